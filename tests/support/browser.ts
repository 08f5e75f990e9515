import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type BrowserContext, type Page, chromium } from 'playwright-core';

const INSTALLED = [process.env['CHROMIUM_PATH'], '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const QUIET = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-sandbox',
];
const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const ARTIFACTS = resolve(__dirname, '../../artifacts');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

export interface BrowserSettings {
  readonly locale?: string;
  readonly zone?: string;
  readonly width?: number;
  readonly height?: number;
  readonly dark?: boolean;
}

/** A Chromium with an empty profile: the system's, else the one from npm. One browser is one visitor. */
export class Browser {
  /** Texts of every answer that this browser saw, for looking after what must not be in them; complete after `settle`. */
  readonly seen: { url: string; text: string }[] = [];
  /** Errors on the console and of the page, refusals of the content security policy among them; a journey ends with none. */
  readonly errors: string[] = [];
  private readonly reading = new Set<Promise<void>>();

  private constructor(
    private readonly context: BrowserContext,
    private readonly profile: string,
    readonly origin: string,
  ) {}

  /** @param origin of the product; that of the journeys' own product when left out */
  static async open(settings: BrowserSettings = {}, origin = process.env['BROWSER_ORIGIN']!): Promise<Browser> {
    const profile = mkdtempSync(join(tmpdir(), 'zemlyak-browser-'));
    const context = await chromium.launchPersistentContext(profile, {
      ...(await executable()),
      headless: true,
      locale: settings.locale ?? 'ru-RU',
      timezoneId: settings.zone ?? 'Europe/Moscow',
      colorScheme: settings.dark ? 'dark' : 'light',
      reducedMotion: 'reduce',
      viewport: { width: settings.width ?? 1366, height: settings.height ?? 900 },
      acceptDownloads: true,
    });
    context.setDefaultTimeout(15_000);
    const browser = new Browser(context, profile, origin);
    context.on('response', (response) => browser.remember(response.url(), () => response.text()));
    context.on('weberror', (error) => browser.errors.push(error.error().message));
    context.on('console', (message) => {
      if (message.type() === 'error') browser.errors.push(`${message.text()} (${message.location().url})`);
    });
    return browser;
  }

  /** @param until what of the page has to be there: all of it, or its first bytes */
  async page(path = '/', until: 'load' | 'commit' = 'load'): Promise<Page> {
    const page = await this.context.newPage();
    await page.goto(this.origin + path, { waitUntil: until });
    return page;
  }

  /** Chooses the language of pages, for this browser only: the person's own choice stays. */
  async speak(language: 'ru' | 'en'): Promise<void> {
    await this.context.addCookies([{ name: 'language', value: language, url: this.origin }]);
  }

  /** Keeps the pages' scripts on their way, as a slow connection does. @returns lets them through */
  async holdScripts(): Promise<() => void> {
    let letThrough!: () => void;
    const open = new Promise<void>((resolve) => (letThrough = resolve));
    await this.context.route('**/assets/*.js', async (route) => {
      await open;
      await route.continue();
    });
    return letThrough;
  }

  /** The page that was opened last; for keeping it when a journey failed. */
  get lastPage(): Page | undefined {
    return this.context.pages().at(-1);
  }

  /** As if the cable were pulled. */
  offline(isOffline: boolean): Promise<void> {
    return this.context.setOffline(isOffline);
  }

  /** Takes refusals that a journey meets on purpose out of `errors`. @param words each takes out what has it */
  expected(...words: readonly string[]): void {
    const others = this.errors.filter((error) => !words.some((word) => error.includes(word)));
    this.errors.splice(0, Infinity, ...others);
  }

  /** Problems that axe finds on the page as it is now: `rule: where`. */
  async problems(page: Page): Promise<string[]> {
    const found = await page.evaluate<{ violations: { id: string; nodes: { target: string[]; any: { message: string }[] }[] }[] }>(
      `(() => { if (!window.axe) { ${AXE}; } return axe.run({ runOnly: ${JSON.stringify(RULES)}, resultTypes: ['violations'] }); })()`,
    );
    return found.violations.flatMap((v) => v.nodes.map((n) => `${v.id}: ${n.target.join(' ')} (${n.any[0]?.message ?? ''})`));
  }

  /** Keeps a picture for a person to look at. */
  async picture(page: Page, name: string): Promise<void> {
    mkdirSync(ARTIFACTS, { recursive: true });
    await page.screenshot({ path: join(ARTIFACTS, `${name}.png`), fullPage: true });
  }

  /** Keeps what the pages looked like when a journey failed. */
  async keep(name: string): Promise<void> {
    for (const [index, page] of this.context.pages().entries()) {
      if (page.url() === 'about:blank') continue;
      await this.picture(page, `${name}-${index}`);
      writeFileSync(join(ARTIFACTS, `${name}-${index}.html`), await page.content());
    }
    writeFileSync(
      join(ARTIFACTS, `${name}.log`),
      [...this.errors, '', 'the last answers:', ...this.seen.slice(-40).map(({ url, text }) => `${url} ${text.slice(0, 300)}`)].join('\n'),
    );
  }

  /** Waits until the texts of all answers so far are in `seen`. */
  async settle(): Promise<void> {
    while (this.reading.size) await Promise.all(this.reading);
  }

  async close(): Promise<void> {
    await this.context.close();
    rmSync(this.profile, { recursive: true, force: true });
  }

  private remember(url: string, text: () => Promise<string>): void {
    if (!url.startsWith(this.origin) || /\/assets\/|\/events$/.test(url)) return;
    const read = text().then(
      (body) => void this.seen.push({ url, text: body }),
      () => undefined,
    ); // a redirect has no body, nor has what was given up
    this.reading.add(read);
    void read.then(() => this.reading.delete(read));
  }
}

async function executable(): Promise<{ executablePath: string; args: string[] }> {
  const installed = INSTALLED.find((path) => path && existsSync(path));
  if (installed) return { executablePath: installed, args: QUIET };
  const packaged = (await import('@sparticuz/chromium')).default;
  return { executablePath: await packaged.executablePath(), args: [...packaged.args, ...QUIET] };
}
