import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { RunningProduct } from '../support/running-product';

async function asApplication<T>(product: RunningProduct, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client(product.databaseUrl());
  client.on('error', () => undefined); // the server is killed on purpose
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

describe('a running product', () => {
  let folder: string;
  const products: RunningProduct[] = [];
  const start = async (): Promise<RunningProduct> => {
    const product = await RunningProduct.start(folder);
    products.push(product);
    return product;
  };
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'zemlyak-restart-'));
    chmodSync(folder, 0o755);
  });
  afterAll(async () => {
    for (const product of products) if (product.supervisor.exitCode === null && !product.supervisor.signalCode) await product.end();
    rmSync(folder, { recursive: true, force: true });
  });

  it('keeps what was committed through kill -9 of the database and of itself, and stops cleanly on Ctrl-C', async () => {
    const first = await start();
    await asApplication(first, (client) =>
      client.query(`INSERT INTO platform.mailbox (key, recipient, subject, text, language) VALUES ('kept', 'a@example.org', '', '', 'ru')`),
    );
    const killed = first.postmaster()!;
    process.kill(killed, 'SIGKILL');
    await first.end('SIGKILL');

    const second = await start();
    expect(second.postmaster()).not.toBe(killed);
    const { rows } = await asApplication(second, (client) => client.query(`SELECT key FROM platform.mailbox`));
    expect(rows).toEqual([{ key: 'kept' }]);
    expect((await fetch(`${second.origin}/readyz`)).status).toBe(200);

    const address = second.databaseUrl();
    expect(await second.end('SIGINT')).toBe(0);
    expect(second.postmaster()).toBeNull();
    await expect(new Client(address).connect()).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  });

  it('adopts a database that a killed supervisor left running', async () => {
    const first = await start();
    const server = first.postmaster();
    await first.end('SIGKILL');
    const second = await start();
    expect(second.postmaster()).toBe(server);
    expect(await second.end()).toBe(0);
  });
});
