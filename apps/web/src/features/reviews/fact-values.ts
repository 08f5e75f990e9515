import type { components } from '@zemlyak/api-client';
import type { BilingualText } from '../../ui/bilingual-field';
import type { FactKind } from './review-queries';

export const factKinds: readonly FactKind[] = ['register', 'certificate', 'licence', 'address', 'export_experience', 'site_visit'];

/** A checked fact as its form holds it; days as "2027-03-31". */
export interface FactValues extends Record<string, unknown> {
  kind: FactKind;
  statement: BilingualText;
  source: string;
  sourceUrl: string;
  checkedOn: string | null;
  expiresOn: string | null;
}

const dayOf = (moment: Date) => moment.toISOString().slice(0, 10);

/** Checked today and good for a year, until the reviewer says otherwise. */
export function newFact(now: Date): FactValues {
  const inOneYear = new Date(now);
  inOneYear.setUTCFullYear(now.getUTCFullYear() + 1);
  return { kind: 'register', statement: { ru: '', en: '' }, source: '', sourceUrl: '', checkedOn: dayOf(now), expiresOn: dayOf(inOneYear) };
}

/** The fact as the server takes it. */
export function toFact({ kind, statement, source, sourceUrl, checkedOn, expiresOn }: FactValues): components['schemas']['CheckFactDto'] {
  const [ru, en] = [statement.ru.trim(), statement.en.trim()];
  return {
    kind,
    statement: { ...(ru && { ru }), ...(en && { en }) },
    source: source.trim(),
    sourceUrl: sourceUrl.trim() || null,
    checkedOn: (checkedOn ?? '').slice(0, 10),
    expiresOn: (expiresOn ?? '').slice(0, 10),
  };
}
