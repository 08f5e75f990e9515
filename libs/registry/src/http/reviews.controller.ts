import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { InvalidInput, MalformedCursor, NotAllowed, NotFound, SignInRequired, type Actor } from '@zemlyak/kernel';
import { Allow, ApiProblems, CurrentActor, IdParam } from '@zemlyak/platform/http';
import { Organisations } from '../organisations.service';
import { OrganisationDuplicate, OwnDraft, PublicationRefused, WrongStatus } from '../registry.errors';
import { registryPermissions } from '../registry.permissions';
import { OrganisationDto, OrganisationPageDto, toOrganisationDto } from './organisation.dto';
import { RegistryPageQueryDto } from './organisations.dto';
import { DecisionDto } from './reviews.dto';

@ApiTags('organisation reviews')
@Controller()
export class ReviewsController {
  constructor(private readonly organisations: Organisations) {}

  @Get('reviews')
  @Allow(registryPermissions.review)
  @ApiOperation({
    summary: 'Records that wait for the reader’s decision',
    description: 'Of their territory, without what they wrote themselves; longest waiting first.',
  })
  @ApiOkResponse({ type: OrganisationPageDto })
  @ApiProblems(SignInRequired, NotAllowed, MalformedCursor)
  async queue(@CurrentActor() actor: Actor, @Query() query: RegistryPageQueryDto): Promise<OrganisationPageDto> {
    const { items, next } = await this.organisations.reviewQueue(actor, query.cursor ?? null, query.limit);
    return { items: items.map((view) => toOrganisationDto(view, true)), next };
  }

  @Post('organisations/:id/decision')
  @HttpCode(200)
  @Allow(registryPermissions.review)
  @ApiOperation({ summary: 'Approve, return or reject', description: 'Approval asks the checks before publication; returning marks the exact fields.' })
  @ApiOkResponse({ type: OrganisationDto })
  @ApiProblems(SignInRequired, NotAllowed, NotFound, InvalidInput, OwnDraft, WrongStatus, PublicationRefused, OrganisationDuplicate)
  async decide(@CurrentActor() actor: Actor, @IdParam() id: string, @Body() input: DecisionDto): Promise<OrganisationDto> {
    return toOrganisationDto(await this.organisations.decide(actor, id, input), true);
  }
}
