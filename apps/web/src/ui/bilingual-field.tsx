import { Textarea, TextInput } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { type Language, languageNames, languages } from '../i18n/language';
import styles from './bilingual-field.module.css';

/** The same text in both languages; an empty string where none was given. */
export type BilingualText = Readonly<Record<Language, string>>;

/** A text asked for in both languages. */
export interface BilingualFieldProps {
  readonly label: string;
  /** An example or a rule, shown under the label. */
  readonly description?: string;
  readonly value: BilingualText;
  readonly onChange: (value: BilingualText) => void;
  /** Errors by language, as the server names them ("title.ru"). */
  readonly errors?: Readonly<Partial<Record<Language, ReactNode>>>;
  /** The language that must be filled; guests read it until the other is there. */
  readonly required?: Language;
  /** Greatest number of characters in each language. */
  readonly maxLength?: number;
  /** More than one line. */
  readonly lines?: number;
  /** Path of the pair in the form; the inputs get `<path>.ru` and `<path>.en` as ids. */
  readonly path: string;
}

interface SideProps extends Pick<BilingualFieldProps, 'label' | 'maxLength' | 'lines' | 'path'> {
  readonly language: Language;
  readonly text: string;
  readonly required: boolean;
  readonly error: ReactNode;
  readonly help: string | undefined;
  readonly describedBy: string | undefined;
  readonly onText: (text: string) => void;
}

function Side({ language, label, text, required, error, help, describedBy, maxLength, lines = 1, path, onText }: SideProps) {
  const shared = {
    id: `${path}.${language}`,
    lang: language,
    label: (
      <>
        {languageNames[language]}
        <span className="hidden-visually">, {label}</span>
      </>
    ),
    value: text,
    required,
    error,
    description: help,
    'aria-describedby': describedBy,
    inputWrapperOrder: ['label', 'input', 'description', 'error'] as ('label' | 'input' | 'description' | 'error')[],
    onChange: (event: { currentTarget: { value: string } }) => onText(event.currentTarget.value),
  };
  return (
    <div className={styles.side}>
      {lines > 1 ? <Textarea {...shared} minRows={lines} autosize maxRows={lines * 3} /> : <TextInput {...shared} />}
      {maxLength !== undefined && (
        <span className={styles.count} data-over={text.length > maxLength || undefined} aria-hidden="true">
          {text.length}/{maxLength}
        </span>
      )}
    </div>
  );
}

/** One text in Russian and English side by side, under one heading (stacked on phones). */
export function BilingualField({ label, description, value, onChange, errors = {}, required, ...rest }: BilingualFieldProps) {
  const { t } = useTranslation();
  const descriptionId = useId();
  const missing = (language: Language) => value[language].trim() === '' && languages.some((other) => other !== language && value[other].trim() !== '');
  return (
    <fieldset className={styles.field}>
      <legend className={styles.label}>{label}</legend>
      {description && (
        <p id={descriptionId} className="small muted">
          {description}
        </p>
      )}
      <div className={styles.pair}>
        {languages.map((language) => (
          <Side
            key={language}
            language={language}
            label={label}
            text={value[language]}
            required={language === required}
            error={errors[language]}
            help={missing(language) && language !== required ? t(`common.bilingual.missing.${language}`) : undefined}
            describedBy={description ? descriptionId : undefined}
            onText={(text) => onChange({ ...value, [language]: text })}
            {...rest}
          />
        ))}
      </div>
    </fieldset>
  );
}

/** Share of texts filled in each language, 0 to 1; 1 when there are none. */
export function completeness(texts: readonly BilingualText[]): Readonly<Record<Language, number>> {
  const share = (language: Language) => (texts.length === 0 ? 1 : texts.filter((text) => text[language].trim() !== '').length / texts.length);
  return { ru: share('ru'), en: share('en') };
}

/** «Полнота: ru 80 % · en 40 %» for a form of bilingual texts. */
export function CompletenessNote({ texts, percent }: { readonly texts: readonly BilingualText[]; readonly percent: (share: number) => string }) {
  const { t } = useTranslation();
  const { ru, en } = completeness(texts);
  return (
    <p className="small muted" role="status">
      {t('common.bilingual.completeness', { ru: percent(ru), en: percent(en) })}
    </p>
  );
}
