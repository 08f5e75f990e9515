import { SetMetadata } from '@nestjs/common';

export const EVERY = 'zemlyak:every';

export interface Schedule {
  readonly name: string;
  readonly cron: string;
}

/**
 * Marks a method that runs by the clock, once however many workers there are.
 * @param cron five fields, UTC
 */
export const Every = (name: string, cron: string): MethodDecorator => SetMetadata(EVERY, { name, cron } satisfies Schedule);
