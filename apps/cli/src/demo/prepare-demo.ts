import { NestFactory } from '@nestjs/core';
import { Workshop, readConfig } from '@zemlyak/platform';
import { Reference } from '@zemlyak/reference';
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CliModule } from '../cli.module';
import { DemoExchange } from './demo-exchange';
import { DemoPlan } from './demo-plan';
import { DemoSteps } from './demo-steps';
import { DemoStories } from './demo-stories';
import { DemoWorld } from './demo-world';
import * as fixture from './fixtures';

/** How to enter the demo as somebody. */
export interface DemoSignIn {
  readonly who: string;
  readonly email: string;
  readonly password: string;
}

/** Listings of the first run besides those of the stories. */
const LISTINGS = 50;

/** Beside the demo's data while it is being written; a start that finds it knows that the last one was interrupted. */
const unfinishedMark = (dataDir: string): string => join(dataDir, 'demo-unfinished');
const passwordFile = (dataDir: string): string => join(dataDir, 'demo-password');

/** True when a start was interrupted before its demo was whole. */
export const isDemoUnfinished = (dataDir: string): boolean => existsSync(unfinishedMark(dataDir));

/** Called once the half-written demo is gone. */
export const forgetUnfinishedDemo = (dataDir: string): void => rmSync(unfinishedMark(dataDir), { force: true });

/**
 * Loads the demo into an empty database; the password is made for this installation and kept beside its data.
 * @returns nothing when the database was inhabited before there was a demo
 */
export async function prepareDemo(environment: NodeJS.ProcessEnv, step: (what: string) => void): Promise<readonly DemoSignIn[]> {
  const { dataDir } = readConfig(environment),
    file = passwordFile(dataDir);
  if (!existsSync(file) && !(await loadDemo(environment, step))) return [];
  const password = readFileSync(file, 'utf8').trim();
  const people = [fixture.anna, fixture.pavel, fixture.irina, fixture.colleague, fixture.oleg, fixture.aibek, fixture.elena, fixture.officer, fixture.operator];
  return people.map(({ who, email }) => ({ who, email, password }));
}

/** @returns false when somebody lives in the database already */
async function loadDemo(environment: NodeJS.ProcessEnv, step: (what: string) => void): Promise<boolean> {
  const config = readConfig(environment),
    mark = unfinishedMark(config.dataDir),
    password = randomBytes(9).toString('base64url');
  const app = await NestFactory.createApplicationContext(CliModule.with(config), { logger: ['error'] });
  try {
    const steps = new DemoSteps({ get: (type) => app.get(type as never, { strict: false }) }, password),
      world = new DemoWorld(steps);
    if (await world.isInhabited()) return false;
    writeFileSync(mark, password, { mode: 0o600 });
    step('loading the demo…');
    const stories = new DemoStories(steps, await world.settleCast());
    const plan = new DemoPlan(app.get(Reference, { strict: false }));
    const crowd = await world.settlePlan(plan, LISTINGS, 0, (done) => {
      if (done % 10 === 0) step(`  ${done} of ${LISTINGS} listings`);
    });
    await new DemoExchange(steps.rooms, crowd).happen(plan);
    await stories.leaveReviewsOpen();
    await stories.exchangeInterests(crowd);
    step('  indexing and matching…');
    await app.get(Workshop, { strict: false }).settle();
    renameSync(mark, passwordFile(config.dataDir));
    return true;
  } finally {
    await app.close();
  }
}
