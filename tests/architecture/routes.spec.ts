import 'reflect-metadata';
import { METHOD_METADATA, PATH_METADATA, ROUTE_ARGS_METADATA } from '@nestjs/common/constants';
import { ModulesContainer, NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { readConfig } from '@zemlyak/platform';
import { ApiModule } from '../../apps/api/src/api.module';

interface Route {
  readonly name: string;
  readonly handler: (...args: unknown[]) => unknown;
  readonly prototype: object;
  readonly method: string;
}

/** Every handler of every controller, by Nest's own metadata; nothing is instantiated. */
async function routes(): Promise<Route[]> {
  const app = await NestFactory.create(ApiModule.with(readConfig({ DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' })), new FastifyAdapter(), {
    preview: true,
    logger: false,
    abortOnError: false,
  });
  const found: Route[] = [];
  for (const module of app.get(ModulesContainer).values()) {
    for (const { metatype } of module.controllers.values()) {
      const prototype = (metatype as { prototype: object }).prototype;
      for (const method of Object.getOwnPropertyNames(prototype)) {
        const handler = Object.getOwnPropertyDescriptor(prototype, method)?.value as Route['handler'] | undefined;
        if (typeof handler !== 'function' || Reflect.getMetadata(METHOD_METADATA, handler) === undefined) continue;
        const path = [Reflect.getMetadata(PATH_METADATA, metatype as object), Reflect.getMetadata(PATH_METADATA, handler)].join('/');
        found.push({ name: `${(metatype as { name: string }).name}.${method} (${path})`, handler, prototype, method });
      }
    }
  }
  return found;
}

describe('every route', () => {
  let all: Route[];
  beforeAll(async () => {
    all = await routes();
  });

  it('is found', () => {
    expect(all.length).toBeGreaterThan(20);
  });

  it('declares a permission, or that it is public and why', () => {
    const undeclared = all.filter(({ handler }) => !Reflect.getMetadata('zemlyak:allow', handler) && !Reflect.getMetadata('zemlyak:public', handler));
    expect(undeclared.map((r) => r.name)).toEqual([]);
  });

  it('declares not both', () => {
    const both = all.filter(({ handler }) => Reflect.getMetadata('zemlyak:allow', handler) && Reflect.getMetadata('zemlyak:public', handler));
    expect(both.map((r) => r.name)).toEqual([]);
  });

  it('validates its body: the parameter is a class, not an erased type', () => {
    const BODY = 3;
    const erased = all.filter(({ prototype, method }) => {
      const types = Reflect.getMetadata('design:paramtypes', prototype, method) as unknown[] | undefined;
      const parameters = Reflect.getMetadata(ROUTE_ARGS_METADATA, prototype.constructor, method) as Record<string, { index: number }> | undefined;
      return Object.entries(parameters ?? {}).some(
        ([key, { index }]) => Number(key.split(':')[0]) === BODY && (types?.[index] === Object || types?.[index] === undefined),
      );
    });
    expect(erased.map((r) => r.name)).toEqual([]);
  });

  it('that needs a permission passes on who asks, so that rows can be checked', () => {
    // operations, vocabularies and the compliance officer's lists are the same for everybody who may see them
    const aboutNoRow = /^(OperationsController|FormatMembershipsController|ImportsController|SynonymsController|RefusalsController|TradeRulesController)\./;
    const blind = all.filter(({ handler, prototype, method, name }) => {
      const parameters = Object.keys((Reflect.getMetadata(ROUTE_ARGS_METADATA, prototype.constructor, method) as object | undefined) ?? {});
      return Reflect.getMetadata('zemlyak:allow', handler) && !aboutNoRow.test(name) && !parameters.some((key) => key.includes('customRouteArgs'));
    });
    expect(blind.map((r) => r.name)).toEqual([]);
  });

  it('is described', () => {
    const silent = all.filter(
      ({ handler, prototype }) =>
        !Reflect.getMetadata('swagger/apiOperation', handler) && !Reflect.getMetadata('swagger/apiExcludeController', prototype.constructor),
    );
    expect(silent.map((r) => r.name)).toEqual([]);
  });
});
