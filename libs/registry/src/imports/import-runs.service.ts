import { Injectable } from '@nestjs/common';
import { HOUSE, NotFound, hasRole, operatorRoles, personActor, type Actor, type Id } from '@zemlyak/kernel';
import { Database, FileStore, Realtime, type Tx } from '@zemlyak/platform';
import { People } from '@zemlyak/identity';
import { Organisations } from '../organisations.service';
import type { ImportRun } from './import-kinds';
import { lockImport } from './import-rows';
import { mayImportFor } from './imports.policy';
import { TableImport } from './table-import.entity';

/** What checking and applying have in common: in whose name they work, the file, and telling the importer. */
@Injectable()
export class ImportRuns {
  constructor(
    private readonly database: Database,
    private readonly store: FileStore,
    private readonly people: People,
    private readonly organisations: Organisations,
    private readonly realtime: Realtime,
  ) {}

  /** The importer as they are now. @returns null when they may no longer draft for the organisation */
  async open(found: TableImport, now: Date): Promise<ImportRun | null> {
    const person = found.personId ? await this.people.actorOf(found.personId).catch(nobody) : null;
    const [organisation] = await this.organisations.many([found.organisationId]);
    if (!person || organisation?.status !== 'active' || !mayImportFor(person, found.organisationId)) return null;
    const actor = personActor({
      ...person,
      personId: person.personId!,
      organisationId: found.organisationId,
      operatorRoles: operatorRoles.filter((role) => person.roles.has(role)),
    });
    return { importId: found.id, actor, organisation, anywhere: hasRole(actor, 'operator'), now };
  }

  /** @throws Error when the file is gone */
  async fileOf(found: TableImport): Promise<Buffer> {
    const chunks: Buffer[] = [];
    for await (const chunk of await this.store.get(found.fileKey)) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks);
  }

  /** Works on the locked import, keeps how far it is and tells the importer's open pages. */
  async step<T>(actor: Actor, importId: Id, work: (tx: Tx, locked: TableImport) => Promise<T>): Promise<T> {
    return this.database.transaction(actor, async (tx) => {
      const locked = await lockImport(tx, HOUSE, importId);
      const outcome = await work(tx, locked);
      await tx.save(locked);
      if (locked.personId) await this.realtime.announce(tx, { personIds: [locked.personId], topic: 'registry.import', id: importId });
      return outcome;
    });
  }
}

/** Erased and locked people may not act. */
function nobody(error: unknown): null {
  if (error instanceof NotFound) return null;
  throw error;
}
