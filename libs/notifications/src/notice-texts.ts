import { Injectable } from '@nestjs/common';
import { readable, type Id, type Language } from '@zemlyak/kernel';
import { People, nameFor } from '@zemlyak/identity';
import { Offers } from '@zemlyak/offers';
import { Messages } from '@zemlyak/platform';
import { Organisations } from '@zemlyak/registry';
import { SavedSearches } from '@zemlyak/search';
import { pathOf, type NoticeKind, type NoticeParams } from './notice-kinds';

/** A notice in words. */
export interface NoticeText {
  readonly title: string;
  readonly text: string;
  /** Page of the web app it leads to, without origin. */
  readonly path: string;
}

/** Who reads: names, dates and sentences follow. */
export interface Reader {
  readonly language: Language;
  /** IANA name. */ readonly zone: string;
}

interface Names {
  readonly organisations: ReadonlyMap<Id, string>;
  readonly listings: ReadonlyMap<Id, string>;
  readonly people: ReadonlyMap<Id, string>;
  readonly savedSearches: ReadonlyMap<Id, string>;
}

const ORGANISATION_KEYS = [
  'organisationId',
  'fromOrganisationId',
  'toOrganisationId',
  'agencyOrganisationId',
  'clientOrganisationId',
  'otherOrganisationId',
  'partnerOrganisationId',
];
const LISTING_KEYS = ['listingId', 'offerId', 'partnerListingId'];
const PERSON_KEYS = ['personId'];
const SAVED_SEARCH_KEYS = ['savedSearchId'];

/** Makes notices' words when they are read: in the reader's language, with the names of that moment. */
@Injectable()
export class NoticeTexts {
  constructor(
    private readonly messages: Messages,
    private readonly organisations: Organisations,
    private readonly offers: Offers,
    private readonly people: People,
    private readonly savedSearches: SavedSearches,
  ) {}

  /** In the order given; names are looked up once for all. */
  async of(notices: readonly { readonly kind: NoticeKind; readonly params: NoticeParams }[], reader: Reader): Promise<NoticeText[]> {
    const names = await this.names(
      notices.map((notice) => notice.params),
      reader.language,
    );
    return notices.map(({ kind, params }) => {
      const values = this.values(params, names, reader);
      const word = (part: string): string => this.messages.text(reader.language, `notices.${kind}.${part}`, values);
      return { title: word('title'), text: word('text'), path: pathOf(kind, params) };
    });
  }

  /** Values for one sentence: names for ids, readable moments for dates. */
  async valuesOf(params: NoticeParams, reader: Reader): Promise<Readonly<Record<string, string | number>>> {
    return this.values(params, await this.names([params], reader.language), reader);
  }

  /** Titles of cards of the index in the order given; those that strangers may not see any more are left out. */
  async titlesOf(cardIds: readonly string[], language: Language): Promise<string[]> {
    const recordId = (cardId: string): Id => cardId.slice(cardId.indexOf('-') + 1);
    const [companies, listings] = [cardIds.filter((id) => id.startsWith('company-')), cardIds.filter((id) => !id.startsWith('company-'))];
    const records = [...(await this.organisations.manyForIndex(companies.map(recordId))), ...(await this.offers.manyForIndex(listings.map(recordId)))];
    const titles = new Map<Id, string | undefined>(records.map((record) => [record.id, readable(record.title, language)?.text]));
    return cardIds.flatMap((id) => titles.get(recordId(id)) ?? []);
  }

  private async names(all: readonly NoticeParams[], language: Language): Promise<Names> {
    const ids = (keys: readonly string[]): Id[] => [...new Set(all.flatMap((params) => keys.map((key) => params[key]).filter((id) => typeof id === 'string')))];
    const [organisations, listings, people, savedSearches] = await Promise.all([
      this.organisations.cards(ids(ORGANISATION_KEYS)),
      this.offers.cards(ids(LISTING_KEYS)),
      this.people.contactsOf(ids(PERSON_KEYS)),
      this.savedSearches.many(ids(SAVED_SEARCH_KEYS)),
    ]);
    return {
      organisations: new Map(organisations.map((o) => [o.id, readable({ ru: o.nameRu ?? undefined, en: o.nameLatin ?? undefined }, language)?.text ?? ''])),
      listings: new Map(listings.map((o) => [o.id, readable(o.title, language)?.text ?? ''])),
      people: new Map(people.map((p) => [p.personId, nameFor(p, language)])),
      savedSearches: new Map(savedSearches.map((s) => [s.id, s.name])),
    };
  }

  /** `fromOrganisationId` becomes `from`, `dueAt` stays `dueAt` with a readable day, `reason` its label. */
  private values(params: NoticeParams, names: Names, reader: Reader): Record<string, string | number> {
    const gone = (what: string): string => this.messages.text(reader.language, `labels.gone.${what}`);
    const entries = Object.entries(params).flatMap(([key, value]): [string, string | number][] => {
      if (value === null) return [];
      if (ORGANISATION_KEYS.includes(key))
        return [
          [key === 'organisationId' ? 'organisation' : key.slice(0, -'OrganisationId'.length), names.organisations.get(String(value)) || gone('organisation')],
        ];
      if (LISTING_KEYS.includes(key))
        return [[key === 'partnerListingId' ? 'partnerListing' : 'listing', names.listings.get(String(value)) || gone('listing')]];
      if (SAVED_SEARCH_KEYS.includes(key)) return [['savedSearch', names.savedSearches.get(String(value)) || gone('savedSearch')]];
      if (PERSON_KEYS.includes(key)) return [['person', names.people.get(String(value)) || gone('person')]];
      if (key === 'reason') return [[key, this.messages.text(reader.language, `labels.decline-reason.${value}`)]];
      if (/(At|On)$/.test(key)) return [[key, readableMoment(String(value), reader)]];
      return [[key, value]];
    });
    return Object.fromEntries(entries);
  }
}

/** A day stays a day; an instant is told on the reader's clock, with the zone. */
export function readableMoment(iso: string, { language, zone }: Reader): string {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(iso);
  const day: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'long', year: 'numeric' };
  const format = isDay ? { ...day, timeZone: 'UTC' } : ({ ...day, hour: '2-digit', minute: '2-digit', timeZone: zone, timeZoneName: 'short' } as const);
  return new Intl.DateTimeFormat(language === 'ru' ? 'ru-RU' : 'en-GB', format).format(new Date(iso));
}
