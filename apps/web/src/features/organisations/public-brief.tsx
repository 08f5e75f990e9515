import type { components } from '@zemlyak/api-client';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format';
import { useLanguage } from '../../i18n/use-language';
import type { TitleOf } from '../../lib/use-titles';
import { FactTable } from '../../ui/fact-table';
import { Written, writtenIn } from '../../ui/written';
import styles from './public-brief.module.css';

export type PublicOrganisation = components['schemas']['OrganisationDto'];
type Scheme = components['schemas']['IdentifierSchemeDto'];

interface PartProps {
  readonly organisation: PublicOrganisation;
  readonly titleOf: TitleOf;
}

/** The main facts of an organisation in one table. */
export function PublicBrief({
  organisation,
  titleOf,
  formats,
  schemes,
  answers,
}: PartProps & {
  /** Integration formats whose member its country is. */
  readonly formats: readonly string[];
  readonly schemes: readonly Scheme[];
  readonly answers: string;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const language = useLanguage();
  const { legalName, country, subject, city, languages, employees, foundedYear, website, identifiers } = organisation;
  const schemeName = (scheme: string) => schemes.find((each) => each.scheme === scheme)?.label[language] ?? scheme;
  const lines = [
    ['legalName', legalName],
    ['country', titleOf('countries', country)],
    ['subject', subject && titleOf('subjects', subject)],
    ['city', city],
    ['formats', formats.map((code) => titleOf('formats', code)).join(', ')],
    ['languages', languages.map((code) => titleOf('languages', code)).join(', ')],
    ['employees', employees !== null && format.number(employees)],
    ['founded', foundedYear],
    ['numbers', identifiers.map(({ scheme, value }) => `${schemeName(scheme)} ${value}`).join(', ')],
    [
      'website',
      website && (
        <a href={website} rel="nofollow noopener noreferrer" target="_blank">
          {website.replace(/^https?:\/\/|\/$/g, '')}
        </a>
      ),
    ],
    ['answers', answers],
  ] as const;
  return (
    <section className="card" aria-labelledby="brief">
      <h2 id="brief" className="panel-title">
        {t('organisation.brief.title')}
      </h2>
      <FactTable lines={lines.map(([name, value]) => ({ name: t(`organisation.brief.${name}`), value }))} />
      <p className={`small muted ${styles.note}`}>{t('organisation.contacts')}</p>
    </section>
  );
}

/** Certificates held, with number and last day. */
export function HeldCertificates({ organisation: { certificates }, titleOf }: PartProps) {
  const { t } = useTranslation();
  const format = useFormat();
  if (certificates.length === 0) return null;
  return (
    <section className="card" aria-labelledby="certificates">
      <h2 id="certificates" className="panel-title">
        {t('organisation.certificates.title')}
      </h2>
      <ul className={styles.list}>
        {certificates.map(({ code, number, validUntil }) => (
          <li key={`${code} ${number}`}>
            {titleOf('certificates', code)}
            <p className="facts">
              {number && <span>{t('organisation.certificates.number', { number })}</span>}
              {validUntil && <span>{t('organisation.certificates.until', { date: format.day(validUntil) })}</span>}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Where and since when the organisation exports. */
export function ExportExperience({ organisation: { exportExperience }, titleOf }: PartProps) {
  const { t } = useTranslation();
  const format = useFormat();
  if (!exportExperience) return null;
  const { since, countries, note } = exportExperience;
  return (
    <section className="card" aria-labelledby="export">
      <h2 id="export" className="panel-title">
        {t('organisation.export.title')}
      </h2>
      <div className={styles.list}>
        {since && <p>{t('organisation.export.since', { year: since })}</p>}
        {countries.length > 0 && <p>{t('organisation.export.countries', { countries: format.list(countries.map((code) => titleOf('countries', code))) })}</p>}
        {note && <Written text={note} className="" />}
      </div>
    </section>
  );
}

/** What is made or done, and how much of it. */
export function Capacities({ organisation: { capacities }, titleOf }: PartProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const language = useLanguage();
  if (capacities.length === 0) return null;
  return (
    <section className="card" aria-labelledby="capacities">
      <h2 id="capacities" className="panel-title">
        {t('organisation.capacities')}
      </h2>
      <FactTable
        lines={capacities.map(({ what, amount, unit, period }, index) => ({
          name: writtenIn(what, language)?.text ?? String(index + 1),
          value: t(`organisation.per.${period}`, { amount: format.number(amount, 3), unit: titleOf('units', unit) }),
        }))}
      />
    </section>
  );
}
