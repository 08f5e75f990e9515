import { dayOf, type Id } from '@zemlyak/kernel';
import type { GateSubject } from '@zemlyak/compliance';
import type { Reference } from '@zemlyak/reference';
import { bilingualFields, type OfferContent } from './offer-content';

/** The market that a listing without wanted countries is taken to address: the platform brings abroad and Russian regions together. */
const HOME_MARKET = 'RU';

/** What the gate looks at in a listing. Formats stand for their members of the day; excluded countries are taken out. */
export function tradeSubjectOf(reference: Pick<Reference, 'membersOf'>, organisationId: Id, content: OfferContent, now: Date): GateSubject {
  const wanted = new Set([...content.targetCountries, ...content.targetFormats.flatMap((format) => reference.membersOf(format, dayOf(now)))]);
  const markets = [...(wanted.size ? wanted : [HOME_MARKET])].filter((country) => !content.excludedCountries.includes(country));
  const words = bilingualFields.flatMap((field) => Object.values(content[field]));
  return { organisationIds: [organisationId], hsCodes: content.hs, countries: markets, words };
}
