import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsString, IsUUID, Length } from 'class-validator';
import { declineReasons } from '../interest.entity';
import type { ProposalInFull, ProposalView } from '../interest-views.service';
import { proposalStates } from '../proposal.entity';
import type { ProposeIntroduction } from '../proposals.service';
import {
  CallSlotDto,
  InterestContactDto,
  InterestPartyDto,
  InterestStepDto,
  NamedAdviserDto,
  toAdviserDtos,
  toContactDtos,
  toPartyDto,
  toSlotDtos,
  toStepDtos,
} from './party.dto';

export class ProposeIntroductionDto implements ProposeIntroduction {
  @ApiProperty({ format: 'uuid', description: 'Your client.', example: '0198f3c2-1f7a-7000-8000-000000000001' })
  @IsUUID('all')
  readonly clientOrganisationId: string;

  @ApiProperty({
    format: 'uuid',
    description: 'The company to introduce them to; another adviser looks after it.',
    example: '0198f3c2-1f7a-7000-8000-000000000004',
  })
  @IsUUID('all')
  readonly otherOrganisationId: string;

  @ApiProperty({
    description: 'Why these two; both companies read it.',
    example: 'Производитель мёда и дистрибьютор, который ищет поставщика в ЕАЭС',
    minLength: 20,
    maxLength: 2000,
  })
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value))
  @IsString()
  @Length(20, 2000)
  readonly reason: string;
}

/** A brokered introduction in a list. */
export class IntroductionProposalCardDto {
  @ApiProperty({ format: 'uuid', example: '0198f3c2-1f7a-7000-8000-000000000005' }) readonly id: string;
  @ApiProperty({
    enum: proposalStates,
    enumName: 'IntroductionProposalState',
    description: 'queued: waits for the other side’s adviser; offered: waits for the companies.',
    example: 'queued',
  })
  readonly state: string;
  @ApiProperty({ type: InterestPartyDto, nullable: true, description: 'Agency that proposes.' }) readonly agency: InterestPartyDto | null;
  @ApiProperty({ type: InterestPartyDto, nullable: true, description: 'Its client.' }) readonly client: InterestPartyDto | null;
  @ApiProperty({ type: InterestPartyDto, nullable: true, description: 'The other company.' }) readonly other: InterestPartyDto | null;
  @ApiProperty({ type: String, nullable: true, description: 'Why these two.', example: 'Производитель мёда и дистрибьютор' }) readonly reason: string | null;
  @ApiProperty({ enum: ['accepted', 'declined'], enumName: 'CompanyAnswer', nullable: true, description: 'What your company answered.', example: null })
  readonly ownAnswer: string | null;
  @ApiProperty({
    enum: declineReasons,
    enumName: 'DeclineReason',
    nullable: true,
    description: 'Why your side declined; the other side never sees it.',
    example: null,
  })
  readonly ownReason: string | null;
  @ApiProperty({ type: String, format: 'date-time', description: 'UTC.', example: '2027-03-31T10:00:00.000Z' }) readonly createdAt: Date;
  @ApiProperty({ type: String, format: 'date-time', description: 'The present step ends at this instant, UTC.', example: '2027-04-10T10:00:00.000Z' })
  readonly dueAt: Date;
  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'When it ended.', example: null }) readonly closedAt: Date | null;
  @ApiProperty({ type: 'integer', description: 'Grows with every change.', example: 1 }) readonly version: number;
}

/** One brokered introduction. Contacts are there only after both companies accepted, for their managers. */
export class IntroductionProposalDto extends IntroductionProposalCardDto {
  @ApiProperty({ type: [NamedAdviserDto], description: 'The two advisers.' }) readonly advisers: NamedAdviserDto[];
  @ApiProperty({ type: [InterestContactDto], nullable: true, description: 'One person of each company; null until both accepted.', example: null })
  readonly contacts: InterestContactDto[] | null;
  @ApiProperty({ type: [CallSlotDto], description: 'Up to three times for a first call that suit both zones.' }) readonly slots: CallSlotDto[];
  @ApiProperty({ type: [InterestStepDto], description: 'What happened, oldest first; empty for the companies.' }) readonly history: InterestStepDto[];
}

export class IntroductionProposalPageDto {
  @ApiProperty({ type: [IntroductionProposalCardDto], description: 'Newest first.' }) readonly items: IntroductionProposalCardDto[];
  @ApiProperty({ type: String, nullable: true, description: 'Cursor of the next page; null on the last one.', example: null }) readonly next: string | null;
}

export const toProposalCardDto = ({ proposal, agency, client, other, ownAnswer, ownReason }: ProposalView): IntroductionProposalCardDto => ({
  id: proposal.id,
  state: proposal.state,
  agency: toPartyDto(agency),
  client: toPartyDto(client),
  other: toPartyDto(other),
  reason: proposal.reason,
  ownAnswer,
  ownReason,
  createdAt: proposal.createdAt,
  dueAt: proposal.dueAt,
  closedAt: proposal.closedAt,
  version: proposal.version,
});

export const toProposalDto = (full: ProposalInFull): IntroductionProposalDto => ({
  ...toProposalCardDto(full),
  advisers: toAdviserDtos(full.advisers, full.desks),
  contacts: toContactDtos(full.acquaintance),
  slots: toSlotDtos(full.acquaintance),
  history: toStepDtos(full.history),
});
