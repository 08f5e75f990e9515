import fastify from 'fastify';
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { Pool } from 'pg';

/** A statement as the product sends it. `:key` stands for what the path names, `:organisation` for the organisation of the first row. */
export interface Statement {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}
export interface BareRoute {
  readonly path: string;
  readonly statements: readonly Statement[];
}

/** The least that could answer: Fastify and the driver with the product's own statements, nothing around them. Prints its port. */
async function main(databaseUrl: string, file: string): Promise<void> {
  const pool = new Pool({ connectionString: databaseUrl, max: 10 }),
    server = fastify();
  for (const { path, statements } of JSON.parse(readFileSync(file, 'utf8')) as BareRoute[]) {
    server.get(path, async (request) => {
      const key = (request.params as { key?: string }).key;
      let organisation: unknown;
      const answers: unknown[][] = [];
      for (const { sql, parameters } of statements) {
        const { rows } = await pool.query<Record<string, unknown>>(
          sql,
          parameters.map((parameter) => filled(parameter, key, organisation)),
        );
        organisation ??= rows[0]?.['organisationId'];
        answers.push(rows);
      }
      return { answers };
    });
  }
  await server.listen({ port: 0, host: '127.0.0.1' });
  process.send?.((server.server.address() as AddressInfo).port);
}

function filled(parameter: unknown, key: unknown, organisation: unknown): unknown {
  if (Array.isArray(parameter)) return parameter.map((each) => filled(each, key, organisation));
  return parameter === ':key' ? key : parameter === ':organisation' ? organisation : parameter;
}

if (require.main === module) void main(process.argv[2]!, process.argv[3]!);
