import { HOUSE } from '@zemlyak/kernel';
import type { Database } from '@zemlyak/platform';
import type { SqlDatabase } from './sql';

/** The engine's view of the product's database; it writes as the house. */
export function connectionOf(database: Database): SqlDatabase {
  return {
    query: (sql, parameters) => database.query(sql, parameters),
    transaction: (work) => database.transaction(HOUSE, (tx) => work({ query: (sql, parameters) => tx.query(sql, [...(parameters ?? [])]) })),
  };
}
