import '@mantine/dates/styles.layer.css';
import { DatesProvider } from '@mantine/dates';
import type { ReactNode } from 'react';
import { useLanguage } from '../i18n/use-language';
import 'dayjs/locale/en-gb';
import 'dayjs/locale/ru';

const locales = { ru: 'ru', en: 'en-gb' } as const;

/** Calendars in the language of the page, weeks from Monday. Only the workspace has calendars, so only it carries them. */
export function Dates({ children }: { readonly children: ReactNode }) {
  return <DatesProvider settings={{ locale: locales[useLanguage()], firstDayOfWeek: 1 }}>{children}</DatesProvider>;
}
