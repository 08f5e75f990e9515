import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HOUSE } from '@zemlyak/kernel';
import { PublicationChecks } from '@zemlyak/registry';
import { Gate } from './gate.service';

/** Asks the gate before an organisation becomes public, through the hook that the registry opens. */
@Injectable()
export class PublicationGate implements OnModuleInit {
  constructor(
    private readonly checks: PublicationChecks,
    private readonly gate: Gate,
  ) {}

  onModuleInit(): void {
    // decided outside the approving transaction: a refusal rolls that one back and must itself stay
    this.checks.add('compliance', async (_tx, organisationId) => {
      const { verdict, reference } = await this.gate.decide(null, HOUSE, 'publish_organisation', { organisationIds: [organisationId] });
      return verdict === 'allow' ? { allowed: true } : { allowed: false, why: verdict === 'refuse' ? 'unavailable' : 'awaits-check', reference };
    });
  }
}
