import { ApiProperty } from '@nestjs/swagger';
import type { Id } from '@zemlyak/kernel';
import type { HistoryStep } from '../offer-reads.service';
import { OfferOrganisationDto } from './offer.dto';

export class OfferPersonDto {
  @ApiProperty({ type: String, nullable: true, example: 'Ирина Соколова' }) readonly nameCyrillic: string | null;
  @ApiProperty({ type: String, nullable: true, example: 'Irina Sokolova' }) readonly nameLatin: string | null;
}

/** One step of a listing's life. */
export class OfferHistoryStepDto {
  @ApiProperty({ type: String, format: 'uuid', example: '01992f3c-7a51-7c1e-8d8e-1f0e6c1c2a11' }) readonly id: Id;
  @ApiProperty({ description: 'Type of the fact.', example: 'offers.offer-drafted' }) readonly type: string;
  @ApiProperty({ format: 'date-time', example: '2027-03-31T10:00:00.000Z' }) readonly at: Date;
  @ApiProperty({ description: 'Who; null: the clock, or a person who is gone.', type: OfferPersonDto, nullable: true }) readonly person: OfferPersonDto | null;
  @ApiProperty({ description: 'For whom they acted.', type: OfferOrganisationDto, nullable: true }) readonly organisation: OfferOrganisationDto | null;
}

export class OfferHistoryDto {
  @ApiProperty({ description: 'Oldest first.', type: [OfferHistoryStepDto] }) readonly items: OfferHistoryStepDto[];
  @ApiProperty({ description: 'Always null: the list is whole.', type: String, nullable: true, example: null }) readonly next: string | null;
}

export const toHistoryStepDto = ({ entry, person, organisation }: HistoryStep): OfferHistoryStepDto => ({
  id: entry.id,
  type: entry.type,
  at: entry.at,
  person,
  organisation: organisation && {
    id: organisation.id,
    slug: organisation.slug,
    nameRu: organisation.nameRu,
    nameLatin: organisation.nameLatin,
    country: organisation.country,
    subject: organisation.subject,
    city: organisation.city,
    verified: organisation.verified,
  },
});
