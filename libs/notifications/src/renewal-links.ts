import { Injectable } from '@nestjs/common';
import { NotFound, daysAfter, type Actor, type Bilingual, type Id, type Language } from '@zemlyak/kernel';
import { People } from '@zemlyak/identity';
import { Offers } from '@zemlyak/offers';
import { Config } from '@zemlyak/platform';
import { Organisations, Standings } from '@zemlyak/registry';
import type { NoticeParams } from './notice-kinds';
import { RenewalLinkBroken, RenewalLinkOver } from './notifications.errors';
import { readRenewal, signRenewal, type Renewable, type RenewalRight } from './renewal-token';

/** Days for which a link works: the letter goes out a fortnight before the end, and what has lapsed can still be woken for another. */
const LINK_DAYS = 30;

/** What the link is about, as it is shown without sign-in. */
export interface RenewalState {
  readonly kind: Renewable;
  readonly name: Bilingual;
  /** The end as it is now. */
  readonly end: Date;
}

interface RenewableRecord extends RenewalState {
  readonly organisationId: Id;
}

/** One-tap answers to "still interested?" out of letters. */
@Injectable()
export class RenewalLinks {
  constructor(
    private readonly config: Config,
    private readonly people: People,
    private readonly organisations: Organisations,
    private readonly standings: Standings,
    private readonly offers: Offers,
  ) {}

  /** Path of the page for one reader of a letter; null when it asks nothing that they may answer. */
  async pathFor(personId: Id, about: NoticeParams, language: Language, now = new Date()): Promise<string | null> {
    const [kind, recordId] = about['offerId'] ? (['listing', about['offerId']] as const) : (['organisation', about['organisationId']] as const);
    const record = typeof recordId === 'string' ? await this.record(kind, recordId) : null;
    if (!record || !(await this.decider(personId, record))) return null;
    const token = signRenewal(this.config.SECRET, { personId, kind, recordId: String(recordId), end: record.end, expiresAt: daysAfter(now, LINK_DAYS) });
    return `/${language}/still-interested/${token}`;
  }

  /** Looks without changing anything, so that programs which open links do no harm. @throws RenewalLinkBroken, RenewalLinkOver */
  async show(token: string, now = new Date()): Promise<RenewalState> {
    return (await this.question(token, now)).record;
  }

  /**
   * Answers as the person would in the browser, with the rights they have today.
   * @throws RenewalLinkBroken; RenewalLinkOver also when it was answered before; whatever keeps the record from going on
   * @fires OrganisationConfirmed or OfferRenewed
   */
  async use(token: string, now = new Date()): Promise<RenewalState> {
    const { right, actor } = await this.question(token, now);
    if (right.kind === 'organisation') await this.standings.confirm(actor, right.recordId, now);
    else await this.offers.prolong(actor, right.recordId, now);
    return (await this.record(right.kind, right.recordId))!;
  }

  private async question(token: string, now: Date): Promise<{ right: RenewalRight; record: RenewableRecord; actor: Actor }> {
    const right = readRenewal(this.config.SECRET, token);
    if (!right) throw new RenewalLinkBroken();
    const record = await this.record(right.kind, right.recordId);
    if (!record || now >= right.expiresAt || record.end.getTime() !== right.end.getTime()) throw new RenewalLinkOver();
    const actor = await this.decider(right.personId, record);
    if (!actor) throw new RenewalLinkBroken();
    return { right, record, actor };
  }

  /** The record while it is one that can be kept up; null for drafts, closed and withdrawn ones. */
  private async record(kind: Renewable, id: Id): Promise<RenewableRecord | null> {
    if (kind === 'organisation') {
      const [found] = await this.organisations.many([id]);
      if (!found?.lapseOn || !['active', 'paused'].includes(found.status)) return null;
      const name = { ...(found.nameRu && { ru: found.nameRu }), ...(found.nameLatin && { en: found.nameLatin }) };
      return { kind, name, end: new Date(found.lapseOn), organisationId: id };
    }
    const [found] = await this.offers.cards([id]);
    if (!found || !['published', 'paused', 'expired'].includes(found.status)) return null;
    return { kind, name: found.title, end: found.expiresAt, organisationId: found.organisationId };
  }

  /** The person with the rights of today; null when they may not act, or do not decide for the organisation. */
  private async decider(personId: Id, record: RenewableRecord): Promise<Actor | null> {
    const actor = await this.people.actorOf(personId).catch((error: unknown) => {
      if (error instanceof NotFound) return null;
      throw error;
    });
    return actor?.memberships.some((m) => m.organisationId === record.organisationId && m.role !== 'member') ? actor : null;
  }
}
