import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type BrowserContext, type Page, chromium } from 'playwright-core';

const INSTALLED = [process.env['CHROMIUM_PATH'], '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const QUIET = ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-sandbox'];
const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const ARTIFACTS = resolve(__dirname, '../../artifacts');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

export interface BrowserSettings { readonly locale?: string; readonly zone?: string; readonly width?: number; readonly height?: number; readonly dark?: boolean }

/** A Chromium with an empty profile: the system's, else the one from npm. */
export class Browser {
  /** Texts of every answer of the API that this browser saw, for looking after what must not be in them. */
  readonly seen: { url: string; text: string }[] = [];
  /** Errors on the console and of the page; a journey ends with none. */
  readonly errors: string[] = [];

  private constructor(private readonly context: BrowserContext, private readonly profile: string, readonly origin: string) {}

  static async open(origin: string, settings: BrowserSettings = {}): Promise<Browser> {
    const profile = mkdtempSync(join(tmpdir(), 'zemlyak-browser-'));
    const context = await chromium.launchPersistentContext(profile, {
      ...(await executable()), headless: true, locale: settings.locale ?? 'ru-RU', timezoneId: settings.zone ?? 'Europe/Moscow', colorScheme: settings.dark ? 'dark' : 'light', reducedMotion: 'reduce',
      viewport: { width: settings.width ?? 1366, height: settings.height ?? 900 },
    });
    context.setDefaultTimeout(15_000);
    const browser = new Browser(context, profile, origin);
    context.on('response', (response) => void browser.remember(response.url(), () => response.text()));
    context.on('weberror', (error) => browser.errors.push(error.error().message));
    context.on('console', (message) => { if (message.type() === 'error') browser.errors.push(message.text()); });
    return browser;
  }

  async page(path = '/'): Promise<Page> {
    const page = await this.context.newPage();
    await page.goto(this.origin + path);
    return page;
  }

  /** Problems that axe finds on the page as it is now: `rule: where`. */
  async problems(page: Page): Promise<string[]> {
    const found = await page.evaluate<{ violations: { id: string; nodes: { target: string[] }[] }[] }>(`(() => { ${AXE}; return axe.run({ runOnly: ${JSON.stringify(RULES)} }); })()`);
    return found.violations.flatMap((v) => v.nodes.map((n) => `${v.id}: ${n.target.join(' ')}`));
  }

  /** Keeps a picture for a person to look at. */
  async picture(page: Page, name: string): Promise<void> {
    mkdirSync(ARTIFACTS, { recursive: true });
    await page.screenshot({ path: join(ARTIFACTS, `${name}.png`), fullPage: true });
  }

  /** Keeps what the page looked like when a journey failed. */
  async keep(page: Page, name: string): Promise<void> {
    await this.picture(page, name);
    writeFileSync(join(ARTIFACTS, `${name}.html`), await page.content());
    writeFileSync(join(ARTIFACTS, `${name}.log`), this.errors.join('\n'));
  }

  async close(): Promise<void> {
    await this.context.close();
    rmSync(this.profile, { recursive: true, force: true });
  }

  private async remember(url: string, text: () => Promise<string>): Promise<void> {
    if (!url.startsWith(this.origin) || /\/assets\/|\/events$/.test(url)) return;
    const body = await text().catch(() => ''); // a redirect has no body
    this.seen.push({ url, text: body });
  }
}

async function executable(): Promise<{ executablePath: string; args: string[] }> {
  const installed = INSTALLED.find((path) => path && existsSync(path));
  if (installed) return { executablePath: installed, args: QUIET };
  const packaged = (await import('@sparticuz/chromium')).default;
  return { executablePath: await packaged.executablePath(), args: [...packaged.args, ...QUIET] };
}
