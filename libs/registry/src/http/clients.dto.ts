import { ApiProperty, ApiPropertyOptional, OmitType } from '@nestjs/swagger';
import { languages, type Language } from '@zemlyak/kernel';
import { Type } from 'class-transformer';
import { IsEmail, IsIn, IsOptional, IsString, Length, MaxLength, ValidateNested } from 'class-validator';
import type { ClientContact, DraftForClientInput } from '../clients/clients.service';
import { ProfileDto } from './profile.dto';

export class ClientContactDto implements ClientContact {
  @ApiProperty({ format: 'email', example: 'pavel@example.org' }) @IsEmail() @MaxLength(254) readonly email: string;
  @ApiPropertyOptional({ example: 'Павел Мёдов' }) @IsOptional() @IsString() @Length(1, 120) readonly nameCyrillic?: string;
  @ApiPropertyOptional({ example: 'Pavel Myodov' }) @IsOptional() @IsString() @Length(1, 120) readonly nameLatin?: string;
  @ApiPropertyOptional({ enum: languages }) @IsOptional() @IsIn(languages) readonly language?: Language;
}

/** A company of the agency's own federal subject. */
export class DraftForClientDto extends OmitType(ProfileDto, ['country'] as const) implements DraftForClientInput {
  @ApiPropertyOptional({ type: ClientContactDto, description: 'Who is asked to confirm; may follow later by an invitation.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => ClientContactDto)
  readonly client?: ClientContactDto;
}

export class ClientConfirmationDto {
  @ApiPropertyOptional({ type: String, description: 'From the letter; left out by signed-in owners and invited people.' })
  @IsOptional()
  @IsString()
  @Length(20, 200)
  readonly token?: string;
}

/** Says that a draft is confirmed, without showing it. */
export class ClientConfirmedDto {
  @ApiProperty({ format: 'uuid' }) readonly organisationId: string;
  @ApiProperty({ enum: [true], type: Boolean }) readonly confirmedByClient: true;
}
