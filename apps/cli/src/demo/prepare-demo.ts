import { NestFactory } from '@nestjs/core';
import { readConfig } from '@zemlyak/platform';
import { Reference } from '@zemlyak/reference';
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CliModule } from '../cli.module';
import { DemoPlan } from './demo-plan';
import { DemoWorld } from './demo-world';
import * as fixture from './fixtures';

/** How to enter the demo as somebody. */
export interface DemoSignIn { readonly who: string; readonly email: string; readonly password: string }

/** Listings of the first run besides those of the stories. */
const LISTINGS = 50;

/**
 * Loads the demo into an empty database; the password is made for this installation and kept beside its data.
 * @returns nothing when the database was inhabited before there was a demo
 */
export async function prepareDemo(environment: NodeJS.ProcessEnv, step: (what: string) => void): Promise<readonly DemoSignIn[]> {
  const config = readConfig(environment), file = join(config.dataDir, 'demo-password');
  if (!existsSync(file)) {
    const password = randomBytes(9).toString('base64url');
    const app = await NestFactory.createApplicationContext(CliModule.with(config), { logger: ['error'] });
    try {
      const world = new DemoWorld({ get: (type) => app.get(type as never, { strict: false }) }, password);
      if (await world.isInhabited()) return [];
      step('loading the demo…');
      await world.settleFixtures();
      await world.settlePlan(new DemoPlan(app.get(Reference, { strict: false })), LISTINGS, (done) => { if (done % 10 === 0) step(`  ${done} of ${LISTINGS} listings`); });
      writeFileSync(file, password, { mode: 0o600 });
    } finally {
      await app.close();
    }
  }
  const password = readFileSync(file, 'utf8').trim();
  const people = [fixture.anna, fixture.pavel, fixture.irina, fixture.colleague, fixture.oleg, fixture.aibek, fixture.elena, fixture.officer, fixture.operator];
  return people.map(({ who, email }) => ({ who, email, password }));
}
