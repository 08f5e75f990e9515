import { ApiProperty } from '@nestjs/swagger';
import { languages, type Bilingual } from '@zemlyak/kernel';
import type { Acquaintance, HistoryStep, NamedAdviser } from '../acquaintance.service';
import type { ListingCard, Party } from '../interest-views.service';

/** A company, agency or council that takes part. */
export class InterestPartyDto {
  @ApiProperty({ format: 'uuid', example: '0198f3c2-1f7a-7000-8000-000000000001' }) readonly id: string;
  @ApiProperty({ description: 'Last part of its public address.', example: 'altay-myod' }) readonly slug: string;
  @ApiProperty({ type: String, nullable: true, description: 'Name in Russian.', example: 'ООО «Алтай Мёд»' }) readonly nameRu: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Name in Latin letters.', example: 'Altai Myod' }) readonly nameLatin: string | null;
  @ApiProperty({ description: 'ISO 3166-1 alpha-2.', example: 'RU' }) readonly country: string;
  @ApiProperty({ type: String, nullable: true, description: 'Register code of the federal subject.', example: '22' }) readonly subject: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'City.', example: 'Барнаул' }) readonly city: string | null;
  @ApiProperty({ description: 'A statement from a register holds today.', example: true }) readonly verified: boolean;
  @ApiProperty({ description: 'Part of the demonstration.', example: false }) readonly isDemo: boolean;
}

/** Text in one or both languages. */
export class InterestTextDto {
  @ApiProperty({ required: false, description: 'In Russian.', example: 'Алтайский мёд оптом' }) readonly ru?: string;
  @ApiProperty({ required: false, description: 'In English.', example: 'Altai honey in bulk' }) readonly en?: string;
}

/** The offer or request that the interest is about. */
export class InterestListingDto {
  @ApiProperty({ format: 'uuid', example: '0198f3c2-1f7a-7000-8000-000000000002' }) readonly id: string;
  @ApiProperty({ enum: ['offer', 'request'], enumName: 'ListingSide', description: 'Offer or request.', example: 'offer' }) readonly side: string;
  @ApiProperty({ type: InterestTextDto, description: 'Title.' }) readonly title: InterestTextDto;
  @ApiProperty({ description: 'Present state of the listing.', example: 'published' }) readonly status: string;
}

/** A person to call or write to; only after acceptance. */
export class InterestContactDto {
  @ApiProperty({ format: 'uuid', description: 'The company the person speaks for.', example: '0198f3c2-1f7a-7000-8000-000000000001' })
  readonly organisationId: string;
  @ApiProperty({ type: String, nullable: true, description: 'Name in Cyrillic.', example: 'Павел Мёдов' }) readonly nameCyrillic: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Name in Latin letters.', example: 'Pavel Myodov' }) readonly nameLatin: string | null;
  @ApiProperty({ format: 'email', description: 'Mail address.', example: 'pavel@example.org' }) readonly email: string;
  @ApiProperty({ type: String, nullable: true, description: 'E.164.', example: '+73852000000' }) readonly phone: string | null;
  @ApiProperty({ enum: languages, enumName: 'Language', description: 'Language the person reads.', example: 'ru' }) readonly language: string;
  @ApiProperty({ description: 'IANA time zone.', example: 'Asia/Barnaul' }) readonly zone: string;
}

/** A moment of a call on one side's clock. */
export class LocalTimeDto {
  @ApiProperty({ description: 'IANA time zone.', example: 'Asia/Bishkek' }) readonly zone: string;
  @ApiProperty({ description: 'Wall clock there.', example: '2027-04-01T13:00' }) readonly startsAt: string;
}

/** A half-hour suggested for the first call. */
export class CallSlotDto {
  @ApiProperty({ type: String, format: 'date-time', description: 'UTC.', example: '2027-04-01T07:00:00.000Z' }) readonly startsAt: Date;
  @ApiProperty({ type: String, format: 'date-time', description: 'UTC.', example: '2027-04-01T07:30:00.000Z' }) readonly endsAt: Date;
  @ApiProperty({ type: [LocalTimeDto], description: 'The same moment for each person, in the order of the contacts.' }) readonly local: readonly LocalTimeDto[];
}

/** An adviser by name. */
export class NamedAdviserDto {
  @ApiProperty({ type: String, nullable: true, description: 'Name in Cyrillic.', example: 'Ирина Соколова' }) readonly nameCyrillic: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Name in Latin letters.', example: 'Irina Sokolova' }) readonly nameLatin: string | null;
  @ApiProperty({ type: InterestPartyDto, nullable: true, description: 'Agency or council.' }) readonly organisation: InterestPartyDto | null;
  @ApiProperty({ format: 'uuid', description: 'The company they advise.', example: '0198f3c2-1f7a-7000-8000-000000000001' })
  readonly advisedOrganisationId: string;
}

/** One step of the record's life. */
export class InterestStepDto {
  @ApiProperty({ description: 'What happened.', example: 'interest-sent' }) readonly what: string;
  @ApiProperty({ type: String, format: 'date-time', description: 'UTC.', example: '2027-03-31T10:00:00.000Z' }) readonly at: Date;
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'Who did it; null: the clock.', example: null }) readonly organisationId:
    string | null;
}

export const toPartyDto = (card: Party | null): InterestPartyDto | null =>
  card && {
    id: card.id,
    slug: card.slug,
    nameRu: card.nameRu,
    nameLatin: card.nameLatin,
    country: card.country,
    subject: card.subject,
    city: card.city,
    verified: card.verified,
    isDemo: card.isDemo,
  };

export const toListingDto = (card: ListingCard | null): InterestListingDto | null =>
  card && { id: card.id, side: card.side, title: { ...(card.title as Bilingual) }, status: card.status };

export const toContactDtos = (opened: Acquaintance | null): InterestContactDto[] | null =>
  opened &&
  opened.contacts.map((c) => ({
    organisationId: c.organisationId,
    nameCyrillic: c.nameCyrillic,
    nameLatin: c.nameLatin,
    email: c.email,
    phone: c.phone,
    language: c.language,
    zone: c.zone,
  }));

export const toSlotDtos = (opened: Acquaintance | null): CallSlotDto[] =>
  (opened?.slots ?? []).map((slot) => ({ startsAt: slot.startsAt, endsAt: slot.endsAt, local: slot.local.map((l) => ({ ...l })) }));

export const toAdviserDtos = (advisers: readonly NamedAdviser[], desks: readonly Party[]): NamedAdviserDto[] =>
  advisers.map((a) => ({
    nameCyrillic: a.nameCyrillic,
    nameLatin: a.nameLatin,
    organisation: toPartyDto(desks.find((desk) => desk.id === a.organisationId) ?? null),
    advisedOrganisationId: a.advisedOrganisationId,
  }));

export const toStepDtos = (history: readonly HistoryStep[]): InterestStepDto[] =>
  history.map((step) => ({ what: step.what, at: step.at, organisationId: step.organisationId }));
