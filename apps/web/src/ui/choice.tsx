import { type ComboboxItem, MultiSelect, type MultiSelectProps, type OptionsFilter, Select, type SelectProps } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type Option, useReference, type Vocabularies } from '../lib/reference';
import { findChoices } from './find-choices';

interface FromList {
  /** Vocabulary whose entries are offered. */
  readonly list?: keyof Vocabularies;
  /** Entries offered, instead of those of the whole vocabulary. */
  readonly data?: readonly Option[];
}

/** Entries and the way to find them by words of either language; says so when there are none, as an entry that cannot be taken. */
function useEntries({ list, data }: FromList): { readonly data: Option[]; readonly filter: OptionsFilter } {
  const { t } = useTranslation();
  const reference = useReference();
  const entries = [...(data ?? (list ? reference.options(list) : []))];
  const titles = list ? reference.all?.[list] : undefined;
  const filter: OptionsFilter = ({ options, search }) => {
    const found = findChoices(options as ComboboxItem[], search, titles);
    return found.length > 0 ? found : [{ value: '', label: t('codes.noSuch'), disabled: true }];
  };
  return { data: entries, filter };
}

const inPlace = { withinPortal: false } as const;

/** A choice of one out of many, found by typing. An empty string stands for nothing chosen. */
export function Choice({
  list,
  data,
  value,
  onChange,
  clearable,
  ...props
}: Omit<SelectProps, 'data' | 'onChange'> & FromList & { readonly onChange?: (value: string) => void }) {
  const { t } = useTranslation();
  const entries = useEntries({ list, data });
  return (
    <Select
      {...props}
      {...entries}
      searchable
      allowDeselect={false}
      comboboxProps={inPlace}
      value={value || null}
      onChange={(chosen) => onChange?.(chosen ?? '')}
      clearable={clearable}
      clearButtonProps={{ 'aria-label': t('codes.clear') }}
    />
  );
}

/** A choice of several out of many, found by typing. */
export function Choices({ list, data, ...props }: Omit<MultiSelectProps, 'data'> & FromList) {
  return <MultiSelect {...props} {...useEntries({ list, data })} searchable hidePickedOptions comboboxProps={inPlace} />;
}
