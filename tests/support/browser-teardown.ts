import { rmSync } from 'node:fs';

export default async function browserTeardown(): Promise<void> {
  await globalThis.__PRODUCT__?.end();
  if (globalThis.__PRODUCT_FOLDER__) rmSync(globalThis.__PRODUCT_FOLDER__, { recursive: true, force: true });
}
