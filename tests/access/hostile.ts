import { resolved, type Schema } from './api';

/** Numbers that come out the same on every run: mulberry32. From 0 to below 1. */
export function seeded(seed: number): () => number {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Written into the JSON text as it stands: no JavaScript value serialises so. */
const RAW: Readonly<Record<string, string>> = {
  '@infinity@': '1e309',
  '@minus-zero@': '-0',
  '@many-digits@': '9'.repeat(400),
  '@proto@': '{"__proto__":{"isAdmin":true},"constructor":{"prototype":{"x":1}}}',
};

export const hostileTexts: readonly string[] = [
  '',
  ' ',
  '\0',
  'a\0b',
  '\ud800',
  'x\udc00y',
  '\u202e',
  '😀'.repeat(2_000),
  'ж'.repeat(70_000),
  "'; DROP TABLE registry.organisation; --",
  '%',
  '_%\\',
  '\\',
  '../../etc/passwd',
  '{{title}}',
  '$1',
  '<script>alert(1)</script>',
  '\r\nSet-Cookie: a=b',
  '٣',
  '２０２７',
  '2027-02-30',
  '2027-13-01T00:00:00Z',
  '+275760-09-13T00:00:00.000Z',
  '-271821-04-20T00:00:00.000Z',
  '0000-00-00',
  'infinity',
  'NaN',
  '1e309',
  '-1',
  '99999999999999999999',
  '0198f3c2-1f7a-7000-8000-00000000000g',
  '00000000-0000-0000-0000-000000000000',
  '__proto__',
  'constructor',
  'toString',
  'null',
  'undefined',
  'true',
  '[]',
  '(((((((((',
  '* & |',
  'a:*',
  '"',
  'javascript:alert(1)',
  'http://169.254.169.254/',
  'a@b',
  `${'a'.repeat(300)}@example.org`,
  '+7',
  '+999999999999999999',
  'Asia/Nowhere',
];
const hostileValues: readonly unknown[] = [
  ...hostileTexts,
  null,
  true,
  false,
  0,
  -1,
  1.5,
  2 ** 53,
  -(2 ** 31) - 1,
  2 ** 31,
  1e21,
  '@infinity@',
  '@minus-zero@',
  '@many-digits@',
  '@proto@',
  [],
  {},
  [[]],
  [null],
  [{}],
  { length: 1e9 },
  { toString: 'x' },
  { ru: '\0' },
  { ru: 'x'.repeat(9_000), en: 5 },
  Array.from({ length: 10_000 }, () => 'a'),
  Array.from({ length: 300 }, (_, i) => ({ i })),
  nested(60),
];

/** A body that a route's description calls good. */
export function described(schema: Schema, depth = 0): unknown {
  if (schema.example !== undefined) return structuredClone(schema.example);
  const known = resolved(schema),
    type = [known.type].flat()[0];
  if (known !== schema && known.example !== undefined) return structuredClone(known.example);
  if (known.enum) return known.enum[0];
  if (known.oneOf) return described(known.oneOf[0]!, depth + 1);
  if (type === 'array') return depth > 6 || !known.items ? [] : [described(known.items, depth + 1)];
  if (type === 'object' || known.properties)
    return Object.fromEntries(Object.entries(known.properties ?? {}).map(([name, property]) => [name, described(property, depth + 1)]));
  return type === 'integer' || type === 'number' ? 1 : type === 'boolean' ? true : 'текст';
}

/** The text of a body with one to three faults: values of another kind, too long, missing or never described. */
export function hostileBody(schema: Schema, random: () => number): string {
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!;
  // a copy: a later fault may go into an earlier one
  const fault = (): unknown => structuredClone(pick(hostileValues));
  if (random() < 0.06) return written(pick(hostileValues));
  const body = described(schema);
  for (let faults = 1 + Math.floor(random() * 3); faults > 0; faults--) {
    const [holder, key] = pick(placesIn(body)) ?? [body, 'x'];
    const chance = random();
    if (chance < 0.1) Reflect.deleteProperty(holder as object, key);
    else if (chance < 0.2)
      Object.assign(holder as object, { [pick(['surprise', 'id', 'personId', 'createdBy', 'status', 'roles', 'hasOwnProperty'])]: fault() });
    else Object.assign(holder as object, { [key]: fault() });
  }
  return written(body);
}

type Place = readonly [holder: unknown, key: string];
function placesIn(value: unknown): Place[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.keys(value).flatMap((key) => [[value, key] as const, ...placesIn((value as Record<string, unknown>)[key])]);
}

function nested(depth: number): unknown {
  return depth === 0 ? 'x' : { ru: nested(depth - 1), items: [depth] };
}

const written = (value: unknown): string => Object.entries(RAW).reduce((text, [mark, raw]) => text.replaceAll(`"${mark}"`, raw), JSON.stringify(value));
