import { ApiProperty } from '@nestjs/swagger';
import { dayOf } from '@zemlyak/kernel';
import type { Reference } from '../reference.service';
import {
  CertificateDto,
  CityDto,
  ClassifierCodeDto,
  CooperationFormDto,
  CountryDto,
  CurrencyDto,
  FormatDto,
  IncotermDto,
  ServiceDto,
  SubjectDto,
  TermDto,
  UnitDto,
} from './entries.dto';

/** Every small vocabulary at once. */
export class ReferenceDto {
  @ApiProperty({ type: [CountryDto], description: 'Countries and territories, by code' }) readonly countries: readonly CountryDto[];
  @ApiProperty({ type: [SubjectDto], description: 'Subjects of the Russian Federation as its registers list them' }) readonly subjects: readonly SubjectDto[];
  @ApiProperty({ type: [TermDto], description: 'Federal districts' }) readonly federalDistricts: readonly TermDto[];
  @ApiProperty({ type: [TermDto], description: 'Macro-regions of the world' }) readonly macroRegions: readonly TermDto[];
  @ApiProperty({ type: [FormatDto], description: 'Integration formats' }) readonly formats: readonly FormatDto[];
  @ApiProperty({ type: [CurrencyDto], description: 'Currencies' }) readonly currencies: readonly CurrencyDto[];
  @ApiProperty({ type: [TermDto], description: 'Languages of business' }) readonly languages: readonly TermDto[];
  @ApiProperty({ type: [CooperationFormDto], description: 'Forms of cooperation' }) readonly cooperationForms: readonly CooperationFormDto[];
  @ApiProperty({ type: [CertificateDto], description: 'Certificates' }) readonly certificates: readonly CertificateDto[];
  @ApiProperty({ type: [UnitDto], description: 'Units of measurement' }) readonly units: readonly UnitDto[];
  @ApiProperty({ type: [IncotermDto], description: 'Incoterms 2020' }) readonly incoterms: readonly IncotermDto[];
  @ApiProperty({ type: [ClassifierCodeDto], description: 'OKVED2 sections and classes' }) readonly okved: readonly ClassifierCodeDto[];
  @ApiProperty({ type: [ClassifierCodeDto], description: 'HS chapters' }) readonly hs: readonly ClassifierCodeDto[];
  @ApiProperty({ type: [ServiceDto], description: 'Services' }) readonly services: readonly ServiceDto[];
  @ApiProperty({ type: [TermDto], description: 'What an offer or request can be about' }) readonly listingTypes: readonly TermDto[];
  @ApiProperty({ type: [CityDto], description: 'Cities abroad where compatriots are many' }) readonly cities: readonly CityDto[];
}

/** @param now formats are told as of its day */
export function toReferenceDto(reference: Reference, now: Date): ReferenceDto {
  const today = dayOf(now);
  return {
    countries: reference.countries().map((country) => ({ ...country, formats: reference.formatsOf(country.code, today) })),
    subjects: reference.subjects(),
    federalDistricts: reference.federalDistricts(),
    macroRegions: reference.macroRegions(),
    formats: reference.formats().map((format) => ({ ...format, members: reference.membersOf(format.code, today) })),
    currencies: reference.currencies(),
    languages: reference.languages(),
    cooperationForms: reference.cooperationForms(),
    certificates: reference.certificates(),
    units: reference.units(),
    incoterms: reference.incoterms(),
    okved: reference.okved().filter(({ code }) => code.length <= 2),
    hs: reference.hs().filter(({ code }) => code.length === 2),
    services: reference.services(),
    listingTypes: reference.listingTypes(),
    cities: reference.cities(),
  };
}
