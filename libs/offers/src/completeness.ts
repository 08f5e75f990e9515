import { languages, type Language } from '@zemlyak/kernel';
import type { OfferContent, OfferSide } from './offer-content';

/** How full a listing reads in each language, 0..100, and what is missing; `field` also names the sentence why it matters. */
export interface Completeness {
  readonly percent: Readonly<Record<Language, number>>;
  readonly missing: readonly MissingPart[];
}

export interface MissingPart {
  readonly field: string;
  /** The languages it is missing in; both for what is not text. */
  readonly languages: readonly Language[];
  /** Without it the listing cannot be handed in. */
  readonly required: boolean;
}

/** A description shorter than this says too little. Characters. */
const FULL_DESCRIPTION = 200;

interface Part {
  readonly field: string;
  readonly weight: number;
  /** True when the part is there for readers of the language. */
  present(content: OfferContent, language: Language, photos: number): boolean;
  /** False where it makes no sense; then it does not count. */
  applies?(content: OfferContent, side: OfferSide): boolean;
}

const isGoods = (content: OfferContent): boolean => content.type === 'goods' || content.type === 'distribution';

const parts: readonly Part[] = [
  { field: 'title', weight: 15, present: (c, language) => Boolean(c.title[language]) },
  { field: 'description', weight: 25, present: (c, language) => (c.description[language]?.length ?? 0) >= FULL_DESCRIPTION },
  { field: 'terms', weight: 5, present: (c, language) => Boolean(c.terms[language]) },
  { field: 'codes', weight: 15, present: (c) => c.hs.length + c.okved.length + c.svc.length > 0 },
  { field: 'forms', weight: 8, present: (c) => c.forms.length > 0 },
  { field: 'markets', weight: 8, present: (c) => c.targetCountries.length + c.targetFormats.length > 0 },
  { field: 'quantity', weight: 6, present: (c) => c.quantity !== null || c.capacityPerMonth !== null, applies: isGoods },
  { field: 'price', weight: 4, present: (c) => c.price !== null, applies: (_c, side) => side === 'offer' },
  { field: 'incoterms', weight: 4, present: (c) => c.incoterms.length > 0, applies: isGoods },
  { field: 'certificates', weight: 4, present: (c) => c.certificates.length > 0, applies: isGoods },
  { field: 'languages', weight: 3, present: (c) => c.languages.length > 0 },
  { field: 'photos', weight: 3, present: (_c, _language, photos) => photos > 0, applies: (c, side) => side === 'offer' && isGoods(c) },
];

/** Weighs a listing; nothing is asked that makes no sense for its type. */
export function completenessOf(content: OfferContent, side: OfferSide, photos: number): Completeness {
  const asked = parts.filter((part) => part.applies?.(content, side) ?? true);
  const whole = asked.reduce((sum, part) => sum + part.weight, 0);
  const percentIn = (language: Language): number =>
    Math.round((100 * asked.filter((part) => part.present(content, language, photos)).reduce((sum, part) => sum + part.weight, 0)) / whole);
  const lacking = (part: Part): Language[] => languages.filter((language) => !part.present(content, language, photos));
  return {
    percent: { ru: percentIn('ru'), en: percentIn('en') },
    missing: asked
      .map((part) => ({ field: part.field, languages: lacking(part), required: isRequired(part.field, content) }))
      .filter((part) => part.languages.length > 0 || part.required),
  };
}

/** What a reviewer could not judge without; one language is enough for texts. */
function isRequired(field: string, content: OfferContent): boolean {
  if (field === 'title' || field === 'description') return languages.every((language) => !content[field][language]);
  return field === 'codes' && content.hs.length + content.okved.length + content.svc.length === 0;
}

/** Fields without which a listing cannot be handed in. */
export const requiredOf = (content: OfferContent, side: OfferSide): string[] =>
  completenessOf(content, side, 0)
    .missing.filter((part) => part.required)
    .map((part) => part.field);
