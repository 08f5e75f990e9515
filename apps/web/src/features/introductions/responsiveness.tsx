import type { components } from '@zemlyak/api-client';
import { useTranslation } from 'react-i18next';

export type Responsiveness = components['schemas']['ResponsivenessDto'];

/** Fewer answers than this say nothing yet. */
const enough = 3;

/** How an organisation answers interests: how many, and how soon. */
export function useResponsivenessText({ asked, answered, medianHours }: Responsiveness): string {
  const { t } = useTranslation();
  if (asked < enough) return t('listing.answers.few');
  if (medianHours === null) return t('listing.answers.none', { asked });
  const days = Math.round(medianHours / 24);
  const time = days < 1 ? t('listing.answers.sameDay') : t('listing.answers.days', { count: days });
  return t('listing.answers.share', { asked, answered, time });
}
