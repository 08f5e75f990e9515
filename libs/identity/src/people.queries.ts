import { Injectable } from '@nestjs/common';
import { personActor, type Actor, type Id, type Language, type OperatorRole } from '@zemlyak/kernel';
import { Database, decodeCursor, pageOf, type Page } from '@zemlyak/platform';
import type { PersonStatus } from './person.entity';

/** A person as themselves and the operator see them. */
export interface PersonCard {
  readonly id: Id;
  readonly email: string;
  readonly nameCyrillic: string | null;
  readonly nameLatin: string | null;
  readonly language: Language;
  /** IANA name. */
  readonly zone: string;
  /** E.164. */
  readonly phone: string | null;
  readonly birthYear: number | null;
  readonly operatorRoles: readonly OperatorRole[];
  readonly status: PersonStatus;
  readonly hasSecondFactor: boolean;
  readonly confirmedAt: Date | null;
  readonly createdAt: Date;
  readonly version: number;
}

/** How to reach a person. */
export interface PersonContact {
  readonly personId: Id;
  readonly nameCyrillic: string | null;
  readonly nameLatin: string | null;
  readonly email: string;
  readonly phone: string | null;
  readonly language: Language;
  readonly zone: string;
}

/** What sign-in needs to know. */
export interface SignInFacts {
  readonly id: Id;
  readonly passwordHash: string | null;
  readonly status: PersonStatus;
  readonly confirmed: boolean;
  readonly hasSecondFactor: boolean;
}

const CARD = `id, email::text AS email, name_cyrillic AS "nameCyrillic", name_latin AS "nameLatin", language, zone, phone, birth_year AS "birthYear",
  operator_roles AS "operatorRoles", status, second_factor_at IS NOT NULL AS "hasSecondFactor", confirmed_at AS "confirmedAt", created_at AS "createdAt", version`;

/** Reads of people, by hand-written SQL. */
@Injectable()
export class PeopleQueries {
  constructor(private readonly database: Database) {}

  async card(id: Id): Promise<PersonCard | undefined> {
    const [row] = await this.database.query<PersonCard>(`SELECT ${CARD} FROM identity.person WHERE id = $1`, [id]);
    return row;
  }

  contacts(ids: readonly Id[]): Promise<PersonContact[]> {
    return this.database.query<PersonContact>(
      `SELECT id AS "personId", name_cyrillic AS "nameCyrillic", name_latin AS "nameLatin", email::text AS email, phone, language, zone
       FROM identity.person WHERE id = ANY($1) AND status <> 'erased' ORDER BY array_position($1, id)`,
      [ids],
    );
  }

  async mailAddress(id: Id): Promise<{ email: string; language: Language; zone: string } | null> {
    const [row] = await this.database.query<{ email: string; language: Language; zone: string }>(
      `SELECT email::text AS email, language, zone FROM identity.person WHERE id = $1 AND status = 'active' AND confirmed_at IS NOT NULL`,
      [id],
    );
    return row ?? null;
  }

  async actor(id: Id): Promise<Actor | null> {
    const [row] = await this.database.query<{ language: Language; zone: string; operatorRoles: OperatorRole[] }>(
      `SELECT language, zone, operator_roles AS "operatorRoles" FROM identity.person WHERE id = $1 AND status = 'active' AND confirmed_at IS NOT NULL`,
      [id],
    );
    return row ? personActor({ personId: id, ...row }) : null;
  }

  async signInFacts(email: string): Promise<SignInFacts | undefined> {
    const [row] = await this.database.query<SignInFacts>(
      `SELECT id, password_hash AS "passwordHash", status, confirmed_at IS NOT NULL AS confirmed, second_factor_at IS NOT NULL AS "hasSecondFactor"
       FROM identity.person WHERE email = $1`,
      [email.trim()],
    );
    return row;
  }

  async passwordHash(id: Id): Promise<string | null> {
    const [row] = await this.database.query<{ hash: string | null }>('SELECT password_hash AS hash FROM identity.person WHERE id = $1', [id]);
    return row?.hash ?? null;
  }

  async find(text: string, cursor: string | undefined, limit: number): Promise<Page<PersonCard>> {
    const [after, id] = cursor ? decodeCursor(cursor, 2) : [null, null];
    const rows = await this.database.query<PersonCard & { at: string }>(
      `SELECT ${CARD}, created_at::text AS at FROM identity.person
       WHERE status <> 'erased' AND ($1 = '' OR lower(coalesce(email::text, '') || ' ' || coalesce(name_cyrillic, '') || ' ' || coalesce(name_latin, '')) LIKE $2)
         AND ($3::timestamptz IS NULL OR (created_at, id) > ($3, $4::uuid))
       ORDER BY created_at, id LIMIT $5`,
      [
        text,
        `%${text
          .trim()
          .toLowerCase()
          .replace(/[\\%_]/g, '\\$&')}%`,
        after,
        id,
        limit + 1,
      ],
    );
    return pageOf(rows, limit, (last) => [last.at, last.id]);
  }
}
