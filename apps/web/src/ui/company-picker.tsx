import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n/use-language';
import { api } from '../lib/api';
import { nameIn } from '../lib/organisation-name';
import { unwrap } from '../lib/problems';

/** A company that can be chosen. */
export interface CompanyChoice {
  readonly id: string;
  readonly name: string;
}

interface CompanyPickerProps {
  /** Id of the input, the path of the field. */
  readonly id: string;
  readonly label: string;
  readonly description?: string;
  readonly value: CompanyChoice | null;
  readonly onChange: (chosen: CompanyChoice | null) => void;
  /** Only companies of these federal subjects of Russia. */
  readonly subjects?: readonly string[];
  readonly required?: boolean;
  readonly error?: ReactNode;
}

/** Finds a public company by a part of its name. */
export function CompanyPicker({ id, label, description, value, onChange, subjects, required, error }: CompanyPickerProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [typed, setTyped] = useState('');
  const [words] = useDebouncedValue(typed, 150);
  const q = words === value?.name ? '' : words.trim();
  const { data, isFetching } = useQuery({
    queryKey: ['search', 'companies', q, subjects?.join()],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET('/api/v1/search', {
          params: { query: { kind: ['company'], limit: 10, ...(q && { q }), ...(subjects && { subject: [...subjects] }) } },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
  });
  const found = (data?.items ?? []).map((hit) => ({ value: hit.organisationId, label: nameIn(language, hit.organisationName) }));
  const options = value && !found.some((option) => option.value === value.id) ? [{ value: value.id, label: value.name }, ...found] : found;
  function choose(chosen: string | null): void {
    const option = options.find((one) => one.value === chosen);
    onChange(option ? { id: option.value, name: option.label } : null);
  }
  return (
    <Select
      id={id}
      label={label}
      description={description}
      {...(required && { required })}
      comboboxProps={{ withinPortal: false }}
      searchable
      clearable
      data={options}
      value={value?.id ?? null}
      onChange={choose}
      searchValue={typed}
      onSearchChange={setTyped}
      filter={({ options: all }) => all}
      nothingFoundMessage={t(isFetching ? 'common.loading' : 'common.company.nobody')}
      error={error}
      clearButtonProps={{ 'aria-label': t('common.company.clear') }}
    />
  );
}
