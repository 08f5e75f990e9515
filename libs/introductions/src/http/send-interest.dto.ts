import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, IsUUID, Length, Max, MaxLength, Min, ValidateNested, IsDefined } from 'class-validator';
import { declineReasons, type DeclineReason, type InterestAnswers } from '../interest.entity';
import type { SendInterest } from '../introductions.service';
import { interestBoxes, type InterestBox } from '../introductions.queries';

const trimmed = Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value));

/** Structured answers of the interested company. */
export class InterestAnswersDto implements InterestAnswers {
  @ApiProperty({ description: 'Who you are.', example: 'Дистрибьютор продуктов питания в Бишкеке, 12 магазинов', minLength: 10, maxLength: 1000 })
  @trimmed
  @IsString()
  @Length(10, 1000)
  readonly whoWeAre: string;

  @ApiProperty({ description: 'What you want from each other.', example: 'Регулярные поставки мёда в фасовке 250–500 г', minLength: 10, maxLength: 1000 })
  @trimmed
  @IsString()
  @Length(10, 1000)
  readonly whatWeWant: string;

  @ApiPropertyOptional({ description: 'Volume in your own words.', example: '5 т в квартал', maxLength: 200 })
  @IsOptional()
  @trimmed
  @IsString()
  @MaxLength(200)
  readonly volume?: string;

  @ApiPropertyOptional({ description: 'When you want to start.', example: 'Первая поставка в мае', maxLength: 200 })
  @IsOptional()
  @trimmed
  @IsString()
  @MaxLength(200)
  readonly timing?: string;

  @ApiPropertyOptional({ description: 'Anything else.', example: 'Готовы приехать на производство', maxLength: 2000 })
  @IsOptional()
  @trimmed
  @IsString()
  @MaxLength(2000)
  readonly message?: string;
}

export class SendInterestDto implements SendInterest {
  @ApiProperty({ format: 'uuid', description: 'The published offer or request.', example: '0198f3c2-1f7a-7000-8000-000000000002' })
  @IsUUID('all')
  readonly listingId: string;

  @ApiProperty({ type: InterestAnswersDto, description: 'What the other side reads before it answers.' })
  @IsDefined()
  @ValidateNested()
  @Type(() => InterestAnswersDto)
  readonly answers: InterestAnswersDto;
}

export class DeclineDto {
  @ApiProperty({ enum: declineReasons, enumName: 'DeclineReason', description: 'Why, from the list.', example: 'volume' })
  @IsIn(declineReasons)
  readonly reason: DeclineReason;
}

/** Which part of a list, and how much of it. */
export class PageQueryDto {
  @ApiPropertyOptional({ description: 'Cursor of the page, as the one before gave it.', example: 'WyIyMDI3Il0' })
  @IsOptional()
  @IsString()
  @MaxLength(500)
  readonly cursor?: string;

  @ApiPropertyOptional({ type: 'integer', description: 'Rows on a page.', minimum: 1, maximum: 100, default: 20, example: 20 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100)
  readonly limit: number = 20;
}

export class InterestBoxQueryDto extends PageQueryDto {
  @ApiPropertyOptional({
    enum: interestBoxes,
    enumName: 'InterestBox',
    default: 'in',
    example: 'in',
    description: 'in, out: open or accepted; archive: ended without contact; watched: of the companies you advise.',
  })
  @IsOptional()
  @IsIn(interestBoxes)
  readonly box: InterestBox = 'in';
}
