import 'reflect-metadata';
import globalSetup from './global-setup';
import globalTeardown from './global-teardown';

/** Runs one benchmark with a throw-away database server and prints its figures as one line of JSON. */
async function main([name, ...options]: string[]): Promise<void> {
  await globalSetup();
  try {
    const bench = require(`../bench/${name}.bench`) as { default: (options: string[]) => Promise<object> }; // eslint-disable-line @typescript-eslint/no-require-imports -- the name comes from the command line
    console.log(JSON.stringify(await bench.default(options)));
  } finally {
    await globalTeardown();
  }
}

main(process.argv.slice(2)).then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
