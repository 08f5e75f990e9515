import { ApiProperty } from '@nestjs/swagger';
import { organisationKinds, type OrganisationKind } from '@zemlyak/kernel';
import { identifierScheme } from '../identifiers/schemes';
import { organisationStatuses, type OrganisationCard, type OrganisationIdentifier, type OrganisationStatus, type OrganisationView } from '../organisation';
import { completeness } from '../organisation-for-index';
import { CapacityDto, ExportExperienceDto, HeldCertificateDto, ProfileTextDto } from './profile.dto';

/** The least of an organisation, for lists. */
export class OrganisationCardDto implements OrganisationCard {
  @ApiProperty({ format: 'uuid' }) readonly id: string;
  @ApiProperty({ description: 'For addresses of pages.', example: 'orlova-trade' }) readonly slug: string;
  @ApiProperty({ enum: organisationKinds, enumName: 'OrganisationKind' }) readonly kind: OrganisationKind;
  @ApiProperty({ type: String, nullable: true, example: 'Орлова Трейд' }) readonly nameRu: string | null;
  @ApiProperty({ type: String, nullable: true, example: 'Orlova Trade' }) readonly nameLatin: string | null;
  @ApiProperty({ example: 'KG' }) readonly country: string;
  @ApiProperty({ type: String, nullable: true, example: '22' }) readonly subject: string | null;
  @ApiProperty({ type: String, nullable: true, example: 'Бишкек' }) readonly city: string | null;
  @ApiProperty({ description: 'Public, with an unexpired register extract confirmed by somebody independent.', example: true }) readonly verified: boolean;
  @ApiProperty({ description: 'Part of the demo world.', example: false }) readonly isDemo: boolean;
}

export const toOrganisationCardDto = (from: OrganisationCard): OrganisationCardDto => ({
  id: from.id,
  slug: from.slug,
  kind: from.kind,
  nameRu: from.nameRu,
  nameLatin: from.nameLatin,
  country: from.country,
  subject: from.subject,
  city: from.city,
  verified: from.verified,
  isDemo: from.isDemo,
});

/** A legal number with what was checked about it. */
export class OrganisationIdentifierDto {
  @ApiProperty({ example: 'RU_INN' }) readonly scheme: string;
  @ApiProperty({ example: '7707083893' }) readonly value: string;
  @ApiProperty({
    enum: ['format', 'checksum', 'register'],
    enumName: 'IdentifierChecked',
    description: '`register`: confirmed as this organisation’s; the others only find slips of the pen.',
  })
  readonly checked: OrganisationIdentifier['checked'];
}

/** A reviewer's words on one field. */
export class RemarkDto {
  @ApiProperty({ description: 'Name of the field in the record.', example: 'exportExperience' }) readonly field: string;
  @ApiProperty({ example: 'Напишите, в какие страны вы поставляете.' }) readonly text: string;
}

/** What strangers do not see. */
export class OrganisationInsideDto {
  @ApiProperty({ enum: organisationStatuses, enumName: 'OrganisationStatus' }) readonly status: OrganisationStatus;
  @ApiProperty({ type: String, nullable: true, description: 'A code such as `lapsed`, or the words of whoever decided.' }) readonly statusReason: string | null;
  @ApiProperty({ type: [RemarkDto] }) readonly remarks: RemarkDto[];
  @ApiProperty({ description: 'Every number, also personal ones and accounts.', type: [OrganisationIdentifierDto] })
  readonly identifiers: OrganisationIdentifierDto[];
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'The agency that drafted the record for its client.' }) readonly createdOnBehalfBy:
    string | null;
  @ApiProperty({ description: 'False only until the client agrees to an adviser’s draft.' }) readonly confirmedByClient: boolean;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) readonly submittedAt: Date | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) readonly approvedAt: Date | null;
  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'Confirm by this day, or the record is paused.', example: '2027-05-21' })
  readonly lapseOn: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) readonly pausedUntil: Date | null;
  @ApiProperty({ description: 'How much of the profile is filled in, 0 to 1.', example: 0.64 }) readonly completeness: number;
}

/** An organisation as its page shows it. Never contains a person's mail or phone. */
export class OrganisationDto extends OrganisationCardDto {
  @ApiProperty({ type: 'integer', description: 'For If-Match.', example: 3 }) readonly version: number;
  @ApiProperty({ example: 'ОсОО «Орлова Трейд»' }) readonly legalName: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) readonly parentId: string | null;
  @ApiProperty({ type: [OrganisationIdentifierDto], description: 'Numbers of legal entities; personal numbers and accounts are left out.' })
  readonly identifiers: OrganisationIdentifierDto[];
  @ApiProperty({ type: [String], example: ['10.89'] }) readonly okved: readonly string[];
  @ApiProperty({ type: [String], example: ['0409'] }) readonly hs: readonly string[];
  @ApiProperty({ type: [String], example: ['ru', 'en'] }) readonly languages: readonly string[];
  @ApiProperty({ type: ProfileTextDto }) readonly about: ProfileTextDto;
  @ApiProperty({ type: String, nullable: true, example: 'https://example.org' }) readonly website: string | null;
  @ApiProperty({ type: [CapacityDto] }) readonly capacities: readonly CapacityDto[];
  @ApiProperty({ type: [HeldCertificateDto] }) readonly certificates: readonly HeldCertificateDto[];
  @ApiProperty({ type: ExportExperienceDto, nullable: true }) readonly exportExperience: ExportExperienceDto | null;
  @ApiProperty({ type: 'integer', nullable: true, example: 12 }) readonly employees: number | null;
  @ApiProperty({ type: 'integer', nullable: true, example: 2014 }) readonly foundedYear: number | null;
  @ApiProperty({ type: [String], description: 'Ids for GET /photos/{id}.' }) readonly photoIds: readonly string[];
  @ApiProperty({ type: String, format: 'date-time' }) readonly updatedAt: Date;
  @ApiProperty({ type: OrganisationInsideDto, nullable: true, description: 'For members, their adviser and reviewers; null for strangers.' })
  readonly inside: OrganisationInsideDto | null;
}

const isOpen = (number: OrganisationIdentifier): boolean => !number.personal && (identifierScheme(number.scheme)?.open ?? false);
const toIdentifierDto = ({ scheme, value, checked }: OrganisationIdentifier): OrganisationIdentifierDto => ({ scheme, value, checked });

const toInsideDto = (from: OrganisationView): OrganisationInsideDto => ({
  status: from.status,
  statusReason: from.statusReason,
  remarks: from.remarks.map(({ field, text }) => ({ field, text })),
  identifiers: from.identifiers.map(toIdentifierDto),
  createdOnBehalfBy: from.createdOnBehalfBy,
  confirmedByClient: from.confirmedByClient,
  submittedAt: from.submittedAt,
  approvedAt: from.approvedAt,
  lapseOn: from.lapseOn,
  pausedUntil: from.pausedUntil,
  completeness: Math.round(completeness(from) * 100) / 100,
});

/** @param inside whether the reader belongs to those who see more than strangers */
export const toOrganisationDto = (from: OrganisationView, inside: boolean): OrganisationDto => ({
  ...toOrganisationCardDto(from),
  version: from.version,
  legalName: from.legalName,
  parentId: from.parentId,
  identifiers: from.identifiers.filter(isOpen).map(toIdentifierDto),
  okved: from.okved,
  hs: from.hs,
  languages: from.languages,
  about: from.about,
  website: from.website,
  capacities: from.capacities,
  certificates: from.certificates,
  exportExperience: from.exportExperience && { ...from.exportExperience, countries: [...from.exportExperience.countries] },
  employees: from.employees,
  foundedYear: from.foundedYear,
  photoIds: from.photoIds,
  updatedAt: from.updatedAt,
  inside: inside ? toInsideDto(from) : null,
});

export class OrganisationPageDto {
  @ApiProperty({ type: [OrganisationDto] }) readonly items: OrganisationDto[];
  @ApiProperty({ type: String, nullable: true, description: 'Cursor of the next page.' }) readonly next: string | null;
}
