/** Names that Node and browsers give to scripts. */
const names = [
  'process',
  'console',
  'URL',
  'Buffer',
  'setTimeout',
  'clearTimeout',
  'globalThis',
  'window',
  'performance',
  'structuredClone',
  'TextEncoder',
  'TextDecoder',
  'module',
  'require',
  'fetch',
  'document',
  'self',
  'caches',
];

export default Object.fromEntries(names.map((name) => [name, 'readonly']));
