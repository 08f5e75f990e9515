import { ActionIcon, Button, Select, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { IconCheck, IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-language';
import { titleIn } from '../../lib/reference';
import { useIdentifierCheck } from './identifier-queries';
import { type Scheme, schemesQuery } from './organisation-queries';
import styles from './profile-form.module.css';
import type { ProfileValues } from './profile-values';

interface RowProps {
  readonly form: UseFormReturnType<ProfileValues>;
  readonly index: number;
  readonly schemes: readonly Scheme[];
}

function IdentifierRow({ form, index, schemes }: RowProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const identifier = form.values.identifiers[index] ?? { scheme: '', value: '' };
  const chosen = schemes.find(({ scheme }) => scheme === identifier.scheme);
  const check = useIdentifierCheck(identifier);
  const fault = check && !check.valid ? t(`company.identifier.fault.${check.fault ?? 'identifierForm'}`, { example: chosen?.example ?? '' }) : undefined;
  const path = `identifiers.${index}`;
  const input = form.getInputProps(`${path}.value`);
  const help = check?.personal ? t('company.identifier.personal') : chosen ? t('company.identifier.example', { example: chosen.example }) : undefined;
  return (
    <div className={styles.identifier}>
      <Select
        id={`${path}.scheme`}
        label={t('company.identifier.scheme')}
        data={schemes.map(({ scheme, label }) => ({ value: scheme, label: titleIn(label, language) }))}
        allowDeselect={false}
        {...form.getInputProps(`${path}.scheme`)}
      />
      <TextInput
        {...input}
        id={`${path}.value`}
        label={t('company.identifier.value')}
        description={help}
        inputMode="text"
        autoComplete="off"
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        error={input.error ?? form.errors[path] ?? fault}
        rightSection={check?.valid ? <IconCheck size={18} color="var(--good)" role="img" aria-label={t('company.identifier.sound')} /> : undefined}
      />
      <ActionIcon className={styles.remove} aria-label={t('company.identifier.remove')} onClick={() => form.removeListItem('identifiers', index)}>
        <IconTrash size={18} aria-hidden />
      </ActionIcon>
    </div>
  );
}

/** Legal numbers; the kinds offered are those of the chosen country and the international ones. */
export function IdentifierFields({ form }: { readonly form: UseFormReturnType<ProfileValues> }) {
  const { t } = useTranslation();
  const { data = [] } = useQuery(schemesQuery);
  const { country, identifiers } = form.values;
  const used = new Set(identifiers.map(({ scheme }) => scheme));
  const fitting = data.filter((scheme) => scheme.country === country || scheme.country === null || used.has(scheme.scheme));
  const next = fitting.find(({ scheme }) => !used.has(scheme));
  return (
    <div className="stack">
      {identifiers.map((_, index) => (
        <IdentifierRow key={index} form={form} index={index} schemes={fitting} />
      ))}
      {form.errors['identifiers'] && <p className={styles.error}>{form.errors['identifiers']}</p>}
      <div>
        <Button
          variant="default"
          size="compact-md"
          leftSection={<IconPlus size={16} aria-hidden />}
          disabled={!next}
          onClick={() => next && form.insertListItem('identifiers', { scheme: next.scheme, value: '' })}
        >
          {t('company.identifier.add')}
        </Button>
        {country === '' && <p className="small muted">{t('company.identifier.countryFirst')}</p>}
      </div>
    </div>
  );
}
