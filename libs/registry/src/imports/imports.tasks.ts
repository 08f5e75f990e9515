import { Injectable } from '@nestjs/common';
import type { Id } from '@zemlyak/kernel';
import { Task } from '@zemlyak/platform';
import { Applying } from './applying.service';
import { Checking } from './checking.service';

/** The long work of imports. */
@Injectable()
export class ImportTasks {
  constructor(
    private readonly checking: Checking,
    private readonly applying: Applying,
  ) {}

  @Task('registry.import-check')
  async check({ importId, run }: { importId: Id; run: number }): Promise<void> {
    await this.checking.check(importId, run);
  }

  @Task('registry.import-apply')
  async apply({ importId }: { importId: Id }): Promise<void> {
    await this.applying.apply(importId);
  }
}
