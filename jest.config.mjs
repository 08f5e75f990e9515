// One Jest run, several projects. npm packages that are ES modules (all of @nestjs 12 is) are compiled to CommonJS by swc:
// before Node 24.9 Jest cannot require() them, and after that this cached transform is still the cheaper way.
import { readFileSync } from 'node:fs';
import { aliases } from './scripts/write-aliases.mjs';

const root = import.meta.dirname;
const json = (file) => JSON.parse(readFileSync(`${root}/${file}`, 'utf8'));
const { $schema: _schema, ...swcrc } = json('.swcrc');

const ourCode = { ...swcrc, module: { type: 'commonjs' }, jsc: { ...swcrc.jsc, baseUrl: root }, sourceMaps: 'inline', swcrc: false };
const webCode = {
  ...ourCode,
  jsc: { target: 'es2022', parser: { syntax: 'typescript', tsx: true }, transform: { react: { runtime: 'automatic' } }, baseUrl: root, paths: swcrc.jsc.paths },
};
const esmPackage = {
  swcrc: false,
  sourceMaps: false,
  isModule: 'unknown',
  module: { type: 'commonjs' },
  jsc: { target: 'es2022', parser: { syntax: 'ecmascript', importAttributes: true } },
};
const esmPackages = Object.keys(json('node_modules/.package-lock.json').packages)
  .filter((path) => {
    try {
      return json(`${path}/package.json`).type === 'module';
    } catch {
      return false;
    }
  }) // absent: another platform's optional package
  .map((path) => path.split('node_modules/').at(-1));
const packagesTransform = {
  transformIgnorePatterns: [`/node_modules/(?!(?:.*/node_modules/)?(?:${[...new Set(esmPackages)].join('|').replaceAll('.', '\\.')})/)`],
};

const server = {
  rootDir: root,
  testEnvironment: 'node',
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/apps/web/build/'],
  transform: { [String.raw`\.ts$`]: ['@swc/jest', ourCode], [String.raw`\.m?js$`]: ['@swc/jest', esmPackage] },
  ...packagesTransform,
  moduleNameMapper: Object.fromEntries(Object.entries(aliases()).map(([name, [file]]) => [`^${name}$`, file.replace('./', '<rootDir>/')])),
  restoreMocks: true,
};
const withDatabase = {
  globalSetup: '<rootDir>/tests/support/global-setup.ts',
  globalTeardown: '<rootDir>/tests/support/global-teardown.ts',
  testTimeout: 60_000,
};
const web = {
  ...server,
  transform: { [String.raw`\.tsx?$`]: ['@swc/jest', webCode], [String.raw`\.m?js$`]: ['@swc/jest', esmPackage] },
  moduleNameMapper: { ...server.moduleNameMapper, '\\.(css|woff2)$': '<rootDir>/tests/support/empty.cjs' },
};

/** @type {import('jest').Config} */
export default {
  rootDir: root,
  maxWorkers: 2,
  testTimeout: 60_000,
  reporters: ['default', '<rootDir>/tests/support/closing-line-reporter.mjs'],
  projects: [
    {
      ...server,
      displayName: 'unit',
      testRegex: '/(libs|apps/cli|apps/api|apps/worker)/.*\\.spec\\.ts$',
      testPathIgnorePatterns: ['/node_modules/', '\\.db-spec\\.ts$'],
    },
    { ...server, displayName: 'architecture', testRegex: '/tests/architecture/.*\\.spec\\.ts$' },
    { ...web, displayName: 'web', testRegex: '/apps/web/(test|src)/.*\\.spec\\.ts$' },
    {
      ...web,
      displayName: 'component',
      testRegex: '/apps/web/(test|src)/.*\\.spec\\.tsx$',
      testEnvironment: 'jsdom',
      setupFiles: ['<rootDir>/tests/support/browser-gaps.mjs'],
    },
    { ...server, ...withDatabase, displayName: 'db', testRegex: '/libs/.*\\.db-spec\\.ts$' },
    { ...server, ...withDatabase, displayName: 'e2e', testRegex: '/tests/(e2e|contract|faults|access)/.*spec\\.ts$' },
    {
      ...server,
      displayName: 'browser',
      globalSetup: '<rootDir>/tests/support/browser-setup.ts',
      globalTeardown: '<rootDir>/tests/support/browser-teardown.ts',
      testTimeout: 60_000,
      testRegex: '/tests/browser/.*\\.browser-spec\\.ts$',
    },
  ],
};
