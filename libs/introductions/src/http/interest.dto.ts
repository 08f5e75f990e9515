import { ApiProperty } from '@nestjs/swagger';
import { languages } from '@zemlyak/kernel';
import { declineReasons, interestStates } from '../interest.entity';
import type { InterestInFull, InterestView } from '../interest-views.service';
import type { QuotaState } from '../quota';
import type { Responsiveness } from '../responsiveness';
import {
  CallSlotDto,
  InterestContactDto,
  InterestListingDto,
  InterestPartyDto,
  InterestStepDto,
  NamedAdviserDto,
  toAdviserDtos,
  toContactDtos,
  toListingDto,
  toPartyDto,
  toSlotDtos,
  toStepDtos,
} from './party.dto';

/** What the interested company wrote; all empty once its writer has been erased. */
export class ShownAnswersDto {
  @ApiProperty({ type: String, nullable: true, description: 'Who is asking.', example: 'Дистрибьютор продуктов питания в Бишкеке' }) readonly whoWeAre:
    string | null;
  @ApiProperty({ type: String, nullable: true, description: 'What they want.', example: 'Регулярные поставки мёда' }) readonly whatWeWant: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Volume.', example: '5 т в квартал' }) readonly volume: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'When.', example: 'С мая' }) readonly timing: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Anything else.', example: null }) readonly message: string | null;
}

/** An interest in a list. */
export class InterestCardDto {
  @ApiProperty({ format: 'uuid', example: '0198f3c2-1f7a-7000-8000-000000000003' }) readonly id: string;
  @ApiProperty({ enum: interestStates, enumName: 'InterestState', description: 'Where it stands.', example: 'sent' }) readonly state: string;
  @ApiProperty({ type: InterestPartyDto, nullable: true, description: 'Who is interested.' }) readonly from: InterestPartyDto | null;
  @ApiProperty({ type: InterestPartyDto, nullable: true, description: 'Whose listing it is.' }) readonly to: InterestPartyDto | null;
  @ApiProperty({ type: InterestListingDto, nullable: true, description: 'The listing.' }) readonly listing: InterestListingDto | null;
  @ApiProperty({ type: ShownAnswersDto, description: 'What the sender wrote.' }) readonly answers: ShownAnswersDto;
  @ApiProperty({ enum: languages, enumName: 'Language', description: 'Language of the answers.', example: 'ru' }) readonly language: string;
  @ApiProperty({ type: String, format: 'date-time', description: 'UTC.', example: '2027-03-31T10:00:00.000Z' }) readonly sentAt: Date;
  @ApiProperty({ type: String, format: 'date-time', description: 'It expires at this instant, UTC.', example: '2027-04-10T10:00:00.000Z' })
  readonly answerDueAt: Date;
  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'When the one reminder went out.', example: null })
  readonly remindedAt: Date | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'When it was answered, withdrawn or expired.', example: null })
  readonly closedAt: Date | null;
  @ApiProperty({ enum: declineReasons, enumName: 'DeclineReason', nullable: true, description: 'Why it was declined.', example: null }) readonly declineReason:
    string | null;
  @ApiProperty({ type: 'integer', description: 'Grows with every change.', example: 1 }) readonly version: number;
}

/** One interest. Contacts are there only after acceptance, and only for managers of the two companies. */
export class InterestDto extends InterestCardDto {
  @ApiProperty({ type: [InterestContactDto], nullable: true, description: 'One person of each company; null until accepted.', example: null })
  readonly contacts: InterestContactDto[] | null;
  @ApiProperty({ type: [CallSlotDto], description: 'Up to three times for a first call that suit both zones.' }) readonly slots: CallSlotDto[];
  @ApiProperty({ type: [NamedAdviserDto], description: 'Advisers of both companies, from acceptance on.' }) readonly advisers: NamedAdviserDto[];
  @ApiProperty({ type: [InterestStepDto], description: 'What happened, oldest first.' }) readonly history: InterestStepDto[];
}

export class InterestPageDto {
  @ApiProperty({ type: [InterestCardDto], description: 'Newest first.' }) readonly items: InterestCardDto[];
  @ApiProperty({ type: String, nullable: true, description: 'Cursor of the next page; null on the last one.', example: null }) readonly next: string | null;
}

/** What is left of the month's cap. */
export class InterestQuotaDto {
  @ApiProperty({ description: 'UTC.', example: '2027-03' }) readonly month: string;
  @ApiProperty({ type: 'integer', description: 'Interests allowed in a month.', example: 30 }) readonly cap: number;
  @ApiProperty({ type: 'integer', description: 'Sent in this month; those that nobody answered in time do not count.', example: 2 }) readonly used: number;
  @ApiProperty({ type: 'integer', description: 'Still allowed.', example: 28 }) readonly left: number;
  @ApiProperty({ type: String, format: 'date-time', description: 'Start of the next count.', example: '2027-04-01T00:00:00.000Z' }) readonly resetsAt: Date;
}

/** How an organisation answers interests. */
export class ResponsivenessDto {
  @ApiProperty({ format: 'uuid', example: '0198f3c2-1f7a-7000-8000-000000000001' }) readonly organisationId: string;
  @ApiProperty({ type: 'integer', description: 'Interests of the last 365 days that came to an end.', example: 12 }) readonly asked: number;
  @ApiProperty({ type: 'integer', description: 'Of these, accepted or declined in time.', example: 11 }) readonly answered: number;
  @ApiProperty({ type: Number, nullable: true, description: 'Median hours to an answer; null without one.', example: 26.5 }) readonly medianHours:
    number | null;
}

export function toInterestCardDto({ interest, from, to, listing }: InterestView): InterestCardDto {
  const { whoWeAre = null, whatWeWant = null, volume = null, timing = null, message = null } = interest.answers;
  return {
    id: interest.id,
    state: interest.state,
    from: toPartyDto(from),
    to: toPartyDto(to),
    listing: toListingDto(listing),
    answers: { whoWeAre, whatWeWant, volume, timing, message },
    language: interest.language,
    sentAt: interest.sentAt,
    answerDueAt: interest.answerDueAt,
    remindedAt: interest.remindedAt,
    closedAt: interest.closedAt,
    declineReason: interest.declineReason,
    version: interest.version,
  };
}

export const toInterestDto = (full: InterestInFull): InterestDto => ({
  ...toInterestCardDto(full),
  contacts: toContactDtos(full.acquaintance),
  slots: toSlotDtos(full.acquaintance),
  advisers: toAdviserDtos(full.advisers, full.desks),
  history: toStepDtos(full.history),
});

export const toQuotaDto = (quota: QuotaState): InterestQuotaDto => ({ ...quota });

export const toResponsivenessDto = (row: Responsiveness): ResponsivenessDto => ({
  organisationId: row.organisationId,
  asked: row.asked,
  answered: row.answered,
  medianHours: row.medianHours,
});
