import { DateInput, type DateInputProps } from '@mantine/dates';
import { useTranslation } from 'react-i18next';

/** A calendar day ("2027-05-12", empty for none), written in the language of the page and not of the browser. */
export function DayInput({
  value,
  onChange,
  ...props
}: Omit<DateInputProps, 'value' | 'onChange'> & { readonly value?: string; readonly onChange?: (day: string) => void }) {
  const { t } = useTranslation();
  return (
    <DateInput
      {...props}
      value={value || null}
      onChange={(day) => onChange?.(day ?? '')}
      valueFormat="D MMMM YYYY"
      clearable
      clearButtonProps={{ 'aria-label': t('codes.clear') }}
      popoverProps={{ withinPortal: false }}
      ariaLabels={{
        nextMonth: t('codes.nextMonth'),
        previousMonth: t('codes.previousMonth'),
        monthLevelControl: t('codes.chooseMonth'),
        yearLevelControl: t('codes.chooseYear'),
      }}
    />
  );
}
