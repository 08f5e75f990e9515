import { InvalidInput, daysAfter, type Money } from '@zemlyak/kernel';
import type { Reference } from '@zemlyak/reference';
import { CodeNames, RowReader, type MappedRow, type RowProblem } from '@zemlyak/registry';
import { checkedContent } from '../content-check';
import { offerTypes, type OfferChange, type OfferSide, type OfferType, type Quantity } from '../offer-content';
import { faultOfEnd, usualEnd } from '../offer-term';

/** A row of a file of listings as it was understood. */
export interface OfferRow {
  readonly number: number;
  readonly problems: readonly RowProblem[];
  /** How the row names its company; '' when it does not. */
  readonly company: string;
  readonly input?: { readonly side: OfferSide; readonly content: OfferChange; readonly expiresAt: Date };
}

const sides = [
  { code: 'offer', title: { ru: 'Предложение', en: 'Offer' } },
  { code: 'request', title: { ru: 'Запрос', en: 'Request' } },
] as const;
/** Characters of the longest text of its field. */
const LONGEST = { title: 140, text: 6000 };
/** Codes in one list, and countries. */
const MOST = { codes: 20, countries: 60 };

/** Columns of parts of the content whose field is named otherwise. */
const columns: Readonly<Record<string, string>> = {
  quantity: 'quantity',
  'quantity.unit': 'unit',
  capacityPerMonth: 'capacity',
  'capacityPerMonth.unit': 'unit',
  'price.currency': 'currency',
};

/** Reads rows by the rules that hold for listings written by hand. Made once for many rows: it looks names up in the vocabularies. */
export class OfferRows {
  private readonly sides = new CodeNames(sides, { request: ['Спрос', 'Ищем', 'Demand'], offer: ['Предлагаем', 'Supply'] });
  private readonly types: CodeNames;
  private readonly names: Record<
    'countries' | 'languages' | 'units' | 'forms' | 'formats' | 'certificates' | 'incoterms' | 'services' | 'currencies',
    CodeNames
  >;

  constructor(private readonly reference: Reference) {
    this.types = new CodeNames(reference.listingTypes().filter((type) => (offerTypes as readonly string[]).includes(type.code)));
    this.names = {
      countries: new CodeNames(reference.countries()),
      languages: new CodeNames(reference.languages()),
      units: new CodeNames(reference.units()),
      forms: new CodeNames(reference.cooperationForms()),
      formats: new CodeNames(reference.formats()),
      certificates: new CodeNames(reference.certificates()),
      incoterms: new CodeNames(reference.incoterms()),
      services: new CodeNames(reference.services()),
      currencies: new CodeNames(reference.currencies()),
    };
  }

  read({ number, values }: MappedRow, now: Date): OfferRow {
    const reader = new RowReader(values),
      company = reader.text('company', 2, 300) ?? '';
    if (!company && !values['company']) reader.fault('company', 'isNotEmpty');
    const side = reader.code('side', this.sides) as OfferSide | undefined;
    if (!side && !values['side']) reader.fault('side', 'isNotEmpty');
    const expiresAt = this.end(reader, values, now),
      content = this.content(reader, values);
    const input = side && expiresAt && !reader.problems.length ? { side, expiresAt, content: this.checked(reader, content) } : undefined;
    return { number, company, problems: reader.problems, ...(input && !reader.problems.length && { input }) };
  }

  private content(reader: RowReader, values: Readonly<Record<string, string>>): OfferChange {
    const text = (field: string, least: number, most: number) => ({ ru: reader.text(`${field}Ru`, least, most), en: reader.text(`${field}En`, least, most) });
    if (!values['titleRu'] && !values['titleEn']) reader.fault('titleRu', 'isBilingual');
    const { countries, forms, formats, incoterms, certificates, languages, services, units } = this.names;
    return {
      type: (reader.code('type', this.types) ?? 'goods') as OfferType,
      title: text('title', 5, LONGEST.title),
      description: text('description', 1, LONGEST.text),
      terms: text('terms', 1, LONGEST.text),
      hs: reader.list('hs', MOST.codes)?.map((code) => code.replace(/\s/g, '')) ?? [],
      okved: reader.list('okved', MOST.codes) ?? [],
      svc: reader.codes('svc', services, MOST.codes) ?? [],
      forms: reader.codes('forms', forms, MOST.codes) ?? [],
      targetCountries: reader.codes('targetCountries', countries, MOST.countries) ?? [],
      excludedCountries: reader.codes('excludedCountries', countries, MOST.countries) ?? [],
      targetFormats: reader.codes('targetFormats', formats, MOST.codes) ?? [],
      incoterms: reader.codes('incoterms', incoterms, MOST.codes) ?? [],
      certificates: reader.codes('certificates', certificates, MOST.codes) ?? [],
      languages: reader.codes('languages', languages, MOST.codes) ?? [],
      quantity: this.quantity(reader, values, 'quantity'),
      capacityPerMonth: this.quantity(reader, values, 'capacity'),
      price: this.price(reader, values),
      priceUnit: reader.code('priceUnit', units) ?? null,
      clauseTag: this.clause(reader),
    };
  }

  private quantity(reader: RowReader, values: Readonly<Record<string, string>>, field: string): Quantity | null {
    const amount = reader.decimal(field);
    if (amount === undefined) return null;
    if (amount <= 0) reader.fault(field, 'isPositive');
    if (!values['unit']) reader.fault('unit', 'isNotEmpty');
    return { amount, unit: reader.code('unit', this.names.units) ?? '' };
  }

  private price(reader: RowReader, values: Readonly<Record<string, string>>): Money | null {
    const amount = reader.decimal('price');
    if (amount === undefined) return null;
    if (!values['currency']) reader.fault('currency', 'isNotEmpty');
    const currency = this.reference.currency(reader.code('currency', this.names.currencies) ?? '');
    const amountMinor = Math.round(amount * 10 ** (currency?.exponent ?? 0));
    if (!Number.isSafeInteger(amountMinor)) reader.fault('price', 'max', { a: Number.MAX_SAFE_INTEGER });
    return { amountMinor, currency: currency?.code ?? '' };
  }

  private clause(reader: RowReader): string | null {
    const written = reader.text('clauseTag', 1, 20);
    if (written && !/^[A-Za-z0-9.-]+$/.test(written)) reader.fault('clauseTag', 'matches');
    return written ?? null;
  }

  /** The day that is written is the last one. */
  private end(reader: RowReader, values: Readonly<Record<string, string>>, now: Date): Date | undefined {
    if (!values['expiresOn']) return usualEnd(now);
    const day = reader.day('expiresOn'),
      end = day === undefined ? undefined : daysAfter(new Date(`${day}T00:00:00Z`), 1);
    const fault = end && faultOfEnd(end, now);
    return fault ? reader.fault('expiresOn', fault) : end;
  }

  /** The rules of the listing itself, told by the row's columns. */
  private checked(reader: RowReader, content: OfferChange): OfferChange {
    try {
      return checkedContent(this.reference, content);
    } catch (error) {
      if (!(error instanceof InvalidInput)) throw error;
      for (const { path, code, params } of error.facts.errors ?? []) reader.fault(columnOf(path), code, params);
      return content;
    }
  }
}

/** "title.ru" is the column of the Russian title, "hs.3" that of the codes. */
function columnOf(path: string): string {
  const [head, part] = path.split('.');
  if (columns[path]) return columns[path];
  if (part === 'ru' || part === 'en') return `${head}${part === 'ru' ? 'Ru' : 'En'}`;
  return columns[head!] ?? (head === 'title' ? 'titleRu' : head!);
}
