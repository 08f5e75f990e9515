import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Journal, insertMany, type Tx } from '@zemlyak/platform';
import { Reference } from '@zemlyak/reference';
import {
  ImportKinds,
  ImportPlaces,
  Organisations,
  type AppliedRow,
  type CheckedRow,
  type ImportField,
  type ImportKind,
  type ImportPlace,
  type ImportRun,
  type MappedRow,
  type RowProblem,
} from '@zemlyak/registry';
import { blankOffer, seatOf, type Seat } from '../drafting.service';
import { emptyContent, offerSides } from '../offer-content';
import { nextNumbers } from '../offer-number';
import { holdSeats } from '../offer-rows';
import { Offer } from '../offer.entity';
import { OfferDrafted } from '../offers.events';
import { offerFields } from './offer-fields';
import { OfferRows, type OfferRow } from './offer-row';

type ReadyRow = Required<OfferRow> & { readonly place: ImportPlace };

/** Rows that become drafts of listings. Nothing is handed in: the client, or the adviser with the client's word, does that. */
@Injectable()
export class OffersImport implements ImportKind, OnModuleInit {
  readonly name = 'offers';
  private held?: { readonly edition: string; readonly rows: OfferRows };

  constructor(
    private readonly kinds: ImportKinds,
    private readonly places: ImportPlaces,
    private readonly journal: Journal,
    private readonly reference: Reference,
    private readonly organisations: Organisations,
  ) {}

  onModuleInit(): void {
    this.kinds.add(this);
  }

  fields(): readonly ImportField[] {
    return offerFields;
  }

  required(): readonly (readonly string[])[] {
    return [['company'], ['side'], ['titleRu', 'titleEn']];
  }

  async check(run: ImportRun, rows: readonly MappedRow[]): Promise<CheckedRow[]> {
    return (await this.read(run, rows)).map(({ row, place, problems }) => ({
      number: row.number,
      problems,
      keys: place && row.input ? [keyOf(row.input, place)] : [],
    }));
  }

  /** @fires OfferDrafted */
  async apply(tx: Tx, run: ImportRun, rows: readonly MappedRow[]): Promise<AppliedRow[]> {
    const read = await this.read(run, rows);
    const ready = read.flatMap(({ row, place, problems }): ReadyRow[] => (row.input && place && !problems.length ? [{ ...row, input: row.input, place }] : []));
    const companyIds = [...new Set(ready.map((row) => row.place.organisationId))];
    await holdSeats(tx, companyIds);
    const seats = new Map((await this.organisations.many(companyIds, tx)).map((company) => [company.id, seatOf(company)]));
    const offers = ready.map((row) => begun(run, row, seats.get(row.place.organisationId)!));
    for (const side of offerSides) {
      const ofSide = offers.filter((offer) => offer.side === side);
      const numbers = ofSide.length ? await nextNumbers(tx, side, ofSide.length, run.now) : [];
      ofSide.forEach((offer, i) => {
        offer.number = numbers[i]!;
      });
    }
    if (offers.length) await insertMany(tx, Offer, offers);
    await this.journal.recordAll(
      tx,
      run.actor,
      offers.map((offer) => new OfferDrafted({ offerId: offer.id, organisationId: offer.organisationId, onBehalfByOrganisationId: run.organisation.id })),
    );
    const made = new Map(ready.map((row, i) => [row.number, offers[i]!.id]));
    return read.map(({ row, problems }) => ({ number: row.number, problems, recordId: made.get(row.number) ?? null }));
  }

  private async read(run: ImportRun, rows: readonly MappedRow[]): Promise<{ row: OfferRow; place?: ImportPlace; problems: RowProblem[] }[]> {
    const read = rows.map((row) => this.reader().read(row, run.now));
    const places = await this.places.find(run, read.map((row) => row.company).filter(Boolean));
    return read.map((row) => {
      const found = places.get(row.company) ?? [];
      if (found.length === 1) return { row, place: found[0]!, problems: [...row.problems] };
      const unclear: RowProblem[] = row.company ? [{ field: 'company', code: found.length ? 'companyAmbiguous' : 'companyUnknown' }] : [];
      return { row, problems: [...row.problems, ...unclear] };
    });
  }

  private reader(): OfferRows {
    if (this.held?.edition !== this.reference.edition) this.held = { edition: this.reference.edition, rows: new OfferRows(this.reference) };
    return this.held.rows;
  }
}

/** A draft in the name of the importer's agency or council. */
function begun({ actor, organisation, now }: ImportRun, { input }: ReadyRow, seat: Seat): Offer {
  const offer = blankOffer(input.side, seat, { ...emptyContent, ...input.content }, input.expiresAt, now);
  offer.addAuthor(actor.personId);
  return Object.assign(offer, { authorId: actor.personId, onBehalfBy: organisation.id } satisfies Partial<Offer>);
}

/** The same listing: of one company, on one side, under one title. */
const keyOf = ({ side, content }: Required<OfferRow>['input'], place: ImportPlace): string =>
  [place.organisationId, side, content.title?.ru ?? '', content.title?.en ?? ''].map((part) => part.toLowerCase().replace(/\s+/g, ' ')).join(':');
