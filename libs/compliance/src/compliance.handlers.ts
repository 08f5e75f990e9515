import { Injectable } from '@nestjs/common';
import type { Id } from '@zemlyak/kernel';
import { Handles, type JournalEntry } from '@zemlyak/platform';
import { OrganisationChanged, OrganisationSubmitted } from '@zemlyak/registry';
import { HitCleared, PartiesChanged } from './compliance.events';
import { Screening } from './screening.service';

/** Screening follows what happens to organisations. */
@Injectable()
export class ComplianceHandlers {
  constructor(private readonly screening: Screening) {}

  @Handles('compliance.screen-organisation', OrganisationSubmitted, OrganisationChanged, PartiesChanged, HitCleared)
  async screen(entry: JournalEntry): Promise<void> {
    await this.screening.screen(entry.payload['organisationId'] as Id);
  }
}
