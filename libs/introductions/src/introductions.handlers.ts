import { Injectable } from '@nestjs/common';
import { Matching } from '@zemlyak/matching';
import { Handles, type JournalEntry } from '@zemlyak/platform';
import { InterestAccepted, InterestDeclined, InterestExpired } from './introductions.events';
import { ResponsivenessTable } from './responsiveness';

/** What follows when an interest has come to its end. */
@Injectable()
export class IntroductionsHandlers {
  constructor(
    private readonly matching: Matching,
    private readonly responsiveness: ResponsivenessTable,
  ) {}

  /** Matching ranks those who answer above those who do not. */
  @Handles('introductions.rank-by-answers', InterestAccepted, InterestDeclined, InterestExpired)
  async rank(entry: JournalEntry): Promise<void> {
    await this.matching.noteAnswers(await this.responsiveness.of([String(entry.payload['toOrganisationId'])]));
  }
}
