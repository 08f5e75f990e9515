import type { Bilingual } from '@zemlyak/kernel';
import type { ConceptIndex } from '@zemlyak/reference';
import type { OfferForMatching } from '@zemlyak/offers';
import { stemsOf, tradeWords } from '../score/words';
import type { StoredProfile } from './profile-rows';

/** What of the concept index makes a profile. */
export type TextReader = Pick<ConceptIndex, 'knows' | 'vector'>;

/** Turns a published listing into what the scorer may know: codes, wishes, and the trade words of its texts in both languages. */
export function profileOfListing(listing: OfferForMatching, reader: TextReader): StoredProfile {
  const words = tradeWords([...texts(listing.title), ...texts(listing.description)].join('. '), (word) => reader.knows(word));
  return {
    listingId: listing.id,
    organisationId: listing.organisationId,
    side: listing.side,
    country: listing.country,
    subject: listing.subject,
    languages: languagesOf(listing),
    hs: [...new Set(listing.hs.map((code) => code.slice(0, 6)))],
    okved: listing.okved,
    services: listing.svc,
    forms: listing.forms,
    targetCountries: listing.targetCountries,
    targetFormats: listing.targetFormats,
    excludedCountries: listing.excludedCountries,
    certificates: listing.certificates,
    quantity: listing.side === 'offer' ? (listing.capacityPerMonth ?? listing.quantity) : listing.quantity,
    publishedAt: listing.publishedAt,
    terms: stemsOf(words),
    concepts: reader.vector(words.join(' ')),
  };
}

const texts = (text: Bilingual): string[] => [text.ru, text.en].filter((one) => one !== undefined);

/** Languages stated, else those the title is written in. */
const languagesOf = ({ languages, title }: OfferForMatching): readonly string[] => (languages.length ? languages : Object.keys(title));
