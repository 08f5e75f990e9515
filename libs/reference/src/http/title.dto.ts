import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

/** A name that is present in both languages. */
export class TitleDto {
  @ApiProperty({ description: 'In Russian', example: 'Казахстан' }) readonly ru: string;
  @ApiProperty({ description: 'In English', example: 'Kazakhstan' }) readonly en: string;
}

/** A name in at least one language. */
export class BilingualTitleDto {
  @ApiPropertyOptional({ description: 'In Russian', example: 'Мёд натуральный' }) readonly ru?: string;
  @ApiPropertyOptional({ description: 'In English', example: 'Natural honey' }) readonly en?: string;
}
