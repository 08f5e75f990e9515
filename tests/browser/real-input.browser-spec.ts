import type { Page } from 'playwright-core';
import { Browser } from '../support/browser';
import { journeyOf } from '../support/journey';
import { Mailbox } from '../support/mailbox';
import { caseFiles, mailOfCase, type CaseFiles } from '../support/matching-cases-import';
import { ClientConfirmationPage } from '../support/pages/clients';
import { ImportPage } from '../support/pages/imports';
import { SignInPage } from '../support/pages/sign-in';
import { wordsIn } from '../support/pages/words';

const ru = wordsIn('ru');

/** Companies and listings that nobody here invented; `tests/e2e/imports` goes on from here to what search and matching make of them. */
describe('labelled cases as files for the import page', () => {
  const open: Browser[] = [];
  const step = journeyOf('real-input', () => open);
  const mailbox = new Mailbox();
  let page: Page, files: CaseFiles, rows: number;

  beforeAll(async () => {
    const operator = await Browser.open();
    open.push(operator);
    files = await filesFor(operator.origin);
    rows = files.cases.profiles.length;
    page = await operator.page('/ru/sign-in?next=/app/agency/import');
    await new SignInPage(page, ru).enter('operator@example.org', process.env['BROWSER_PASSWORD']!);
  });
  afterAll(async () => {
    for (const browser of open) await browser.close();
  });

  const give = async (kind: 'companies' | 'offers', bytes: Buffer): Promise<ImportPage> => {
    const file = new ImportPage(page, ru);
    await page.goto(`${open[0]!.origin}/app/agency/import`);
    await file.onBehalfOf('altai-export-centre');
    await page.getByRole('radio', { name: ru(`imports.kind.${kind}`) }).check();
    await file.give(`${kind}.csv`, bytes);
    await file.check();
    return file;
  };

  step('every company is ready, and becomes a client to be confirmed', async () => {
    const file = await give('companies', files.companies);
    await file.counts(rows, 0, 0).waitFor();
    await file.apply(rows);
  });

  step('the clients confirm by their letters', async () => {
    const letter = await open[0]!.page(await mailbox.linkIn(mailOfCase(files.cases.profiles[0]!), 'client-confirmation'));
    await new ClientConfirmationPage(letter, ru).confirm();
    await letter.close();
    for (const [at, profile] of files.cases.profiles.slice(1).entries()) {
      const [, id, token] = /client-confirmation\/([0-9a-f-]+)#token=(\S+)/.exec(await mailbox.linkIn(mailOfCase(profile), 'client-confirmation'))!;
      expect((await confirm(open[0]!.origin, id!, token!, `203.0.113.${at}`)).status).toBe(200);
    }
  });

  step('every listing is ready, and becomes a draft; given again, nothing comes twice', async () => {
    const file = await give('offers', files.offers);
    await file.counts(rows, 0, 0).waitFor();
    await file.apply(rows);
    await (await give('offers', files.offers)).counts(0, 0, rows).waitFor();
  });

  step('and the console stayed clean', async () => {
    expect(open[0]!.errors).toEqual([]);
  });
});

/** @param from each client sits elsewhere, as the limits of attempts expect */
const confirm = (origin: string, id: string, token: string, from: string): Promise<Response> =>
  fetch(`${origin}/api/v1/organisations/${id}/client-confirmation`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-zemlyak': 'test', 'x-forwarded-for': from },
    body: JSON.stringify({ token }),
  });

/** The cases with the codes that this product knows. */
async function filesFor(origin: string): Promise<CaseFiles> {
  const asked = new Set<string>(),
    known = new Set<string>();
  caseFiles((scheme, code) => Boolean(asked.add(`${scheme}/${code}`)));
  for (const code of asked) if ((await fetch(`${origin}/api/v1/codes/${code}`)).ok) known.add(code);
  return caseFiles((scheme, code) => known.has(`${scheme}/${code}`));
}
