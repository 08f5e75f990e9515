import { rmSync } from 'node:fs';

export default async function globalTeardown(): Promise<void> {
  await globalThis.__TEST_SERVER__?.destroy();
  if (globalThis.__TEST_FOLDER__) rmSync(globalThis.__TEST_FOLDER__, { recursive: true, force: true });
}
