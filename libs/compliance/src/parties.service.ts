import { Injectable, type OnModuleInit } from '@nestjs/common';
import { InvalidInput, NotFound, newId, type Actor, type Id } from '@zemlyak/kernel';
import { PersonalData } from '@zemlyak/identity';
import { Database, Journal, type Tx } from '@zemlyak/platform';
import { Organisations } from '@zemlyak/registry';
import { mayNameParties, maySeeParties } from './compliance.policy';
import { PartiesChanged } from './compliance.events';
import { personalDataOf } from './personal-data-keeper';

export const partyRoles = ['owner', 'signatory', 'director'] as const;

/** Somebody named for screening: an owner of more than 25 per cent, a director, who signs. Either name is enough. */
export interface NameParty {
  readonly role: (typeof partyRoles)[number];
  readonly nameCyrillic?: string | null;
  readonly nameLatin?: string | null;
  /** ISO 3166-1 alpha-2 of citizenship. */
  readonly country?: string | null;
  readonly birthYear?: number | null;
  /** Whole per cent of the organisation held. */
  readonly sharePercent?: number | null;
  /** True when the one who names is this person. */
  readonly isMyself?: boolean;
}

export interface Party extends Required<Omit<NameParty, 'isMyself'>> {
  readonly id: Id;
  readonly organisationId: Id;
}

/** Owners and signatories of an organisation: personal data, seen by its managers and by officers only. */
@Injectable()
export class Parties implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly organisations: Organisations,
    private readonly personalData: PersonalData,
  ) {}

  onModuleInit(): void {
    this.personalData.register(personalDataOf(this.database));
  }

  /** @throws NotFound when the actor may not see them */
  async of(actor: Actor, organisationId: Id): Promise<Party[]> {
    if (!maySeeParties(actor, organisationId)) throw new NotFound();
    await this.organisations.byId(organisationId);
    return this.named(organisationId);
  }

  /** For screening itself, which reads them in its transaction. */
  named(organisationId: Id, tx: Tx | null = null): Promise<Party[]> {
    const sql = `SELECT id, organisation_id AS "organisationId", role, name_cyrillic AS "nameCyrillic", name_latin AS "nameLatin", country, birth_year AS "birthYear", share_percent AS "sharePercent"
       FROM compliance.party WHERE organisation_id = $1 ORDER BY id`;
    return tx ? tx.query<Party[]>(sql, [organisationId]) : this.database.query<Party>(sql, [organisationId]);
  }

  /**
   * Names a party; the organisation is screened again.
   * @throws NotFound when the organisation is not the actor's; InvalidInput when no name is given
   * @fires PartiesChanged
   */
  async name(actor: Actor, organisationId: Id, input: NameParty): Promise<Party> {
    await this.organisations.byId(organisationId);
    if (!mayNameParties(actor, organisationId)) throw new NotFound();
    const nameCyrillic = input.nameCyrillic?.trim() || null,
      nameLatin = input.nameLatin?.trim() || null;
    if (!nameCyrillic && !nameLatin) throw new InvalidInput({ errors: [{ path: 'nameCyrillic', code: 'isNotEmpty' }] });
    const party: Party = {
      id: newId(),
      organisationId,
      role: input.role,
      nameCyrillic,
      nameLatin,
      country: input.country ?? null,
      birthYear: input.birthYear ?? null,
      sharePercent: input.sharePercent ?? null,
    };
    await this.database.transaction(actor, async (tx) => {
      await tx.query(
        `INSERT INTO compliance.party (id, organisation_id, person_id, role, name_cyrillic, name_latin, country, birth_year, share_percent) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
        [
          party.id,
          organisationId,
          input.isMyself ? actor.personId : null,
          party.role,
          nameCyrillic,
          nameLatin,
          party.country,
          party.birthYear,
          party.sharePercent,
        ],
      );
      await this.journal.record(tx, actor, new PartiesChanged({ organisationId }));
    });
    return party;
  }

  /** @throws NotFound @fires PartiesChanged */
  async remove(actor: Actor, organisationId: Id, partyId: Id): Promise<void> {
    if (!mayNameParties(actor, organisationId)) throw new NotFound();
    await this.database.transaction(actor, async (tx) => {
      const [rows] = await tx.query<[unknown[]]>(`DELETE FROM compliance.party WHERE id = $1 AND organisation_id = $2 RETURNING id`, [partyId, organisationId]);
      if (!rows.length) throw new NotFound();
      await this.journal.record(tx, actor, new PartiesChanged({ organisationId }));
    });
  }
}
