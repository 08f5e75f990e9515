import { type NumberInputProps, TextInput } from '@mantine/core';
import { lazy, Suspense } from 'react';

const NumberInput = lazy(() => import('./number-input'));

/** A number that is formatted while it is typed. What formats it comes after the form: until then a field that cannot be changed stands in its place. */
export function NumberField(props: NumberInputProps<number | bigint>) {
  const { label, description, error, required, value, suffix = '' } = props;
  const shown = value === undefined || value === '' ? '' : `${value}${suffix}`;
  return (
    <Suspense fallback={<TextInput label={label} description={description} error={error} required={required} value={shown} readOnly />}>
      <NumberInput {...props} />
    </Suspense>
  );
}
