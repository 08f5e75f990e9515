import { ApiProperty } from '@nestjs/swagger';
import { IsInt, IsString, Length, Max, Min, ValidateIf } from 'class-validator';
import type { MonthlyCap } from '../monthly-caps.service';
import { InterestQuotaDto, toQuotaDto } from './interest.dto';

export class SetMonthlyCapDto {
  @ApiProperty({
    type: 'integer',
    description: 'Interests a month; 0 stops sending, null gives the standard number back.',
    nullable: true,
    minimum: 0,
    maximum: 1000,
    example: 60,
  })
  @ValidateIf((_, value) => value !== null)
  @IsInt()
  @Min(0)
  @Max(1000)
  readonly cap: number | null;

  @ApiProperty({ description: 'Why; shown to operators.', minLength: 3, maxLength: 1000, example: 'Готовит закупочную поездку по пяти регионам' })
  @IsString()
  @Length(3, 1000)
  readonly reason: string;
}

/** How many interests an organisation may send in a month, and why so. */
export class MonthlyCapDto extends InterestQuotaDto {
  @ApiProperty({ type: 'integer', description: 'The number set for it; null while it has the standard one.', nullable: true, example: 60 }) readonly own:
    number | null;
  @ApiProperty({ type: String, description: 'Why it was last changed.', nullable: true, example: 'Готовит закупочную поездку по пяти регионам' })
  readonly reason: string | null;
  @ApiProperty({ type: String, format: 'date-time', description: 'When it was last changed.', nullable: true, example: '2027-03-01T08:00:00.000Z' })
  readonly changedAt: Date | null;
  @ApiProperty({ type: 'integer', description: 'For If-Match; 0 while nobody ever changed it.', example: 1 }) readonly version: number;
}

export const toMonthlyCapDto = (found: MonthlyCap): MonthlyCapDto => ({
  ...toQuotaDto(found),
  own: found.own,
  reason: found.reason,
  changedAt: found.changedAt,
  version: found.version,
});
