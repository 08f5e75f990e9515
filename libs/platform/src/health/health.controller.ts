import { Controller, Get, Headers, HttpCode, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { NotFound } from '@zemlyak/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Config } from '../config/config';
import { Database } from '../database/database';
import { Public } from '../http/decorators';
import { Metrics } from './metrics';
import { Readiness } from './readiness';

/** For the machines that watch the process; outside `/api/v1`. */
@ApiExcludeController()
@Controller()
export class HealthController {
  constructor(
    private readonly database: Database,
    private readonly readiness: Readiness,
    private readonly metrics: Metrics,
    private readonly config: Config,
  ) {}

  @Get('healthz')
  @Public('a watcher has no account')
  @HttpCode(200)
  alive(): { status: 'alive' } {
    return { status: 'alive' };
  }

  @Get('readyz')
  @Public('a watcher has no account')
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<{ status: 'ready' | 'draining' | 'no-database' }> {
    if (this.readiness.draining) return (reply.status(503), { status: 'draining' });
    const reachable = await this.database.query('SELECT 1').then(
      () => true,
      () => false,
    );
    return reachable ? { status: 'ready' } : (reply.status(503), { status: 'no-database' });
  }

  @Get('metrics')
  @Public('guarded by its own token, or readable from this machine only')
  async figures(
    @Req() request: FastifyRequest,
    @Headers('authorization') authorization: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const allowed = this.config.METRICS_TOKEN ? authorization === `Bearer ${this.config.METRICS_TOKEN}` : ['127.0.0.1', '::1'].includes(request.ip);
    if (!allowed) throw new NotFound();
    void reply.header('Content-Type', this.metrics.registry.contentType);
    return this.metrics.registry.metrics();
  }
}
