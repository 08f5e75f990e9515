import { ApiProperty } from '@nestjs/swagger';
import { languages, readable, type Bilingual, type Language } from '@zemlyak/kernel';
import type { Completeness } from '../completeness';
import type { CheckedOffer } from '../offer-checks.service';

/** A sentence of the room's locales in the reader's language. */
export type Tell = (key: string) => string;

/** How full the listing reads, in per cent. */
export class CompletenessDto {
  @ApiProperty({ type: 'integer', minimum: 0, maximum: 100, example: 80 }) readonly ru: number;
  @ApiProperty({ type: 'integer', minimum: 0, maximum: 100, example: 45 }) readonly en: number;
}

export const toCompletenessDto = (from: Completeness): CompletenessDto => ({ ru: from.percent.ru, en: from.percent.en });

/** Something that lacks, and why it matters. */
export class MissingPartDto {
  @ApiProperty({ example: 'certificates' }) readonly field: string;
  @ApiProperty({ description: 'Languages it lacks in.', enum: languages, isArray: true, example: ['ru', 'en'] }) readonly languages: Language[];
  @ApiProperty({ description: 'Cannot be handed in without it.', example: false }) readonly required: boolean;
  @ApiProperty({ example: 'Сертификаты: часто без них нельзя ввезти товар' }) readonly why: string;
}

export const toMissingDto = (from: Completeness, tell: Tell): MissingPartDto[] =>
  from.missing.map((part) => ({
    field: part.field,
    languages: [...part.languages],
    required: part.required,
    why: tell(`labels.offers.missing.${part.field}`),
  }));

/** A phrase that may not, or not simply, be posted. */
export class ListingFindingDto {
  @ApiProperty({ description: 'Code of the rule in the published list.', example: 'COUNTERFEIT' }) readonly rule: string;
  @ApiProperty({
    description: '`block`: cannot be handed in; `warn`: the reviewer will look at it.',
    enum: ['block', 'warn'],
    enumName: 'ListingEffect',
    example: 'block',
  })
  readonly effect: 'block' | 'warn';
  @ApiProperty({ description: 'Where, as in the request.', example: 'description.ru' }) readonly path: string;
  @ApiProperty({ description: 'The words found.', example: 'реплика часов' }) readonly words: string;
  @ApiProperty({ description: 'The rule in the reader’s language.', example: 'Подделки' }) readonly title: string;
}

/** What trade rules say. */
export class TradeNoticeDto {
  @ApiProperty({ enum: ['notice', 'review', 'refuse'], enumName: 'TradeEffect', example: 'notice' }) readonly effect: 'notice' | 'review' | 'refuse';
  @ApiProperty({ example: 'Для торговли алкоголем обычно нужны лицензия и акцизные марки.' }) readonly text: string;
}

export class OfferCheckDto {
  @ApiProperty({ type: [ListingFindingDto] }) readonly problems: ListingFindingDto[];
  @ApiProperty({ type: [TradeNoticeDto] }) readonly notices: TradeNoticeDto[];
  @ApiProperty({ type: CompletenessDto }) readonly completeness: CompletenessDto;
  @ApiProperty({ type: [MissingPartDto] }) readonly missing: MissingPartDto[];
  @ApiProperty({ example: true }) readonly canBeSubmitted: boolean;
}

/** @param tell sentences in the reader's language */
export const toOfferCheckDto = (from: CheckedOffer, language: Language, tell: Tell): OfferCheckDto => ({
  problems: from.findings.map(({ rule, path, words }) => ({ rule: rule.code, effect: rule.effect, path, words, title: rule.title[language] })),
  notices: from.notices.map(({ effect, text }) => ({ effect, text: inWords(text, language) ?? tell(`labels.offers.${effect}`) })),
  completeness: toCompletenessDto(from.completeness),
  missing: toMissingDto(from.completeness, tell),
  canBeSubmitted: from.canBeSubmitted,
});

const inWords = (text: Bilingual, language: Language): string | undefined => readable(text, language)?.text;
