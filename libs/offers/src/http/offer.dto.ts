import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Bilingual, Id } from '@zemlyak/kernel';
import { offerSides, offerStatuses, offerTypes, type OfferSide, type OfferStatus, type OfferType } from '../offer-content';
import type { OfferPage, OfferStep } from '../offer-reads.service';
import { revisionStates, type RevisionState } from '../offer-revision.entity';
import type { OfferCard, OfferFileView, RevisionView } from '../offer-views';
import type { OfferReview } from '../offers.queries';
import { CompletenessDto, MissingPartDto, toCompletenessDto, toMissingDto, type Tell } from './offer-check.dto';
import { OfferRemarkDto } from './draft-offer.dto';
import { OfferContentDto, OfferMoneyDto, OfferTitleDto, toOfferContentDto } from './offer-content.dto';

const ID = '01992f3c-7a51-7c1e-8d8e-1f0e6c1c2a11';
const AT = '2027-03-31T10:00:00.000Z';

/** The least that identifies a listing in a list. */
export class OfferCardDto {
  @ApiProperty({ type: String, format: 'uuid', example: ID }) readonly id: Id;
  @ApiProperty({ example: 'ЗП-2027-0042' }) readonly number: string;
  @ApiProperty({ type: String, format: 'uuid', example: ID }) readonly organisationId: Id;
  @ApiProperty({ enum: offerSides, enumName: 'OfferSide', example: 'request' }) readonly side: OfferSide;
  @ApiProperty({ enum: offerTypes, enumName: 'OfferType', example: 'goods' }) readonly type: OfferType;
  @ApiProperty({ type: OfferTitleDto }) readonly title: Bilingual;
  @ApiProperty({ enum: offerStatuses, enumName: 'OfferStatus', example: 'published' }) readonly status: OfferStatus;
  @ApiProperty({ description: 'Seat of the organisation.', example: 'KG' }) readonly country: string;
  @ApiProperty({ type: String, nullable: true, example: null }) readonly subject: string | null;
  @ApiProperty({ type: [String], example: ['0409'] }) readonly hs: string[];
  @ApiProperty({ type: [String], example: ['46.36'] }) readonly okved: string[];
  @ApiProperty({ type: [String], example: [] }) readonly svc: string[];
  @ApiProperty({ type: [String], example: ['supply'] }) readonly forms: string[];
  @ApiProperty({ type: OfferMoneyDto, nullable: true }) readonly price: OfferMoneyDto | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true, example: AT }) readonly publishedAt: Date | null;
  @ApiProperty({ format: 'date-time', example: AT }) readonly expiresAt: Date;
  @ApiProperty({ description: 'Part of the demo world.', example: false }) readonly isDemo: boolean;
}

export const toOfferCardDto = (from: OfferCard): OfferCardDto => ({
  id: from.id,
  number: from.number,
  organisationId: from.organisationId,
  side: from.side,
  type: from.type,
  title: from.title,
  status: from.status,
  country: from.country,
  subject: from.subject,
  hs: [...from.hs],
  okved: [...from.okved],
  svc: [...from.svc],
  forms: [...from.forms],
  price: from.price,
  publishedAt: from.publishedAt,
  expiresAt: from.expiresAt,
  isDemo: from.isDemo,
});

export class OfferCardsDto {
  @ApiProperty({ type: [OfferCardDto] }) readonly items: OfferCardDto[];
  @ApiProperty({ type: String, nullable: true, example: null }) readonly next: string | null;
}

/** A text that waits for a reviewer. */
export class OfferReviewDto extends OfferCardDto {
  @ApiProperty({ description: 'Title in the text that waits.', type: OfferTitleDto }) readonly newTitle: Bilingual;
  @ApiProperty({ type: 'integer', example: 1 }) readonly revisionNumber: number;
  @ApiProperty({ format: 'date-time', example: AT }) readonly submittedAt: Date;
  @ApiProperty({ description: 'False for a change of a public listing.', example: true }) readonly isFirst: boolean;
  @ApiProperty({ description: 'For the If-Match of the decision.', type: 'integer', example: 3 }) readonly offerVersion: number;
}

export class OfferReviewsDto {
  @ApiProperty({ type: [OfferReviewDto] }) readonly items: OfferReviewDto[];
  @ApiProperty({ type: String, nullable: true, example: null }) readonly next: string | null;
}

export const toOfferReviewDto = (from: OfferReview): OfferReviewDto => ({
  ...toOfferCardDto(from),
  newTitle: from.newTitle,
  revisionNumber: from.revisionNumber,
  submittedAt: from.submittedAt,
  isFirst: from.isFirst,
  offerVersion: from.version,
});

/** Whose listing it is. */
export class OfferOrganisationDto {
  @ApiProperty({ type: String, format: 'uuid', example: ID }) readonly id: Id;
  @ApiProperty({ example: 'orlova-trade' }) readonly slug: string;
  @ApiProperty({ type: String, nullable: true, example: 'Орлова Трейд' }) readonly nameRu: string | null;
  @ApiProperty({ type: String, nullable: true, example: 'Orlova Trade' }) readonly nameLatin: string | null;
  @ApiProperty({ example: 'KG' }) readonly country: string;
  @ApiProperty({ type: String, nullable: true, example: null }) readonly subject: string | null;
  @ApiProperty({ type: String, nullable: true, example: 'Бишкек' }) readonly city: string | null;
  @ApiProperty({ example: true }) readonly verified: boolean;
}

export class OfferFileDto {
  @ApiProperty({ type: String, format: 'uuid', example: ID }) readonly id: Id;
  @ApiProperty({ enum: ['photo', 'document'], enumName: 'OfferFileKind', example: 'photo' }) readonly kind: 'photo' | 'document';
  @ApiProperty({ example: 'Цех фасовки' }) readonly caption: string;
  @ApiProperty({ example: 'image/webp' }) readonly contentType: string;
  @ApiProperty({ type: 'integer', example: 182044 }) readonly bytes: number;
  @ApiProperty({ description: 'Pixels; photos only.', type: 'integer', nullable: true, example: 1600 }) readonly width: number | null;
  @ApiProperty({ type: 'integer', nullable: true, example: 1067 }) readonly height: number | null;
  @ApiProperty({ description: 'False: waits for approval, hidden from strangers.', example: true }) readonly live: boolean;
}

export const toOfferFileDto = (from: OfferFileView): OfferFileDto => ({
  id: from.id,
  kind: from.kind,
  caption: from.caption,
  contentType: from.contentType,
  bytes: from.bytes,
  width: from.width,
  height: from.height,
  live: from.live,
});

/** One field that a text changed. */
export class OfferFieldChangeDto {
  @ApiProperty({ example: 'title.ru' }) readonly field: string;
  @ApiProperty({ type: String, nullable: true, example: 'Мёд оптом' }) readonly before: string | null;
  @ApiProperty({ type: String, nullable: true, example: 'Алтайский мёд оптом' }) readonly after: string | null;
  @ApiProperty({ description: 'For lists.', type: [String], example: [] }) readonly added: string[];
  @ApiProperty({ type: [String], example: [] }) readonly removed: string[];
}

/** A handed-in text with what it changes against the approved one before it. */
export class OfferRevisionDto {
  @ApiProperty({ type: String, format: 'uuid', example: ID }) readonly id: Id;
  @ApiProperty({ type: 'integer', example: 2 }) readonly number: number;
  @ApiProperty({ enum: revisionStates, enumName: 'OfferRevisionState', example: 'in_review' }) readonly state: RevisionState;
  @ApiProperty({ description: 'The agency that wrote it for the client.', type: String, format: 'uuid', nullable: true, example: null })
  readonly onBehalfBy: Id | null;
  @ApiProperty({ format: 'date-time', example: AT }) readonly submittedAt: Date;
  @ApiProperty({ type: String, format: 'date-time', nullable: true, example: null }) readonly clientApprovedAt: Date | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true, example: null }) readonly decidedAt: Date | null;
  @ApiProperty({ type: [OfferRemarkDto] }) readonly remarks: OfferRemarkDto[];
  @ApiProperty({ type: OfferContentDto }) readonly content: OfferContentDto;
  @ApiProperty({ type: [OfferFieldChangeDto] }) readonly changes: OfferFieldChangeDto[];
}

export class OfferRevisionsDto {
  @ApiProperty({ description: 'Newest first.', type: [OfferRevisionDto] }) readonly items: OfferRevisionDto[];
  @ApiProperty({ description: 'Always null: the list is whole.', type: String, nullable: true, example: null }) readonly next: string | null;
}

export const toOfferRevisionDto = (from: RevisionView): OfferRevisionDto => ({
  id: from.id,
  number: from.number,
  state: from.state,
  onBehalfBy: from.onBehalfBy,
  submittedAt: from.submittedAt,
  clientApprovedAt: from.clientApprovedAt,
  decidedAt: from.decidedAt,
  remarks: from.remarks.map(({ field, text }) => ({ field, text })),
  content: toOfferContentDto(from.content),
  changes: from.changes.map((change) => ({
    field: change.field,
    before: change.before,
    after: change.after,
    added: [...change.added],
    removed: [...change.removed],
  })),
});

export const offerSteps = ['change', 'submit', 'approve_as_client', 'decide', 'withdraw', 'pause', 'resume', 'renew'] as const satisfies readonly OfferStep[];

/** What strangers do not see. */
export class OfferInsideDto {
  @ApiProperty({ type: CompletenessDto }) readonly completeness: CompletenessDto;
  @ApiProperty({ type: [MissingPartDto] }) readonly missing: MissingPartDto[];
  @ApiProperty({ description: 'The newest text that waits or was returned.', type: OfferRevisionDto, nullable: true })
  readonly pending: OfferRevisionDto | null;
  @ApiProperty({ description: 'What the reader may do next.', enum: offerSteps, enumName: 'OfferStep', isArray: true, example: ['change', 'submit'] })
  readonly steps: OfferStep[];
  @ApiProperty({ description: 'The agency that drafted it for the client.', type: String, format: 'uuid', nullable: true, example: null })
  readonly onBehalfBy: Id | null;
  @ApiProperty({ format: 'date-time', example: AT }) readonly createdAt: Date;
}

/** A listing as its page shows it. Never contains a person's name, mail or phone. */
export class OfferDto extends OfferContentDto {
  @ApiProperty({ type: String, format: 'uuid', example: ID }) readonly id: Id;
  @ApiProperty({ example: 'ЗП-2027-0042' }) readonly number: string;
  @ApiProperty({ enum: offerSides, enumName: 'OfferSide', example: 'request' }) readonly side: OfferSide;
  @ApiProperty({ enum: offerStatuses, enumName: 'OfferStatus', example: 'published' }) readonly status: OfferStatus;
  @ApiProperty({ type: OfferOrganisationDto }) readonly organisation: OfferOrganisationDto;
  @ApiProperty({ format: 'date-time', example: AT }) readonly expiresAt: Date;
  @ApiProperty({ type: String, format: 'date-time', nullable: true, example: AT }) readonly publishedAt: Date | null;
  @ApiProperty({ format: 'date-time', example: AT }) readonly updatedAt: Date;
  @ApiProperty({ type: [OfferFileDto] }) readonly files: OfferFileDto[];
  @ApiProperty({ example: false }) readonly isDemo: boolean;
  @ApiProperty({ description: 'For If-Match.', type: 'integer', example: 3 }) readonly version: number;
  @ApiPropertyOptional({ type: OfferInsideDto, nullable: true }) readonly inside: OfferInsideDto | null;
}

/** @param tell sentences in the reader's language */
export function toOfferDto({ offer, organisation, files, inside }: OfferPage, tell: Tell): OfferDto {
  return {
    ...toOfferContentDto(offer),
    id: offer.id,
    number: offer.number,
    side: offer.side,
    status: offer.status,
    expiresAt: offer.expiresAt,
    publishedAt: offer.publishedAt,
    updatedAt: offer.updatedAt,
    isDemo: offer.isDemo,
    version: offer.version,
    files: files.map(toOfferFileDto),
    organisation: {
      id: organisation.id,
      slug: organisation.slug,
      nameRu: organisation.nameRu,
      nameLatin: organisation.nameLatin,
      country: organisation.country,
      subject: organisation.subject,
      city: organisation.city,
      verified: organisation.verified,
    },
    inside: inside && {
      completeness: toCompletenessDto(inside.completeness),
      missing: toMissingDto(inside.completeness, tell),
      pending: inside.pending && toOfferRevisionDto(inside.pending),
      steps: [...inside.steps],
      onBehalfBy: offer.onBehalfBy,
      createdAt: offer.createdAt,
    },
  };
}
