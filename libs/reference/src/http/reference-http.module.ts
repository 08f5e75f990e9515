import { Module, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { ConceptIndex } from '../concepts/concept-index';
import { ReferenceModule } from '../reference.module';
import { FormatMembershipsController } from './format-memberships.controller';
import { ImportsController } from './imports.controller';
import { ReferenceController } from './reference.controller';

/** Milliseconds after the start, when nobody waits for the process any more. */
const WARM_AFTER = 2_000;

/** The room's routes. Builds the concept index soon after the start, so that no reader waits for it. */
@Module({ imports: [ReferenceModule], controllers: [ReferenceController, FormatMembershipsController, ImportsController] })
export class ReferenceHttpModule implements OnApplicationBootstrap, OnApplicationShutdown {
  private timer?: NodeJS.Timeout;

  constructor(private readonly concepts: ConceptIndex) {}

  onApplicationBootstrap(): void {
    this.timer = setTimeout(() => this.concepts.warm(), WARM_AFTER).unref();
  }

  onApplicationShutdown(): void {
    clearTimeout(this.timer);
  }
}
