import { Injectable } from '@nestjs/common';
import { InvalidInput, NotFound, isId, newId, type Actor, type FieldError, type Id } from '@zemlyak/kernel';
import { Database, Journal, expectVersion, violated, type Tx } from '@zemlyak/platform';
import { MembershipOverlaps } from '../reference.errors';
import { FormatMembershipChanged } from '../reference.events';
import { Reference } from '../reference.service';
import { FormatMembership, type GivenTerms } from './format-membership.entity';

/** Dated membership of countries in integration formats, kept by editors. An edit changes which companies a format finds on a day. */
@Injectable()
export class FormatMemberships {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly reference: Reference,
  ) {}

  /** All spans, by format, country and first day. @param only spans of one format or country */
  async list(only: { readonly format?: string | undefined; readonly country?: string | undefined } = {}): Promise<FormatMembership[]> {
    const where = { ...(only.format !== undefined && { format: only.format }), ...(only.country !== undefined && { country: only.country }) };
    return this.database.manager.find(FormatMembership, { where, order: { format: 'ASC', country: 'ASC', validFrom: 'ASC' } });
  }

  /** @throws NotFound */
  async byId(id: Id): Promise<FormatMembership> {
    return this.find(this.database.manager, id);
  }

  /**
   * @throws InvalidInput when the format or country is unknown, or the last day is before the first
   * @throws MembershipOverlaps
   * @fires FormatMembershipChanged
   */
  async add(actor: Actor, input: GivenTerms & { readonly format: string; readonly country: string }): Promise<FormatMembership> {
    this.refuseUnknown(input);
    const made = FormatMembership.draft(newId(), input.format, input.country, input);
    return this.store(actor, made.id, (tx) => tx.insert(FormatMembership, made));
  }

  /**
   * Changes the status, the days or the source; the country and the format stay.
   * @param version the one that the change was made from
   * @throws NotFound, StaleVersion, MembershipOverlaps, InvalidInput
   * @fires FormatMembershipChanged
   */
  async change(actor: Actor, id: Id, version: number, terms: Partial<GivenTerms>): Promise<FormatMembership> {
    return this.store(actor, id, async (tx) => {
      const found = await this.find(tx, id, true);
      expectVersion(found.version, version);
      found.change(terms);
      await tx.save(found);
    });
  }

  private async store(actor: Actor, id: Id, write: (tx: Tx) => Promise<unknown>): Promise<FormatMembership> {
    try {
      const stored = await this.database.transaction(actor, async (tx) => {
        await write(tx);
        const found = await this.find(tx, id);
        await tx.query(`INSERT INTO reference.edition (cause) VALUES ('membership')`);
        await this.journal.record(tx, actor, new FormatMembershipChanged({ membershipId: id, format: found.format, country: found.country }));
        return found;
      });
      await this.reference.refresh();
      return stored;
    } catch (error) {
      throw violated(error) === 'format_membership_once' ? new MembershipOverlaps() : error;
    }
  }

  private async find(tx: Tx, id: Id, lock = false): Promise<FormatMembership> {
    const found = isId(id) ? await tx.findOne(FormatMembership, { where: { id }, ...(lock && { lock: { mode: 'pessimistic_write' as const } }) }) : null;
    if (!found) throw new NotFound();
    return found;
  }

  private refuseUnknown({ format, country }: { format: string; country: string }): void {
    const errors: FieldError[] = [];
    if (!this.reference.has('format', format)) errors.push({ path: 'format', code: 'isFormat' });
    if (!this.reference.has('country', country)) errors.push({ path: 'country', code: 'isCountry' });
    if (errors.length) throw new InvalidInput({ errors });
  }
}
