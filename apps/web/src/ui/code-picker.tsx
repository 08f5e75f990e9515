import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { IconPlus, IconX } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n/use-language';
import { type Code, type CodeScheme, type NamedCode, suggestionsQuery, titleIn, useCodeNames } from '../lib/reference';
import styles from './code-picker.module.css';

/** Codes found by plain words and taken with one click. */
export interface CodePickerProps {
  readonly id: string;
  readonly label: string;
  readonly description?: string;
  readonly required?: boolean;
  readonly schemes: readonly CodeScheme[];
  readonly value: readonly Code[];
  readonly onChange: (value: readonly Code[]) => void;
  /** Words to suggest by while the field is empty, such as the title of the listing. */
  readonly hint?: string;
  readonly error?: ReactNode;
  readonly disabled?: boolean;
}

const most = 5;
const same = (a: Code, b: Code) => a.scheme === b.scheme && a.code === b.code;

function Chosen({ value, onChange, disabled, label }: Pick<CodePickerProps, 'value' | 'onChange' | 'disabled' | 'label'>) {
  const { t } = useTranslation();
  const names = useCodeNames(value);
  if (value.length === 0) return null;
  return (
    <ul className={styles.chosen} aria-label={t('codes.chosen', { label })}>
      {value.map((code, index) => (
        <li key={`${code.scheme}:${code.code}`} className={styles.code}>
          <span>
            <span className="muted">{t(`codes.scheme.${code.scheme}`)}</span> {names[index]}
          </span>
          {!disabled && (
            <button
              type="button"
              className={styles.remove}
              aria-label={t('codes.remove', { name: names[index] })}
              onClick={() => onChange(value.filter((other) => !same(other, code)))}
            >
              <IconX size={16} aria-hidden />
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}

function Suggestions({ found, onTake }: { readonly found: readonly NamedCode[]; readonly onTake: (code: NamedCode) => void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <ul className={styles.suggestions} aria-label={t('codes.suggestions')}>
      {found.map((code) => (
        <li key={`${code.scheme}:${code.code}`}>
          <button type="button" className={styles.suggestion} onClick={() => onTake(code)}>
            <IconPlus size={16} aria-hidden />
            <span>
              {titleIn(code.title, language)}{' '}
              <span className="muted">
                {t(`codes.scheme.${code.scheme}`)} {code.code}
              </span>
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** Nobody knows codes by heart: people write what they make, and take one of five suggestions with a click. */
export function CodePicker({ id, label, description, required, schemes, value, onChange, hint = '', error, disabled }: CodePickerProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [words, setWords] = useState('');
  const [asked] = useDebouncedValue(words.trim() || hint.trim(), 250);
  const { data, isFetching } = useQuery({ ...suggestionsQuery(asked, schemes, most, language), enabled: !disabled && asked.length >= 2 });
  const found = (data ?? []).filter((code) => !value.some((chosen) => same(chosen, code)));
  const isEmpty = data?.length === 0 && words.trim() !== '' && !isFetching;
  return (
    <div className={styles.picker}>
      <TextInput
        id={id}
        label={label}
        description={description}
        required={required}
        error={error}
        disabled={disabled}
        value={words}
        autoComplete="off"
        placeholder={t('codes.placeholder')}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      {!disabled && found.length > 0 && <Suggestions found={found} onTake={({ scheme, code }) => onChange([...value, { scheme, code }])} />}
      <p role="status" className="small muted">
        {isEmpty ? t('codes.none') : ''}
      </p>
      <Chosen value={value} onChange={onChange} disabled={disabled} label={label} />
    </div>
  );
}
