import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { InjectDataSource } from '@nestjs/typeorm';
import { TooManyRequests } from '@zemlyak/kernel';
import type { FastifyRequest } from 'fastify';
import { type RateLimiterAbstract, RateLimiterMemory, RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import type { DataSource } from 'typeorm';
import { Config } from '../config/config';
import { clientAddress } from './client-address';
import { RATE, type RateRule } from './decorators';

/** Requests a minute of one client to one process; named routes have stricter limits shared by all processes. */
const EVERYTHING = { points: 900, duration: 60 };

/** Keeps one client from taking everybody's time. With the store down the named limits are counted in memory rather than lifted. */
@Injectable()
export class RateLimitGuard implements CanActivate {
  private readonly everything = new RateLimiterMemory({ ...EVERYTHING, keyPrefix: 'all' });
  private readonly named = new Map<string, RateLimiterAbstract>();

  constructor(
    private readonly reflector: Reflector,
    @InjectDataSource() private readonly source: DataSource,
    private readonly config: Config,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (this.config.RATE_LIMITS_OFF) return true;
    const address = clientAddress(context.switchToHttp().getRequest<FastifyRequest>());
    await consume(this.everything, address);
    const rule = this.reflector.get<RateRule | undefined>(RATE, context.getHandler());
    if (rule) await consume(this.limiter(rule), address);
    return true;
  }

  private limiter(rule: RateRule): RateLimiterAbstract {
    let limiter = this.named.get(rule.name);
    if (!limiter) {
      const common = { keyPrefix: rule.name, points: rule.points, duration: rule.seconds };
      const driver = this.source.driver as unknown as { master: object };
      limiter = new RateLimiterPostgres({
        ...common,
        storeClient: driver.master,
        storeType: 'pool',
        schemaName: 'platform',
        tableName: 'rate_limit',
        tableCreated: true,
        clearExpiredByTimeout: false,
        insuranceLimiter: new RateLimiterMemory(common),
      });
      this.named.set(rule.name, limiter);
    }
    return limiter;
  }
}

async function consume(limiter: RateLimiterAbstract, key: string): Promise<void> {
  try {
    await limiter.consume(key);
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) throw new TooManyRequests({ seconds: Math.ceil(refusal.msBeforeNext / 1000) });
    throw refusal;
  }
}
