import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsString, Length, ValidateNested } from 'class-validator';
import { groupOf, letterKinds, mailTimes, preferenceKinds, type MailTime, type PreferenceKind } from '../notice-kinds';
import type { Preference, PreferenceChoice } from '../preferences.service';
import type { UnsubscribeState } from '../unsubscribe-links';

const groups = ['organisation', 'listings', 'matches', 'interests', 'introductions', 'work', 'letters'];

/** How one kind of notice is mailed; the inbox has all kinds. */
export class NoticePreferenceDto {
  @ApiProperty({
    enum: preferenceKinds,
    enumName: 'PreferenceKind',
    description: 'Kind of notice, or one of the two letters that come by the clock.',
    example: 'match_found',
  })
  readonly kind: string;
  @ApiProperty({ description: 'Its name in the reader’s language.', example: 'Найдено сильное совпадение' }) readonly label: string;
  @ApiProperty({ enum: groups, enumName: 'PreferenceGroup', description: 'Heading it stands under.', example: 'matches' }) readonly group: string;
  @ApiProperty({ enum: mailTimes, enumName: 'MailTime', description: 'As it is now.', example: 'daily' }) readonly mail: string;
  @ApiProperty({ enum: mailTimes, enumName: 'MailTime', description: 'As it is unless chosen otherwise.', example: 'daily' }) readonly standard: string;
  @ApiProperty({ enum: mailTimes, enumName: 'MailTime', isArray: true, description: 'What may be chosen.', example: ['at_once', 'daily', 'never'] })
  readonly choices: readonly string[];
}

export class NoticePreferencesDto {
  @ApiProperty({ type: [NoticePreferenceDto], description: 'All kinds, in the order of the page.' }) readonly items: NoticePreferenceDto[];
}

export class PreferenceChoiceDto implements PreferenceChoice {
  @ApiProperty({ enum: preferenceKinds, enumName: 'PreferenceKind', description: 'Kind.', example: 'match_found' })
  @IsIn(preferenceKinds)
  readonly kind: PreferenceKind;

  @ApiProperty({ enum: mailTimes, enumName: 'MailTime', description: 'When to mail it; one of the kind’s choices.', example: 'never' })
  @IsIn(mailTimes)
  readonly mail: MailTime;
}

export class ChoosePreferencesDto {
  @ApiProperty({ type: [PreferenceChoiceDto], description: 'Kinds to change; the others stay as they are.' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(preferenceKinds.length)
  @ValidateNested({ each: true })
  @Type(() => PreferenceChoiceDto)
  readonly items: PreferenceChoiceDto[];
}

export class UnsubscribeDto {
  @ApiProperty({ description: 'The last part of the link in the letter.', example: 'MDE5OGYzYzIxZjdh.dGVzdA', minLength: 20, maxLength: 300 })
  @IsString()
  @Length(20, 300)
  readonly token: string;
}

/** Where one kind of letter stands. Says nothing about whose it is. */
export class UnsubscriptionDto {
  @ApiProperty({ enum: letterKinds, enumName: 'LetterKind', description: 'Kind of letter.', example: 'match_found' }) readonly kind: string;
  @ApiProperty({ description: 'Its name in the reader’s language, with that of the saved search where one is meant.', example: 'Найдено сильное совпадение' })
  readonly label: string;
  @ApiProperty({ description: 'True when these letters are off.', example: true }) readonly isOff: boolean;
}

export const toPreferenceDto = (preference: Preference, label: string): NoticePreferenceDto => ({
  kind: preference.kind,
  label,
  group: groupOf(preference.kind),
  mail: preference.mail,
  standard: preference.standard,
  choices: preference.choices,
});

export const toUnsubscriptionDto = (state: UnsubscribeState, label: string): UnsubscriptionDto => ({ kind: state.kind, label, isOff: state.isOff });
