import { Body, Controller, Get, Patch, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { InvalidInput, SignInRequired, StaleVersion, VersionRequired, type Actor } from '@zemlyak/kernel';
import { Config } from '@zemlyak/platform';
import { Allow, ApiIfMatch, ApiProblems, CurrentActor, IfMatch, Public, RoutePermissions } from '@zemlyak/platform/http';
import { ConsentTexts, consentPurposes } from '../my-data/consent-texts';
import { Consents } from '../my-data/consents.service';
import { identityPermissions } from '../identity.permissions';
import { People } from '../people.service';
import { Unread } from '../unread';
import { ChooseConsentsDto, ConsentDto, ConsentTextDto, ConsentTextsQueryDto, toConsentDto, toConsentTextDto } from './consent.dto';
import { ChangeProfileDto, MeDto, PersonDto, toMeDto, toPersonDto } from './person.dto';

@ApiTags('me')
@Controller()
export class MeController {
  constructor(
    private readonly people: People,
    private readonly consents: Consents,
    private readonly texts: ConsentTexts,
    private readonly unread: Unread,
    private readonly permissions: RoutePermissions,
    private readonly config: Config,
  ) {}

  @Get('me')
  @Allow(identityPermissions.seeOwnAccount)
  @ApiOperation({ summary: 'Who is signed in', description: 'The person, the organisation acted for and what may be done.' })
  @ApiOkResponse({ type: MeDto })
  @ApiProblems(SignInRequired)
  async me(@CurrentActor() actor: Actor): Promise<MeDto> {
    const [person, unread] = await Promise.all([this.people.byId(actor.personId!), this.unread.of(actor.personId!)]);
    return toMeDto(actor, person, { permissions: this.permissions.heldBy(actor), unread, demo: this.config.isDemo, dataCountry: this.config.DATA_COUNTRY });
  }

  @Patch('me')
  @Allow(identityPermissions.changeOwnAccount)
  @ApiIfMatch()
  @ApiOperation({ summary: 'Change one’s name, language, zone or phone', description: 'The version is `person.version` of GET /me.' })
  @ApiOkResponse({ type: PersonDto })
  @ApiProblems(SignInRequired, InvalidInput, StaleVersion, VersionRequired)
  async change(@CurrentActor() actor: Actor, @Body() input: ChangeProfileDto, @IfMatch() version: number): Promise<PersonDto> {
    return toPersonDto(await this.people.changeProfile(actor, version, input), actor.language);
  }

  @Get('consent-texts')
  @Public('read before there is an account')
  @ApiOperation({ summary: 'Texts of the consents asked for at sign-up', description: 'One for each purpose, with the country where data are kept.' })
  @ApiOkResponse({ type: [ConsentTextDto] })
  @ApiProblems(InvalidInput)
  consentTexts(@CurrentActor() actor: Actor, @Query() query: ConsentTextsQueryDto): ConsentTextDto[] {
    return consentPurposes.map((purpose) => toConsentTextDto(this.texts.current(purpose, query.language ?? actor.language)));
  }

  @Get('me/consents')
  @Allow(identityPermissions.seeOwnAccount)
  @ApiOperation({ summary: 'One’s consents' })
  @ApiOkResponse({ type: [ConsentDto] })
  @ApiProblems(SignInRequired)
  async ownConsents(@CurrentActor() actor: Actor): Promise<ConsentDto[]> {
    return (await this.consents.states(actor.personId!, actor.language)).map(toConsentDto);
  }

  @Put('me/consents')
  @Allow(identityPermissions.changeOwnAccount)
  @ApiOperation({
    summary: 'Give and withdraw consents',
    description: 'As easy to withdraw as to give; every change is kept as evidence. The account’s own consent ends with erasure.',
  })
  @ApiOkResponse({ type: [ConsentDto] })
  @ApiProblems(SignInRequired, InvalidInput)
  async choose(@CurrentActor() actor: Actor, @Body() input: ChooseConsentsDto): Promise<ConsentDto[]> {
    await this.consents.choose(actor, { registry: input.registry, forum_mail: input.forumMail, digest: input.digest }, actor.language);
    return this.ownConsents(actor);
  }
}
