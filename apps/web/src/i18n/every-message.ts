import en from './catalogues/en';
import enAdmin from './catalogues/en-admin';
import enAgency from './catalogues/en-agency';
import enReviews from './catalogues/en-reviews';
import enWorkspace from './catalogues/en-workspace';
import ru from './catalogues/ru';
import ruAdmin from './catalogues/ru-admin';
import ruAgency from './catalogues/ru-agency';
import ruReviews from './catalogues/ru-reviews';
import ruWorkspace from './catalogues/ru-workspace';
import { addMessages } from './i18n';

/** Loads all texts of all languages: the server's way. */
export function addEveryMessage(): void {
  for (const messages of [ru, ruWorkspace, ruReviews, ruAgency, ruAdmin]) addMessages('ru', messages);
  for (const messages of [en, enWorkspace, enReviews, enAgency, enAdmin]) addMessages('en', messages);
}
