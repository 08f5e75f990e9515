import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  languages,
  memberRoles,
  operatorRoles,
  organisationKinds,
  type Actor,
  type Language,
  type MemberRole,
  type Membership,
  type OperatorRole,
  type OrganisationKind,
} from '@zemlyak/kernel';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsInt, IsOptional, IsPhoneNumber, IsString, IsTimeZone, Max, MaxLength, Min } from 'class-validator';
import type { PersonCard } from '../people.queries';
import { nameFor, type PersonStatus, type ProfileChange } from '../person.entity';
import { IsCyrillicName, IsLatinName } from './person-fields';

const ID = '0198c0de-7a11-7000-8000-000000000001';

/** A person as themselves and the operator see them. */
export class PersonDto {
  @ApiProperty({ description: 'Identifier.', format: 'uuid', example: ID }) readonly id: string;
  @ApiProperty({ description: 'Mail address.', format: 'email', example: 'anna@example.org' }) readonly email: string;
  @ApiProperty({ description: 'The name in the reader’s script where there is one.', example: 'Анна Орлова' }) readonly displayName: string;
  @ApiProperty({ description: 'Name in Cyrillic.', type: String, nullable: true, example: 'Анна Орлова' }) readonly nameCyrillic: string | null;
  @ApiProperty({ description: 'Name in Latin letters.', type: String, nullable: true, example: 'Anna Orlova' }) readonly nameLatin: string | null;
  @ApiProperty({ description: 'Language of letters and pages.', enum: languages, enumName: 'Language', example: 'ru' }) readonly language: Language;
  @ApiProperty({ description: 'IANA name of the time zone.', example: 'Asia/Bishkek' }) readonly zone: string;
  @ApiProperty({ description: 'Phone in international form.', type: String, nullable: true, example: '+996555123456' }) readonly phone: string | null;
  @ApiProperty({ description: 'Year of birth.', type: 'integer', nullable: true, example: 1985 }) readonly birthYear: number | null;
  @ApiProperty({ description: 'Roles for the whole product.', enum: operatorRoles, enumName: 'OperatorRole', isArray: true, example: ['editor'] })
  readonly operatorRoles: readonly OperatorRole[];
  @ApiProperty({ description: 'A locked person cannot sign in.', enum: ['active', 'locked', 'erased'], enumName: 'PersonStatus', example: 'active' })
  readonly status: PersonStatus;
  @ApiProperty({ description: 'Whether a second factor is asked at sign-in.', example: true }) readonly hasSecondFactor: boolean;
  @ApiProperty({
    description: 'When the mail address was confirmed; null for an invitation that waits.',
    type: String,
    format: 'date-time',
    nullable: true,
    example: '2027-03-01T08:05:00.000Z',
  })
  readonly confirmedAt: Date | null;
  @ApiProperty({ description: 'When the account was made.', type: String, format: 'date-time', example: '2027-03-01T08:00:00.000Z' }) readonly createdAt: Date;
  @ApiProperty({ description: 'For If-Match.', type: 'integer', example: 1 }) readonly version: number;
}

/** A place in an organisation. */
export class MembershipDto {
  @ApiProperty({ description: 'The organisation; its name is in /my/organisations.', format: 'uuid', example: ID }) readonly organisationId: string;
  @ApiProperty({ description: 'What it is.', enum: organisationKinds, enumName: 'OrganisationKind', example: 'company' }) readonly kind: OrganisationKind;
  @ApiProperty({ description: 'The person’s role in it.', enum: memberRoles, enumName: 'MemberRole', example: 'owner' }) readonly role: MemberRole;
  @ApiProperty({ description: 'Whether the organisation is active.', example: true }) readonly active: boolean;
  @ApiProperty({ description: 'Country of its seat, ISO 3166-1 alpha-2.', example: 'KG' }) readonly country: string;
  @ApiProperty({ description: 'Register code of the Russian federal subject.', type: String, nullable: true, example: null }) readonly subject: string | null;
}

/** Everything a page needs to know about who is looking at it. */
export class MeDto {
  @ApiProperty({ description: 'The person signed in.', type: () => PersonDto }) readonly person: PersonDto;
  @ApiProperty({ description: 'Organisations the person belongs to.', type: () => [MembershipDto] }) readonly memberships: MembershipDto[];
  @ApiProperty({ description: 'The organisation acted for now.', type: String, format: 'uuid', nullable: true, example: ID }) readonly organisation:
    string | null;
  @ApiProperty({ description: 'Roles held now.', type: [String], example: ['guest', 'person', 'member', 'manager', 'owner'] }) readonly roles: string[];
  @ApiProperty({ description: 'Codes of the permissions held now; pages hide by them, the server decides.', type: [String], example: ['offers:publish'] })
  readonly permissions: string[];
  @ApiProperty({ description: 'Unread notices.', type: 'integer', example: 3 }) readonly unread: number;
  @ApiProperty({ description: 'True in the demo: nothing leaves the machine.', example: true }) readonly demo: boolean;
  @ApiProperty({ description: 'Country where personal data are kept, ISO 3166-1 alpha-2.', example: 'RU' }) readonly dataCountry: string;
}

/** What people change about themselves; a field left out stays, null empties it. */
export class ChangeProfileDto implements ProfileChange {
  @ApiPropertyOptional({ description: 'Name in Cyrillic.', type: String, nullable: true, example: 'Анна Орлова' })
  @IsOptional()
  @IsCyrillicName()
  readonly nameCyrillic?: string | null;

  @ApiPropertyOptional({ description: 'Name in Latin letters.', type: String, nullable: true, example: 'Anna Orlova' })
  @IsOptional()
  @IsLatinName()
  readonly nameLatin?: string | null;

  @ApiPropertyOptional({ description: 'Language of letters and pages.', enum: languages, enumName: 'Language', example: 'en' })
  @IsOptional()
  @IsIn(languages)
  readonly language?: Language;

  @ApiPropertyOptional({ description: 'IANA name of the time zone.', example: 'Asia/Bishkek' })
  @IsOptional()
  @IsTimeZone()
  readonly zone?: string;

  @ApiPropertyOptional({ description: 'Phone in international form.', type: String, nullable: true, example: '+996555123456' })
  @IsOptional()
  @IsPhoneNumber()
  readonly phone?: string | null;

  @ApiPropertyOptional({ description: 'Year of birth.', type: 'integer', nullable: true, minimum: 1900, maximum: 2100, example: 1985 })
  @IsOptional()
  @IsInt()
  @Min(1900)
  @Max(2100)
  readonly birthYear?: number | null;
}

export class GiveRolesDto {
  @ApiProperty({
    description: 'All roles the person is to have; an empty list takes them away.',
    enum: operatorRoles,
    enumName: 'OperatorRole',
    isArray: true,
    example: ['reviewer'],
  })
  @IsArray()
  @ArrayMaxSize(operatorRoles.length)
  @IsIn(operatorRoles, { each: true })
  readonly roles: OperatorRole[];
}

export class PeopleQueryDto {
  @ApiPropertyOptional({ description: 'Part of an address or name.', example: 'orlova' })
  @IsOptional()
  @IsString()
  @MaxLength(120)
  readonly q?: string;

  @ApiPropertyOptional({ description: 'From `next` of the page before.', example: 'WyIyMDI3LTAzLTAxIiwiMDE5OGMwZGUiXQ' })
  @IsOptional()
  @IsString()
  @MaxLength(500)
  readonly cursor?: string;

  @ApiPropertyOptional({ description: 'People on a page.', type: 'integer', minimum: 1, maximum: 100, default: 50, example: 50 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100)
  readonly limit?: number;
}

export class PeoplePageDto {
  @ApiProperty({ description: 'People, the oldest account first.', type: () => [PersonDto] }) readonly items: PersonDto[];
  @ApiProperty({ description: 'Cursor of the next page; null on the last.', type: String, nullable: true, example: null }) readonly next: string | null;
}

export const toPersonDto = (person: PersonCard, language: Language): PersonDto => ({
  id: person.id,
  email: person.email,
  displayName: nameFor(person, language) || person.email,
  nameCyrillic: person.nameCyrillic,
  nameLatin: person.nameLatin,
  language: person.language,
  zone: person.zone,
  phone: person.phone,
  birthYear: person.birthYear,
  operatorRoles: person.operatorRoles,
  status: person.status,
  hasSecondFactor: person.hasSecondFactor,
  confirmedAt: person.confirmedAt,
  createdAt: person.createdAt,
  version: person.version,
});

const toMembershipDto = ({ organisationId, kind, role, active, country, subject }: Membership): MembershipDto => ({
  organisationId,
  kind,
  role,
  active,
  country,
  subject,
});

export const toMeDto = (actor: Actor, person: PersonCard, rest: Pick<MeDto, 'permissions' | 'unread' | 'demo' | 'dataCountry'>): MeDto => ({
  person: toPersonDto(person, actor.language),
  memberships: actor.memberships.map(toMembershipDto),
  organisation: actor.organisationId,
  roles: [...actor.roles],
  ...rest,
});
