import { readShippedVocabulary } from '../../libs/reference/src/vocabulary/shipped';
import { Snapshot } from '../../libs/reference/src/vocabulary/snapshot';
import { conceptSchemes } from '../../libs/reference/src/vocabulary/schemes';

const { codes, memberships, hash } = readShippedVocabulary();
const snapshot = new Snapshot(hash, codes, memberships, '2027-01-01');

/** The vocabularies that come with the product, as the `Reference` service answers from them; without a database. */
export const shippedVocabulary = {
  concepts: () => conceptSchemes.flatMap((scheme) => snapshot.codes(scheme)),
  subjects: () => snapshot.subjects,
  certificates: () => snapshot.certificates,
  services: () => snapshot.services,
  cities: () => snapshot.cities,
  formats: () => snapshot.formats,
  membersOf: snapshot.membersOf.bind(snapshot),
  has: snapshot.has.bind(snapshot),
  listingRules: () => snapshot.listingRules,
};
