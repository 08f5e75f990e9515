import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { languages, type Language } from '@zemlyak/kernel';
import { IsBoolean, IsIn, IsOptional } from 'class-validator';
import { consentPurposes, type ConsentPurpose, type ConsentText } from '../my-data/consent-texts';
import type { ConsentState } from '../my-data/consents.service';

/** The text of one consent, word for word as it is kept in evidence. */
export class ConsentTextDto {
  @ApiProperty({ description: 'What it is asked for.', enum: consentPurposes, enumName: 'ConsentPurpose', example: 'account' })
  readonly purpose: ConsentPurpose;
  @ApiProperty({ description: 'Without it there can be no account.', example: true }) readonly required: boolean;
  @ApiProperty({ description: 'Version of the text.', type: 'integer', example: 1 }) readonly version: number;
  @ApiProperty({ description: 'Language of the text.', enum: languages, enumName: 'Language', example: 'ru' }) readonly language: Language;
  @ApiProperty({ description: 'Short form beside the tick box.', example: 'Создать аккаунт' }) readonly title: string;
  @ApiProperty({ description: 'Full text; says where the data are kept.', example: 'Я согласен на обработку данных, нужных для аккаунта…' })
  readonly text: string;
  @ApiProperty({ description: 'SHA-256 of title and text.', example: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08' })
  readonly hash: string;
}

/** Where the person stands on one purpose. */
export class ConsentDto extends ConsentTextDto {
  @ApiProperty({ description: 'In force now.', example: true }) readonly given: boolean;
  @ApiProperty({ description: 'Since when.', type: String, format: 'date-time', nullable: true, example: '2027-03-01T08:00:00.000Z' })
  readonly givenAt: Date | null;
  @ApiProperty({ description: 'Version of the text that was agreed to.', type: 'integer', nullable: true, example: 1 }) readonly givenVersion: number | null;
}

/** Purposes left out stay as they are. The account’s own consent ends with erasure. */
export class ChooseConsentsDto {
  @ApiPropertyOptional({ description: 'Showing the name in the public registry.', example: false })
  @IsOptional()
  @IsBoolean()
  readonly registry?: boolean;

  @ApiPropertyOptional({ description: 'Letters about forums and events.', example: true })
  @IsOptional()
  @IsBoolean()
  readonly forumMail?: boolean;

  @ApiPropertyOptional({ description: 'The weekly digest.', example: true })
  @IsOptional()
  @IsBoolean()
  readonly digest?: boolean;
}

export class ConsentTextsQueryDto {
  @ApiPropertyOptional({ description: 'Language of the texts; the reader’s without it.', enum: languages, enumName: 'Language', example: 'ru' })
  @IsOptional()
  @IsIn(languages)
  readonly language?: Language;
}

export const toConsentTextDto = ({ purpose, required, version, language, title, text, hash }: ConsentText): ConsentTextDto => ({
  purpose,
  required,
  version,
  language,
  title,
  text,
  hash,
});

export const toConsentDto = ({ text, inForce }: ConsentState): ConsentDto => ({
  ...toConsentTextDto(text),
  given: inForce !== null,
  givenAt: inForce?.givenAt ?? null,
  givenVersion: inForce?.textVersion ?? null,
});
