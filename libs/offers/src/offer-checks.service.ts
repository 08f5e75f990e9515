import { Injectable } from '@nestjs/common';
import { Gate, type TradeNotice } from '@zemlyak/compliance';
import { NotFound, type Actor, type Id } from '@zemlyak/kernel';
import { Reference } from '@zemlyak/reference';
import { Organisations } from '@zemlyak/registry';
import { completenessOf, type Completeness } from './completeness';
import { checkedContent } from './content-check';
import { ListingRules, type ListingFinding } from './listing-rules';
import { emptyContent, type OfferChange, type OfferSide } from './offer-content';
import { mayDraft, mayReview } from './offers.policy';
import { tradeSubjectOf } from './trade-subject';

/** A listing being written. */
export interface OfferToCheck extends OfferChange {
  readonly side: OfferSide;
  readonly organisationId?: Id;
  /** Photos added so far. */
  readonly photos?: number;
}

export interface CheckedOffer {
  readonly findings: readonly ListingFinding[];
  readonly notices: readonly TradeNotice[];
  readonly completeness: Completeness;
  /** False while something required lacks, a rule blocks, or trade rules refuse. */
  readonly canBeSubmitted: boolean;
}

/** Reads a listing while it is being written: rules of the place, rules of trade, and how full it is. Nothing is kept. */
@Injectable()
export class OfferChecks {
  private rules?: { readonly edition: string; readonly list: ListingRules };

  constructor(
    private readonly reference: Reference,
    private readonly organisations: Organisations,
    private readonly gate: Gate,
  ) {}

  /** @throws InvalidInput for unknown codes; NotFound for a foreign organisation */
  async check(actor: Actor, input: OfferToCheck, now = new Date()): Promise<CheckedOffer> {
    const { side, organisationId = actor.organisationId, photos = 0, ...change } = input;
    const content = { ...emptyContent, ...checkedContent(this.reference, change) };
    if (organisationId && !(await this.isTheirs(actor, organisationId))) throw new NotFound();
    const findings = this.listingRules().findings(content),
      completeness = completenessOf(content, side, photos);
    const subject = tradeSubjectOf(this.reference, organisationId ?? '', content, now);
    const notices = await this.gate.foresee({ ...subject, organisationIds: organisationId ? [organisationId] : [] }, now);
    const isBlocked = findings.some((finding) => finding.rule.effect === 'block') || notices.some((notice) => notice.effect === 'refuse');
    return { findings, notices, completeness, canBeSubmitted: !isBlocked && !completeness.missing.some((part) => part.required) };
  }

  /** Who writes for the organisation, and who reviews what it writes. */
  private async isTheirs(actor: Actor, organisationId: Id): Promise<boolean> {
    const place = { ...(await this.organisations.byId(organisationId)), organisationId };
    return mayDraft(actor, place) || mayReview(actor, place);
  }

  /** Compiled once for each edition of the vocabularies. */
  listingRules(): ListingRules {
    if (this.rules?.edition !== this.reference.edition) this.rules = { edition: this.reference.edition, list: new ListingRules(this.reference.listingRules()) };
    return this.rules.list;
  }
}
