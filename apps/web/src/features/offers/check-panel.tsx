import { Progress } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format';
import type { OfferCheck } from './offer-queries';
import { offerFieldId } from './offer-values';
import styles from './offer-editor.module.css';

function Meter({ check }: { readonly check: OfferCheck }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <div className={styles.meter}>
      {(['ru', 'en'] as const).map((language) => [
        <span key={`${language}-name`}>{t(`offers.check.language.${language}`)}</span>,
        <Progress key={`${language}-bar`} value={check.completeness[language]} aria-label={t(`offers.check.language.${language}`)} />,
        <span key={`${language}-share`} className="number">
          {format.percent(check.completeness[language] / 100)}
        </span>,
      ])}
    </div>
  );
}

/** How full the text is in each language, what is missing and why it matters, and what may not be posted. */
export function CheckPanel({
  check,
  faults,
  nameOf,
}: {
  readonly check: OfferCheck | undefined;
  readonly faults: Readonly<Record<string, string>>;
  readonly nameOf: (path: string) => string;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const missing = [...(check?.missing ?? [])].sort((a, b) => Number(b.required) - Number(a.required));
  return (
    <section className="card stack" aria-labelledby="check-title">
      <h2 id="check-title" className="panel-title">
        {t('offers.check.title')}
      </h2>
      {check && <Meter check={check} />}
      {Object.entries(faults).map(([path, text]) => (
        <p key={path} className={styles.required}>
          <a href={`#${offerFieldId(path)}`}>{nameOf(path)}</a>: {text}
        </p>
      ))}
      {check?.problems.map(({ rule, path, words, title, effect }) => (
        <p key={`${rule} ${path} ${words}`} className={effect === 'block' ? styles.required : undefined}>
          <a href={`#${offerFieldId(path)}`}>{nameOf(path)}</a>: {t(`offers.check.${effect}`, { words: format.quote(words), rule: title })}
        </p>
      ))}
      {check?.notices.map(({ text }) => (
        <p key={text} className="small">
          {text}
        </p>
      ))}
      {missing.length > 0 && (
        <div>
          <h3 className="small muted">{t('offers.check.missing')}</h3>
          <ul className={styles.missing}>
            {missing.map(({ field, languages, required, why }) => (
              <li key={field}>
                <a href={`#${offerFieldId(field === 'description' || field === 'title' || field === 'terms' ? `${field}.${languages[0] ?? 'ru'}` : field)}`}>
                  {why}
                </a>
                {required && <span className={styles.required}> {t('offers.check.required')}</span>}
                {languages.length === 1 && <span className="muted"> {t(`offers.check.only.${languages[0]}`)}</span>}
              </li>
            ))}
          </ul>
        </div>
      )}
      <details>
        <summary className="small">{t('offers.check.rules')}</summary>
        <ul className={styles.missing}>
          {(['contacts', 'goods', 'truth', 'one', 'kind'] as const).map((rule) => (
            <li key={rule}>{t(`offers.rule.${rule}`)}</li>
          ))}
        </ul>
      </details>
    </section>
  );
}
