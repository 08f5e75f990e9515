import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

/** One wrong field. */
export class FieldErrorDto {
  @ApiProperty({ description: 'Where in the body, with dots.', example: 'title.ru' }) readonly path: string;
  @ApiProperty({ description: 'Stable code.', example: 'isLength' }) readonly code: string;
  @ApiProperty({ description: 'What to do, in the reader’s language.', example: 'Длина от 5 до 140 знаков' }) readonly detail: string;
}

/** A problem (RFC 9457) in the reader's language. Facts of the problem stand beside these members. */
export class ProblemDto {
  @ApiProperty({ example: '/problems/offer-not-publishable' }) readonly type: string;
  @ApiProperty({ description: 'Stable code.', example: 'offer-not-publishable' }) readonly code: string;
  @ApiProperty({ example: 'Предложение нельзя опубликовать' }) readonly title: string;
  @ApiProperty({ type: 'integer', example: 409 }) readonly status: number;
  @ApiProperty({ example: 'Укажите срок действия не раньше завтрашнего дня.' }) readonly detail: string;
  @ApiPropertyOptional({ description: 'Number to quote when asking for help.', example: '7KQ2-M4XD' }) readonly reference?: string;
  @ApiPropertyOptional({ type: () => [FieldErrorDto] }) readonly errors?: FieldErrorDto[];
}
