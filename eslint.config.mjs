import js from '@eslint/js';
import globals from './eslint.globals.mjs';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  {
    ignores: [
      'dist/**',
      'node_modules/**',
      'apps/web/build/**',
      'apps/web/.react-router/**',
      'libs/api-client/src/schema.d.ts',
      'artifacts/**',
      '.data/**',
      'apps/web/public/**',
    ],
  },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    files: ['apps/{api,worker,cli}/**/*.ts', 'libs/**/*.ts', 'tests/**/*.ts'],
    ignores: ['libs/api-client/**'],
    languageOptions: { parserOptions: { project: './tsconfig.json', tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      // must stay off where constructors are injected: `import type` erases the decorator metadata
      '@typescript-eslint/consistent-type-imports': 'off',
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportAllDeclaration', message: 'Doors name each export.' },
        { selector: "MemberExpression[object.name='process'][property.name='env']", message: 'Settings are read in platform/config only.' },
        { selector: 'CallExpression[callee.property.name=/^(skip|only)$/]', message: 'A test that does not run proves nothing.' },
        { selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']", message: 'Use crypto, or a seeded generator.' },
      ],
    },
  },
  {
    // the supervisor, the entry points and the test set-up hand the environment on to readConfig and to child processes
    files: ['apps/*/src/{main,start}.ts', 'tests/support/*.ts', 'tests/{faults,browser,contract,bench}/**/*.ts', 'libs/platform/src/database/embedded-*.ts'],
    rules: {
      'no-restricted-syntax': ['error', { selector: 'ExportAllDeclaration', message: 'Doors name each export.' }],
    },
  },
  { files: ['**/*.mjs', '**/*.cjs'], languageOptions: { globals } },
  { files: ['**/*.spec.ts', '**/*-spec.ts', 'tests/**'], rules: { '@typescript-eslint/no-non-null-assertion': 'off' } },
  {
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-empty-object-type': 'off',
    },
  },
);
