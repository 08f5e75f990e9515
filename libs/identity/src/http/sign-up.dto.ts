import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { languages, type Language } from '@zemlyak/kernel';
import { Type } from 'class-transformer';
import { Equals, IsBoolean, IsDefined, IsIn, IsOptional, IsTimeZone, ValidateNested } from 'class-validator';
import type { ConsentPurpose } from '../my-data/consent-texts';
import type { AcceptanceInput, SignUpInput } from '../sign-ups.service';
import { IsAddress, IsCyrillicName, IsLatinName, IsLinkToken, IsPassword } from './person-fields';

/** One tick per purpose; nothing is ticked beforehand. */
export class SignUpConsentsDto {
  @ApiProperty({ description: 'Processing of the data that the account needs; there is no account without it.', enum: [true], example: true })
  @Equals(true)
  readonly account: true;

  @ApiPropertyOptional({ description: 'Showing the name in the public registry.', example: false })
  @IsOptional()
  @IsBoolean()
  readonly registry?: boolean;

  @ApiPropertyOptional({ description: 'Letters about forums and events.', example: false })
  @IsOptional()
  @IsBoolean()
  readonly forumMail?: boolean;

  @ApiPropertyOptional({ description: 'The weekly digest.', example: false })
  @IsOptional()
  @IsBoolean()
  readonly digest?: boolean;
}

class NewAccountDto {
  @ApiProperty({ description: '12 to 128 characters of any kind; common passwords are refused.', format: 'password', example: 'степной мёд под дождём' })
  @IsPassword()
  readonly password: string;

  @ApiPropertyOptional({ description: 'Name in Cyrillic; one of the two names is needed.', example: 'Анна Орлова' })
  @IsOptional()
  @IsCyrillicName()
  readonly nameCyrillic?: string;

  @ApiPropertyOptional({ description: 'Name in Latin letters; one of the two names is needed.', example: 'Anna Orlova' })
  @IsOptional()
  @IsLatinName()
  readonly nameLatin?: string;

  @ApiProperty({ description: 'Language of letters and pages.', enum: languages, enumName: 'Language', example: 'ru' })
  @IsIn(languages)
  readonly language: Language;

  @ApiProperty({ description: 'IANA name of the time zone.', example: 'Asia/Bishkek' })
  @IsTimeZone()
  readonly zone: string;

  @ApiProperty({ description: 'Consents, each asked apart.', type: () => SignUpConsentsDto })
  @IsDefined()
  @ValidateNested()
  @Type(() => SignUpConsentsDto)
  readonly consents: SignUpConsentsDto;
}

export class SignUpDto extends NewAccountDto {
  @ApiProperty({ description: 'Mail address; a link to confirm it is sent there.', format: 'email', example: 'anna@example.org' })
  @IsAddress()
  readonly email: string;
}

export class AcceptInvitationDto extends NewAccountDto {
  @ApiProperty({ description: 'From the link in the invitation.', example: 'mB1tVqV3hYc2mLk5TzK9QwJ7eXrD0sA8uFpN4gHiOZE' })
  @IsLinkToken()
  readonly token: string;
}

export class ConfirmEmailDto {
  @ApiProperty({ description: 'From the link in the letter; works once, for 48 hours.', example: 'mB1tVqV3hYc2mLk5TzK9QwJ7eXrD0sA8uFpN4gHiOZE' })
  @IsLinkToken()
  readonly token: string;
}

/** The browser has a session now; its token is in the cookie only. */
export class SignedInDto {
  @ApiProperty({ description: 'Always true.', example: true }) readonly signedIn: boolean;
  @ApiProperty({ description: 'The person who is signed in.', format: 'uuid', example: '0198c0de-7a11-7000-8000-000000000001' }) readonly personId: string;
}

/** @returns the input as the room takes it */
export const toSignUpInput = ({ consents, ...rest }: SignUpDto): SignUpInput => ({ ...rest, purposes: purposesOf(consents) });

/** @returns the input as the room takes it */
export const toAcceptanceInput = ({ consents, ...rest }: AcceptInvitationDto): AcceptanceInput => ({ ...rest, purposes: purposesOf(consents) });

const purposesOf = (consents: SignUpConsentsDto): ConsentPurpose[] => [
  'account',
  ...(consents.registry ? ['registry' as const] : []),
  ...(consents.forumMail ? ['forum_mail' as const] : []),
  ...(consents.digest ? ['digest' as const] : []),
];
