import { ApiProperty } from '@nestjs/swagger';
import { BilingualTitleDto, TitleDto } from './title.dto';

/** A code with its name. */
export class TermDto {
  @ApiProperty({ description: 'Code within its list', example: 'central_asia' }) readonly code: string;
  @ApiProperty({ type: TitleDto, description: 'Name' }) readonly title: TitleDto;
}

/** A country or territory. */
export class CountryDto extends TermDto {
  @ApiProperty({ description: 'ISO 3166-1 alpha-3', example: 'KAZ' }) readonly alpha3: string;
  @ApiProperty({ description: 'ISO 3166-1 numeric', example: '398' }) readonly numeric: string;
  @ApiProperty({ description: 'Code of the macro-region', example: 'central_asia' }) readonly macroRegion: string;
  @ApiProperty({ description: 'ISO 4217; empty where none is used', example: 'KZT' }) readonly currency: string;
  @ApiProperty({ description: 'Calling code without the plus', example: '7' }) readonly calling: string;
  @ApiProperty({ description: 'Latitude of about its middle, degrees north', example: 48 }) readonly lat: number;
  @ApiProperty({ description: 'Longitude of about its middle, degrees east', example: 67.5 }) readonly lng: number;
  @ApiProperty({ description: 'Integration formats that it is a member of today', type: [String], example: ['eaeu', 'cis', 'sco'] })
  readonly formats: readonly string[];
}

/** A place on the tile map of Russia. */
export class TileDto {
  @ApiProperty({ type: 'integer', description: 'Column from the left, from 0', example: 11 }) readonly column: number;
  @ApiProperty({ type: 'integer', description: 'Row from the top, from 0', example: 5 }) readonly row: number;
}

/** A subject of the Russian Federation. */
export class SubjectDto extends TermDto {
  @ApiProperty({ type: String, nullable: true, description: 'ISO 3166-2 where ISO lists it under RU', example: 'RU-ALT' }) readonly iso: string | null;
  @ApiProperty({
    description: 'What kind of subject it is',
    enum: ['republic', 'krai', 'oblast', 'city', 'autonomous_oblast', 'autonomous_okrug'],
    enumName: 'SubjectKind',
    example: 'krai',
  })
  readonly kind: string;
  @ApiProperty({ type: String, nullable: true, description: 'Code of the federal district; null where there is none', example: 'siberian' })
  readonly federalDistrict: string | null;
  @ApiProperty({ type: TitleDto, description: 'Administrative centre' }) readonly capital: TitleDto;
  @ApiProperty({ description: 'Latitude of the centre', example: 53.35 }) readonly lat: number;
  @ApiProperty({ description: 'Longitude of the centre', example: 83.78 }) readonly lng: number;
  @ApiProperty({ type: TileDto, description: 'Place on the tile map' }) readonly tile: TileDto;
  @ApiProperty({ description: 'Foreign measures ban most trade with it; screening takes this into account', example: false })
  readonly restrictedTerritory: boolean;
}

/** An integration format with its members of today. */
export class FormatDto extends TermDto {
  @ApiProperty({ type: TitleDto, description: 'Short name' }) readonly shortTitle: TitleDto;
  @ApiProperty({ description: 'Countries that are members today', type: [String], example: ['AM', 'BY', 'KG', 'KZ', 'RU'] })
  readonly members: readonly string[];
}

/** A currency. */
export class CurrencyDto extends TermDto {
  @ApiProperty({ description: 'ISO 4217 numeric', example: '398' }) readonly numeric: string;
  @ApiProperty({ type: 'integer', description: 'Digits of the minor unit: amountMinor is the amount times ten to this power', example: 2 })
  readonly exponent: number;
}

/** A form of cooperation. */
export class CooperationFormDto extends TermDto {
  @ApiProperty({ description: 'Forms of the other side that suit this one, besides itself', type: [String], example: ['supply', 'franchise'] })
  readonly fit: readonly string[];
}

/** A certificate or mark. */
export class CertificateDto extends TermDto {
  @ApiProperty({ type: TitleDto, description: 'What it means, in one sentence' }) readonly about: TitleDto;
}

/** A unit of measurement. */
export class UnitDto extends TermDto {
  @ApiProperty({ description: 'UN/CEFACT recommendation 20', example: 'KGM' }) readonly rec20: string;
  @ApiProperty({ type: TitleDto, description: 'Sign' }) readonly shortTitle: TitleDto;
}

/** A delivery term. */
export class IncotermDto extends TermDto {
  @ApiProperty({ description: 'Any kind of transport, or sea and inland waterway only', enum: ['any', 'sea'], enumName: 'IncotermMode', example: 'any' })
  readonly mode: 'any' | 'sea';
}

/** A service of the own list. */
export class ServiceDto extends TermDto {
  @ApiProperty({ description: 'OKVED2 group that it belongs to', example: '62.01' }) readonly okved: string;
}

/** A code of HS or OKVED2. */
export class ClassifierCodeDto {
  @ApiProperty({ description: 'Code', example: '62' }) readonly code: string;
  @ApiProperty({ type: String, nullable: true, description: 'Code above it', example: 'J' }) readonly parent: string | null;
  @ApiProperty({ type: BilingualTitleDto, description: 'Name' }) readonly title: BilingualTitleDto;
}

/** A city abroad. */
export class CityDto extends TermDto {
  @ApiProperty({ description: 'ISO 3166-1 alpha-2', example: 'KG' }) readonly country: string;
  @ApiProperty({ description: 'Latitude', example: 42.9 }) readonly lat: number;
  @ApiProperty({ description: 'Longitude', example: 74.6 }) readonly lng: number;
  @ApiProperty({ description: 'IANA time zone', example: 'Asia/Bishkek' }) readonly zone: string;
}
