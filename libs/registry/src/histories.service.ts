import { Injectable } from '@nestjs/common';
import { NotAllowed, NotFound, isId, readable, type Actor, type Id } from '@zemlyak/kernel';
import { Database, Journal } from '@zemlyak/platform';
import { People, nameFor } from '@zemlyak/identity';
import { Organisation } from './organisation.entity';
import { OrganisationQueries, type StatusChange } from './organisations.queries';
import { MembershipAsked } from './registry.events';
import { mayManage, maySee, seesEverything, seesInside } from './registry.policy';

/** One thing that happened to a record. */
export interface OrganisationEvent {
  readonly type: string;
  readonly fields: readonly string[];
  readonly personId: Id | null;
  /** null for the house and for people who are gone. */
  readonly person: string | null;
  /** The organisation they acted for: "drafted by Irina Sokolova (Altai export centre)". */
  readonly actingFor: string | null;
  readonly at: Date;
}

/** What happened to records, for those who see their inside. */
@Injectable()
export class Histories {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly queries: OrganisationQueries,
    private readonly people: People,
  ) {}

  /** Both lists oldest first. @throws NotFound, NotAllowed for strangers */
  async of(actor: Actor, organisationId: Id): Promise<{ states: StatusChange[]; events: OrganisationEvent[] }> {
    const [row] = isId(organisationId) ? await this.database.manager.findBy(Organisation, { id: organisationId }) : [];
    if (!row || !maySee(actor, row)) throw new NotFound();
    if (!seesInside(actor, row)) throw new NotAllowed();
    const entries = (await this.journal.history(organisationId)).filter(
      (entry) => entry.type.startsWith('registry.') && !(entry.type === MembershipAsked.type && !mayAnswer(actor, organisationId)),
    );
    const people = new Map(
      (await this.people.contactsOf(unique(entries.map((entry) => entry.personId)))).map((person) => [person.personId, nameFor(person, actor.language)]),
    );
    const cards = new Map((await this.queries.cards(unique(entries.map((entry) => entry.organisationId)))).map((card) => [card.id, card]));
    const events = entries.map((entry) => {
      const card = cards.get(entry.organisationId ?? ''),
        fields = entry.payload['fields'];
      return {
        type: entry.type,
        fields: Array.isArray(fields) ? fields.map(String) : [],
        personId: entry.personId,
        person: people.get(entry.personId ?? '') || null,
        actingFor: card ? readable({ ru: card.nameRu ?? undefined, en: card.nameLatin ?? undefined }, actor.language)!.text : null,
        at: entry.at,
      };
    });
    return { states: await this.queries.statusChanges(organisationId), events };
  }
}

/** Who asked to join is for those who answer, and for staff. */
const mayAnswer = (actor: Actor, organisationId: Id): boolean => mayManage(actor, organisationId) || seesEverything(actor);

const unique = (ids: readonly (Id | null)[]): Id[] => [...new Set(ids.filter((id) => id !== null))];
