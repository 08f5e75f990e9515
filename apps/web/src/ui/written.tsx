import { useTranslation } from 'react-i18next';
import type { Language } from '../i18n/language';
import { useLanguage } from '../i18n/use-language';

/** A text people wrote in one or both languages. */
export interface WrittenText {
  readonly ru?: string;
  readonly en?: string;
}

/** The text for readers of a language: in it, else in the other one. Undefined when nothing is written. */
export function writtenIn(text: WrittenText, language: Language): { readonly text: string; readonly lang: Language } | undefined {
  const other = language === 'ru' ? 'en' : 'ru';
  const lang = text[language] ? language : other;
  const words = text[lang];
  return words ? { text: words, lang } : undefined;
}

/** A text in the language of the page; one that was written in the other language only says so. Lines stay as typed. */
export function Written({ text, className = 'reading' }: { readonly text: WrittenText; readonly className?: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const shown = writtenIn(text, language);
  if (!shown) return null;
  return (
    <div className={className}>
      {shown.lang !== language && <p className="small muted">{t(`common.written.${shown.lang}`)}</p>}
      <p lang={shown.lang} style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
        {shown.text}
      </p>
    </div>
  );
}
