import { ApiProperty } from '@nestjs/swagger';
import type { Id } from '@zemlyak/kernel';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsString, Length } from 'class-validator';
import type { Synonyms } from '../synonym-book';

export class AddSynonymsDto {
  @ApiProperty({
    description: 'Names that mean one thing, in either language.',
    type: [String],
    minItems: 2,
    maxItems: 20,
    example: ['иван-чай', 'кипрей', 'fireweed tea'],
  })
  @IsArray()
  @ArrayMinSize(2)
  @ArrayMaxSize(20)
  @ArrayUnique()
  @IsString({ each: true })
  @Length(1, 80, { each: true })
  readonly terms: string[];
}

export class SynonymsDto {
  @ApiProperty({ type: String, format: 'uuid', example: '01890a5d-ac96-774b-bcce-b302099a8057' }) readonly id: Id;
  @ApiProperty({ type: [String], example: ['иван-чай', 'кипрей', 'fireweed tea'] }) readonly terms: string[];
  @ApiProperty({ type: String, format: 'date-time', example: '2027-03-31T10:00:00.000Z' }) readonly changedAt: Date;
}

export class SynonymsListDto {
  @ApiProperty({ description: 'Newest first, at most 1000.', type: [SynonymsDto] }) readonly items: SynonymsDto[];
  @ApiProperty({ description: 'Always null: the list is whole.', type: String, nullable: true, example: null }) readonly next: string | null;
}

export const toSynonymsDto = ({ id, terms, changedAt }: Synonyms): SynonymsDto => ({ id, terms: [...terms], changedAt });
