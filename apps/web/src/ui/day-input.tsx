import { TextInput } from '@mantine/core';
import type { DateInputProps } from '@mantine/dates';
import { lazy, Suspense } from 'react';

const CalendarInput = lazy(() => import('./calendar-input'));

/** A calendar day ("2027-05-12", empty for none). The calendar comes after the form: until then a field that cannot be changed stands in its place. */
export function DayInput({
  value,
  onChange,
  ...props
}: Omit<DateInputProps, 'value' | 'onChange'> & { readonly value?: string | null; readonly onChange?: (day: string) => void }) {
  const { label, description, error, required } = props;
  return (
    <Suspense fallback={<TextInput label={label} description={description} error={error} required={required} readOnly />}>
      <CalendarInput clearable={!required} {...props} value={value || null} onChange={(day) => onChange?.(day ?? '')} />
    </Suspense>
  );
}
