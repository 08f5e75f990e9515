import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { InvalidInput, NotAllowed, NotFound, SignInRequired, StaleVersion, VersionRequired, type Actor } from '@zemlyak/kernel';
import { Allow, ApiIfMatch, ApiProblems, CreatesOnce, CurrentActor, IfMatch } from '@zemlyak/platform/http';
import { FormatMemberships } from '../memberships/format-memberships.service';
import { MembershipOverlaps } from '../reference.errors';
import { referencePermissions } from '../reference.permissions';
import {
  AddFormatMembershipDto,
  ChangeFormatMembershipDto,
  FormatMembershipDto,
  FormatMembershipListDto,
  FormatMembershipsQuery,
  toFormatMembershipDto,
} from './format-membership.dto';

/** What editors keep of integration formats. */
@ApiTags('reference')
@Controller('reference/format-memberships')
export class FormatMembershipsController {
  constructor(private readonly memberships: FormatMemberships) {}

  @Get()
  @Allow(referencePermissions.seeMemberships)
  @ApiOperation({ summary: 'Dated membership of countries in integration formats' })
  @ApiOkResponse({ type: FormatMembershipListDto })
  @ApiProblems(SignInRequired, NotAllowed, InvalidInput)
  async list(@Query() query: FormatMembershipsQuery): Promise<FormatMembershipListDto> {
    return { items: (await this.memberships.list(query)).map(toFormatMembershipDto), next: null };
  }

  @Get(':id')
  @Allow(referencePermissions.seeMemberships)
  @ApiOperation({ summary: 'One membership', description: 'Its ETag is needed to change it.' })
  @ApiOkResponse({ type: FormatMembershipDto })
  @ApiProblems(SignInRequired, NotAllowed, NotFound)
  async one(@Param('id') id: string): Promise<FormatMembershipDto> {
    return toFormatMembershipDto(await this.memberships.byId(id));
  }

  @Post()
  @Allow(referencePermissions.changeMemberships)
  @CreatesOnce()
  @ApiOperation({ summary: 'Add a membership', description: 'From now on editors, not the shipped list, say how this country stands in this format.' })
  @ApiCreatedResponse({ type: FormatMembershipDto })
  @ApiProblems(SignInRequired, NotAllowed, InvalidInput, MembershipOverlaps)
  async add(@CurrentActor() actor: Actor, @Body() input: AddFormatMembershipDto): Promise<FormatMembershipDto> {
    return toFormatMembershipDto(await this.memberships.add(actor, input));
  }

  @Patch(':id')
  @Allow(referencePermissions.changeMemberships)
  @ApiIfMatch()
  @ApiOperation({ summary: 'Change status, days or source', description: 'Which companies a format finds on a day changes with it.' })
  @ApiOkResponse({ type: FormatMembershipDto })
  @ApiProblems(SignInRequired, NotAllowed, NotFound, InvalidInput, MembershipOverlaps, StaleVersion, VersionRequired)
  async change(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @IfMatch() version: number,
    @Body() input: ChangeFormatMembershipDto,
  ): Promise<FormatMembershipDto> {
    return toFormatMembershipDto(await this.memberships.change(actor, id, version, input));
  }
}
