import { Injectable } from '@nestjs/common';
import type { Id } from '@zemlyak/kernel';
import type { Tx } from '@zemlyak/platform';
import { PublicationRefused } from './registry.errors';

/** `why` is a stable code that the refusal hands on, never a text and never the reason of a compliance decision. */
export interface PublicationVerdict {
  readonly allowed: boolean;
  readonly why?: string;
  readonly reference?: string;
}

/** Asked inside the publishing transaction, before the record becomes public for the first time or again. It only reads. */
export type PublicationCheck = (tx: Tx, organisationId: Id) => Promise<PublicationVerdict>;

/**
 * What must be true before an organisation becomes public, said by rooms that the registry may not import. They register at start;
 * approval and every way back to the public ask them all, and the first refusal stands.
 */
@Injectable()
export class PublicationChecks {
  private readonly checks = new Map<string, PublicationCheck>();

  /** @param name the registering room; registering again replaces */
  add(name: string, check: PublicationCheck): void {
    this.checks.set(name, check);
  }

  async ask(tx: Tx, organisationId: Id): Promise<PublicationVerdict> {
    for (const check of this.checks.values()) {
      const verdict = await check(tx, organisationId);
      if (!verdict.allowed) return verdict;
    }
    return { allowed: true };
  }

  /** @throws PublicationRefused */
  async require(tx: Tx, organisationId: Id): Promise<void> {
    const { allowed, why, reference } = await this.ask(tx, organisationId);
    if (!allowed) throw new PublicationRefused({ ...(why && { why }), ...(reference && { reference }) });
  }
}
