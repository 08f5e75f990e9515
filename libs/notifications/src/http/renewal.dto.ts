import { ApiProperty } from '@nestjs/swagger';
import { readable, type Language } from '@zemlyak/kernel';
import { IsString, Length } from 'class-validator';
import type { RenewalState } from '../renewal-links';
import { renewables } from '../renewal-token';

export class RenewDto {
  @ApiProperty({ description: 'The last part of the link in the letter.', example: 'MDE5OGYzYzIxZjdh.dGVzdA', minLength: 20, maxLength: 300 })
  @IsString()
  @Length(20, 300)
  readonly token: string;
}

/** What a link asks about. Says nothing about whose it is. */
export class RenewalDto {
  @ApiProperty({ enum: renewables, enumName: 'Renewable', description: 'What it is about.', example: 'organisation' }) readonly kind: string;
  @ApiProperty({ description: 'Its name in the reader’s language, where it has one.', example: 'ООО «Алтай Мёд»' }) readonly name: string;
  @ApiProperty({ description: 'Until when it is public; a day for an organisation.', type: String, format: 'date-time', example: '2027-03-15T00:00:00.000Z' })
  readonly end: Date;
}

export const toRenewalDto = ({ kind, name, end }: RenewalState, language: Language): RenewalDto => ({ kind, name: readable(name, language)?.text ?? '', end });
