import { Body, Controller, Get, Header, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { InvalidInput } from '@zemlyak/kernel';
import { ApiProblems, Public, RateLimit } from '@zemlyak/platform/http';
import { checkIdentifier } from '../identifiers/check-identifier';
import { identifierSchemes } from '../identifiers/schemes';
import { IdentifierInputDto } from './profile.dto';

export class SchemeLabelDto {
  @ApiProperty({ example: 'ИНН' }) readonly ru: string;
  @ApiProperty({ example: 'Russian tax number (INN)' }) readonly en: string;
}

export class IdentifierSchemeDto {
  @ApiProperty({ example: 'RU_INN' }) readonly scheme: string;
  @ApiProperty({ type: String, nullable: true, description: 'ISO alpha-2; null for an international number.', example: 'RU' }) readonly country: string | null;
  @ApiProperty({ type: SchemeLabelDto }) readonly label: SchemeLabelDto;
  @ApiProperty({ example: '7707083893' }) readonly example: string;
  @ApiProperty({ enum: ['checksum', 'format'], enumName: 'SchemeChecked', description: 'How far typing is checked. Neither says whose number it is.' })
  readonly checked: 'checksum' | 'format';
  @ApiProperty({ description: 'Shown on the public card, unless the number identifies a human being.' }) readonly open: boolean;
}

export class IdentifierCheckDto {
  @ApiProperty({ example: true }) readonly valid: boolean;
  @ApiProperty({ type: String, nullable: true, description: 'The number as it would be kept.', example: '7707083893' }) readonly value: string | null;
  @ApiProperty({ enum: ['identifierScheme', 'identifierForm', 'identifierChecksum'], enumName: 'IdentifierFault', nullable: true }) readonly fault:
    'identifierScheme' | 'identifierForm' | 'identifierChecksum' | null;
  @ApiProperty({ enum: ['checksum', 'format'], enumName: 'SchemeChecked', nullable: true }) readonly checked: 'checksum' | 'format' | null;
  @ApiProperty({ description: 'The number identifies a human being and is never shown to strangers.' }) readonly personal: boolean;
}

@ApiTags('identifiers')
@Controller()
export class IdentifiersController {
  @Get('identifier-schemes')
  @Public('forms need the list before anybody signs in')
  @Header('Cache-Control', 'public, max-age=3600')
  @ApiOperation({ summary: 'Kinds of legal numbers' })
  @ApiOkResponse({ type: [IdentifierSchemeDto] })
  schemes(): IdentifierSchemeDto[] {
    return identifierSchemes.map(({ scheme, country, label, example, checked, open }) => ({ scheme, country, label, example, checked, open }));
  }

  @Post('identifier-checks')
  @HttpCode(200)
  @Public('arithmetic on what was sent; nothing is looked up')
  @RateLimit('registry-identifier-checks', 300, 60)
  @ApiOperation({ summary: 'Check a number for slips of the pen' })
  @ApiOkResponse({ type: IdentifierCheckDto })
  @ApiProblems(InvalidInput)
  check(@Body() input: IdentifierInputDto): IdentifierCheckDto {
    const outcome = checkIdentifier(input.scheme, input.value);
    return outcome.ok
      ? { valid: true, value: outcome.value, fault: null, checked: outcome.checked, personal: outcome.personal }
      : { valid: false, value: null, fault: outcome.code, checked: null, personal: false };
  }
}
