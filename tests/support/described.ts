import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly allOf?: readonly Schema[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: unknown;
}

const { components } = JSON.parse(readFileSync(resolve(__dirname, '../../libs/api-client/openapi.json'), 'utf8')) as {
  components: { schemas: Readonly<Record<string, Schema>> };
};

/** Where a body differs from its schema in openapi.json: members that are not named there, that lack, or that are of another type. */
export function unlikeDescribed(schemaName: string, body: unknown): readonly string[] {
  return differences({ $ref: `#/components/schemas/${schemaName}` }, body, schemaName);
}

function differences(schema: Schema, value: unknown, at: string): readonly string[] {
  if (schema.$ref) return differences(components.schemas[schema.$ref.split('/').at(-1)!]!, value, at);
  if (schema.allOf) return schema.allOf.flatMap((part) => differences(part, value, at));
  const types = schema.type === undefined ? [] : [schema.type].flat();
  if (types.length && !types.includes(typeOf(value)) && !(types.includes('number') && typeof value === 'number')) return [`${at} is no ${types.join(' or ')}`];
  if (schema.enum && !schema.enum.includes(value)) return [`${at} is none of ${schema.enum.join(', ')}`];
  if (Array.isArray(value)) return value.flatMap((item, place) => differences(schema.items ?? {}, item, `${at}[${place}]`));
  return typeOf(value) === 'object' ? differencesOfObject(schema, value as object, at) : [];
}

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return Number.isInteger(value) ? 'integer' : typeof value;
}

function differencesOfObject({ properties = {}, required = [], additionalProperties }: Schema, value: object, at: string): readonly string[] {
  const names = Object.keys(value);
  return [
    ...required.filter((name) => !names.includes(name)).map((name) => `${at}.${name} lacks`),
    ...names.flatMap((name) => {
      const described = properties[name];
      if (described) return differences(described, (value as Record<string, unknown>)[name], `${at}.${name}`);
      return additionalProperties ? [] : [`${at}.${name} is not described`];
    }),
  ];
}
