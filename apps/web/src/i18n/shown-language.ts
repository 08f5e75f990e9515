import { defaultLanguage, isLanguage, type Language } from './language';
import { chosenLanguage } from './use-language';

/** Language of a page in the browser, for code that runs outside components. */
export function chosenOrShown(): Language {
  const shown = document.documentElement.lang;
  return chosenLanguage() ?? (isLanguage(shown) ? shown : defaultLanguage);
}
