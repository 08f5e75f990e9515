import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import { NotFound, permissions } from '@zemlyak/kernel';
import { Config } from '../config/config';
import { Jobs } from '../jobs/jobs';
import { Mail } from '../mail/mail';
import { Allow, ApiProblems, Public } from './decorators';
import { MailboxLetterDto, RetriedDto, RetryJobsDto, TroubledJobDto } from './operations.dto';

const operations = permissions('platform', { seeJobs: ['operator'], retryJobs: ['operator'] });

@ApiTags('operations')
@Controller()
export class OperationsController {
  constructor(
    private readonly jobs: Jobs,
    private readonly mail: Mail,
    private readonly config: Config,
  ) {}

  @Get('troubled-jobs')
  @Allow(operations.seeJobs)
  @ApiOperation({ summary: 'Deliveries and tasks that failed', description: 'Those that gave up first; at most 200.' })
  @ApiOkResponse({ type: [TroubledJobDto] })
  async troubled(): Promise<TroubledJobDto[]> {
    return this.jobs.troubled();
  }

  @Post('job-retries')
  @HttpCode(200)
  @Allow(operations.retryJobs)
  @ApiOperation({ summary: 'Start failed jobs again' })
  @ApiOkResponse({ type: RetriedDto })
  async retry(@Body() input: RetryJobsDto): Promise<RetriedDto> {
    return { retried: await this.jobs.retry(input.ids) };
  }

  @Get('mailbox')
  @Public('only demo mode has a mailbox, and it holds demo letters')
  @ApiOperation({ summary: 'What the demo would have mailed', description: 'Demo mode only; newest first, at most 200.' })
  @ApiQuery({ name: 'recipient', required: false, example: 'anna@example.org' })
  @ApiOkResponse({ type: [MailboxLetterDto] })
  @ApiProblems(NotFound)
  async mailbox(@Query('recipient') recipient?: string): Promise<MailboxLetterDto[]> {
    if (!this.config.isDemo) throw new NotFound();
    return this.mail.mailbox(recipient);
  }
}
