import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsDate, IsIn, IsOptional, Length } from 'class-validator';
import { apiTokenScopes, type ApiTokenCard, type ApiTokenScope } from '../keys/api-tokens.service';

export class MakeApiTokenDto {
  @ApiProperty({ description: 'What it is for, 1 to 80 characters.', example: 'Выгрузка в учётную систему' })
  @Length(1, 80)
  readonly label: string;

  @ApiPropertyOptional({
    description: '`read`: GET and HEAD only, any other method is refused; `full`: also writes, as its person.',
    enum: apiTokenScopes,
    enumName: 'ApiTokenScope',
    default: 'read',
    example: 'read',
  })
  @IsOptional()
  @IsIn(apiTokenScopes)
  readonly scope?: ApiTokenScope;

  @ApiProperty({
    description: 'When it ends: later than now, at most 365 days from now.',
    type: String,
    format: 'date-time',
    example: '2027-12-31T00:00:00.000Z',
  })
  @Type(() => Date)
  @IsDate()
  readonly expiresAt: Date;
}

/** A token in its owner’s list. */
export class ApiTokenDto {
  @ApiProperty({ description: 'Identifier; not the token.', format: 'uuid', example: '0198c0de-7a11-7000-8000-000000000004' }) readonly id: string;
  @ApiProperty({ description: 'What it is for.', example: 'Выгрузка в учётную систему' }) readonly label: string;
  @ApiProperty({ description: 'Its first characters.', example: 'zml_mB1t' }) readonly start: string;
  @ApiProperty({ description: 'What it may do.', enum: apiTokenScopes, enumName: 'ApiTokenScope', example: 'read' }) readonly scope: ApiTokenScope;
  @ApiProperty({ description: 'When it was made.', type: String, format: 'date-time', example: '2027-03-01T08:00:00.000Z' }) readonly createdAt: Date;
  @ApiProperty({ description: 'When it ends.', type: String, format: 'date-time', example: '2027-12-31T00:00:00.000Z' }) readonly expiresAt: Date;
  @ApiProperty({ description: 'Last use, exact to a minute.', type: String, format: 'date-time', nullable: true, example: null })
  readonly lastUsedAt: Date | null;
}

export class NewApiTokenDto extends ApiTokenDto {
  @ApiProperty({ description: 'For `Authorization: Bearer …`; never shown again.', example: 'zml_mB1tVqV3hYc2mLk5TzK9QwJ7eXrD0sA8uFpN4gHiOZE' })
  readonly token: string;
}

export class ApiTokensDto {
  @ApiProperty({ description: 'Tokens, newest first; at most 20.', type: () => [ApiTokenDto] }) readonly items: ApiTokenDto[];
  @ApiProperty({ description: 'Always null: the list is short.', type: String, nullable: true, example: null }) readonly next: string | null;
}

export const toApiTokenDto = ({ id, label, start, scope, createdAt, expiresAt, lastUsedAt }: ApiTokenCard): ApiTokenDto => ({
  id,
  label,
  start,
  scope,
  createdAt,
  expiresAt,
  lastUsedAt,
});
