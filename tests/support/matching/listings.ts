import { ConceptIndex } from '@zemlyak/reference';
import { readShippedVocabulary } from '../../../libs/reference/src/vocabulary/shipped';
import { Lexicon } from '../../../libs/matching/src/score/lexicon';
import type { ListingProfile, Standing } from '../../../libs/matching/src/score/listing-profile';
import type { Surroundings } from '../../../libs/matching/src/score/scorer';
import { stemsOf, tradeWords } from '../../../libs/matching/src/score/words';

const index = ConceptIndex.load();
const vocabulary = readShippedVocabulary();
const fits = new Map(vocabulary.codes.filter((code) => code.scheme === 'form').map((code) => [code.code, (code.facts['fit'] ?? '').split(',')]));

export const NOW = new Date('2027-03-01T12:00:00Z');
export const NEW_STANDING: Standing = { verified: false, asked: 0, answered: 0, shownEver: 0, shownThisWeek: 0 };

let count = 0;

/** A published listing for the scorer; `text` becomes its words and concepts. */
export function listing(side: 'offer' | 'request', text: string, rest: Partial<ListingProfile> = {}): ListingProfile {
  const words = tradeWords(text, (word) => index.knows(word));
  const id = `00000000-0000-7000-8000-${String(++count).padStart(12, '0')}`;
  return {
    listingId: id,
    organisationId: id,
    side,
    country: side === 'offer' ? 'RU' : 'KG',
    languages: ['ru'],
    hs: [],
    okved: [],
    services: [],
    forms: ['supply'],
    targetCountries: [],
    targetFormats: [],
    excludedCountries: [],
    certificates: [],
    quantity: null,
    publishedAt: NOW,
    terms: stemsOf(words),
    concepts: index.vector(words.join(' ')),
    ...rest,
  };
}

/** The world as it is shipped, with every word equally rare. */
export function around(rest: Partial<Surroundings> = {}): Surroundings {
  const formatsOf = (country: string): string[] =>
    vocabulary.memberships.filter((one) => one.country === country && one.status === 'member' && !one.validTo).map((one) => one.format);
  return {
    world: { formatsOf },
    formFit: (form) => fits.get(form) ?? [],
    lexicon: Lexicon.of([]),
    similarity: (a, b) => index.similarity(a, b),
    standingOf: () => NEW_STANDING,
    now: NOW,
    ...rest,
  };
}
