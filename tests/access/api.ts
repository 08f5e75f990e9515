import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** A schema of the API's description, as far as tests look at it. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly example?: unknown;
  readonly format?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly allOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
}
export interface Parameter {
  readonly name: string;
  readonly in: 'query' | 'path' | 'header';
  readonly required?: boolean;
  readonly schema?: Schema;
}
export interface Operation {
  readonly operationId: string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
  readonly responses: Readonly<Record<string, unknown>>;
}
interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

const description = JSON.parse(readFileSync(resolve(__dirname, '../../libs/api-client/openapi.json'), 'utf8')) as Description;

/** Every operation by `METHOD /path`, without the prefix of the version. */
export const operations: ReadonlyMap<string, Operation> = new Map(
  Object.entries(description.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => [`${method.toUpperCase()} ${path.replace('/api/v1', '')}`, operation] as const),
  ),
);

/** A schema with its reference followed. */
export function resolved(schema: Schema): Schema {
  const target = schema.$ref ?? (schema.allOf?.length === 1 ? schema.allOf[0]!.$ref : undefined);
  return target ? description.components.schemas[target.split('/').at(-1)!]! : schema;
}
export const needsVersion = (route: string): boolean => operations.get(route)?.parameters?.some((p) => p.name === 'If-Match') ?? false;
export const changes = (route: string): boolean => !route.startsWith('GET ');
