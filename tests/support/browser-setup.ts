import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RunningProduct } from './running-product';

declare global {
  var __PRODUCT__: RunningProduct | undefined;
  var __PRODUCT_FOLDER__: string | undefined;
}

/** One product with its demo for all browser journeys: it is the slow part. With BROWSER_ORIGIN and BROWSER_PASSWORD one that runs already is used. */
export default async function browserSetup(): Promise<void> {
  if (process.env['BROWSER_ORIGIN']) return;
  const folder = mkdtempSync(join(tmpdir(), 'zemlyak-browser-product-'));
  chmodSync(folder, 0o755); // the database server runs as another user when we are root
  const product = await RunningProduct.start(folder, { MODE: 'demo', WEB: 'on', PORT: '3340', TRUSTED_PROXIES: '1' });
  globalThis.__PRODUCT__ = product;
  globalThis.__PRODUCT_FOLDER__ = folder;
  process.env['BROWSER_ORIGIN'] = product.origin; // test files inherit the environment
  process.env['BROWSER_PASSWORD'] = product.demoPassword();
}
