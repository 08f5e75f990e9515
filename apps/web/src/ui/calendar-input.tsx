import '@mantine/dates/styles.layer.css';
import { DateInput, type DateInputProps, DatesProvider } from '@mantine/dates';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n/use-language';
import 'dayjs/locale/en-gb';
import 'dayjs/locale/ru';

const locales = { ru: 'ru', en: 'en-gb' } as const;

/** A field with a calendar in the language of the page and not of the browser, weeks from Monday. `DayInput` loads it. */
export default function CalendarInput(props: DateInputProps) {
  const { t } = useTranslation();
  return (
    <DatesProvider settings={{ locale: locales[useLanguage()], firstDayOfWeek: 1 }}>
      <DateInput
        valueFormat="D MMMM YYYY"
        clearButtonProps={{ 'aria-label': t('codes.clear') }}
        popoverProps={{ withinPortal: false }}
        ariaLabels={{
          nextMonth: t('codes.nextMonth'),
          previousMonth: t('codes.previousMonth'),
          monthLevelControl: t('codes.chooseMonth'),
          yearLevelControl: t('codes.chooseYear'),
        }}
        {...props}
      />
    </DatesProvider>
  );
}
