import { SetMetadata } from '@nestjs/common';

export const TASK = 'zemlyak:task';

/** Marks a method that does long work asked for with `jobs.enqueue`: `run(payload)`. It may run again after a crash, so it continues where it stopped. */
export const Task = (name: string): MethodDecorator => SetMetadata(TASK, name);
