import { SetMetadata } from '@nestjs/common';

export const EVERY = 'zemlyak:every';

export interface Schedule {
  readonly name: string;
  readonly cron: string;
}

const DAY_MS = 86_400_000;

/**
 * How late a run may still begin after the worker was down. A day for what has an hour of its own, that is, runs daily or more rarely;
 * 0 for what comes again within the hour anyway. Milliseconds.
 */
export const latenessAllowed = ({ cron }: Schedule): number => (/^\d+ \d+ /.test(cron) ? DAY_MS : 0);

/**
 * Marks a method that runs by the clock, once however many workers there are. A daily run that the worker was down for is made up for
 * within a day, so it looks at the present state and may come at any hour.
 * @param cron five fields, UTC
 */
export const Every = (name: string, cron: string): MethodDecorator => SetMetadata(EVERY, { name, cron } satisfies Schedule);
