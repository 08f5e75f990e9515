import { Select, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { languageNames, languages } from '../../i18n/language';
import type { ContactValues } from './contact-values';

/** Who at the client is asked to confirm the record. */
export function ContactFields({ form, required = false }: { readonly form: UseFormReturnType<ContactValues>; readonly required?: boolean }) {
  const { t } = useTranslation();
  return (
    <>
      <TextInput
        id="client.email"
        type="email"
        autoComplete="off"
        label={t('clients.contact.email')}
        description={t('clients.contact.emailHelp')}
        required={required}
        maxLength={254}
        {...form.getInputProps('client.email')}
      />
      <TextInput
        id="client.nameCyrillic"
        autoComplete="off"
        lang="ru"
        label={t('clients.contact.nameCyrillic')}
        maxLength={120}
        {...form.getInputProps('client.nameCyrillic')}
      />
      <TextInput
        id="client.nameLatin"
        autoComplete="off"
        lang="en"
        label={t('clients.contact.nameLatin')}
        maxLength={120}
        {...form.getInputProps('client.nameLatin')}
      />
      <Select
        id="client.language"
        label={t('clients.contact.language')}
        data={languages.map((value) => ({ value, label: languageNames[value] }))}
        allowDeselect={false}
        {...form.getInputProps('client.language')}
      />
    </>
  );
}
