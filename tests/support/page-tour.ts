import { join, resolve } from 'node:path';
import { mkdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import type { Browser } from './browser';

/** How a page is looked at; the narrow ones stand for phones, 320 px for a desktop at 400 %. */
const LOOKS = [
  { name: 'light-1366', scheme: 'light', width: 1366 },
  { name: 'dark-360', scheme: 'dark', width: 360 },
] as const;
const NARROWEST = 320;
/** Pictures of every page are kept when this is set: `PICTURES=1 npm run test:browser -- pages`. */
const KEEPS_PICTURES = Boolean(process.env['PICTURES']);
const FOLDER = resolve(__dirname, '../../artifacts/pages');

/** Names what sticks out when the page scrolls sideways: the innermost parts of it. */
const TOO_WIDE = `(() => {
  const { scrollWidth, clientWidth } = document.scrollingElement;
  if (scrollWidth <= clientWidth) return [];
  const out = [...document.body.querySelectorAll('*')].filter((each) => each.getBoundingClientRect().right > clientWidth + 0.5);
  return out.filter((each) => !out.some((other) => other !== each && each.contains(other))).slice(0, 3).map((each) => each.tagName + ' ' + each.className);
})()`;

/** Opens an address and waits until nothing on it is loading any more. */
export async function openWhole(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.locator('[role=status][aria-label^="Загру"], [role=status][aria-label^="Load"]').first().waitFor({ state: 'detached' });
}

/** What is wrong with the page as it is shown now, in both schemes and on narrow screens; empty when all is well. */
export async function faultsOf(browser: Browser, page: Page, name: string): Promise<string[]> {
  const faults: string[] = [];
  for (const { name: look, scheme, width } of LOOKS) {
    await show(page, scheme, width);
    faults.push(...(await browser.problems(page)).map((problem) => `${look} ${problem}`));
    if (KEEPS_PICTURES) await keepPicture(page, `${name}-${look}`);
  }
  await show(page, 'light', NARROWEST);
  const wide = await page.evaluate<string[]>(TOO_WIDE);
  if (wide.length) faults.push(`scrolls sideways at ${NARROWEST} px because of ${wide.join(', ')}`);
  await show(page, 'light', 1366);
  return faults;
}

/** The page's script hears of the scheme a moment later than its style sheets, and colours take a moment to change. */
async function show(page: Page, scheme: 'light' | 'dark', width: number): Promise<void> {
  await page.setViewportSize({ width, height: 900 });
  await page.emulateMedia({ colorScheme: scheme });
  await page.locator(`html[data-mantine-color-scheme=${scheme}]`).waitFor();
  await page.evaluate('Promise.allSettled(document.getAnimations().map((each) => each.finished))');
}

async function keepPicture(page: Page, name: string): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  await page.screenshot({ path: join(FOLDER, `${name}.png`), fullPage: true });
}
