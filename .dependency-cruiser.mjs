// Rules are generated from boundaries.mjs; tests/architecture/boundaries.spec.ts proves that each one fires.
import { mayImport } from './boundaries.mjs';

const rooms = Object.keys(mayImport);
const any = (list) => (list.length ? `(?:${list.join('|')})` : '(?!)');
const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

const roomRules = rooms.map((room) => {
  const allowed = mayImport[room];
  const forbidden = rooms.filter((other) => other !== room && !allowed.includes(other));
  return rule(
    `${room}-may-import`,
    `${room} may import ${allowed.join(', ') || 'no other room'} (boundaries.mjs)`,
    { path: `^libs/${room}/`, pathNot: '\\.(?:db-)?spec\\.ts$' },
    { path: `^libs/${any(forbidden)}/` },
  );
});

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...roomRules,
    rule(
      'only-through-the-door',
      'another room is reached by its index.ts alone',
      { path: '^libs/([^/]+)/', pathNot: '\\.(?:db-)?spec\\.ts$' },
      { path: '^libs/([^/]+)/', pathNot: ['^libs/$1/', '^libs/[^/]+/src/index\\.ts$', '^libs/platform/src/http/index\\.ts$'] },
    ),
    rule(
      'apps-use-doors',
      'apps reach rooms by their doors',
      { path: '^apps/' },
      { path: '^libs/', pathNot: ['^libs/[^/]+/src/index\\.ts$', '^libs/[^/]+/src/http/index\\.ts$', '^libs/[^/]+/migrations/index\\.ts$'] },
    ),
    rule(
      'http-door-is-for-the-api',
      "controllers are loaded by the API alone; the edge's decorators by rooms' http folders too",
      { path: '^(?:apps/(?:worker|cli)|libs/[^/]+/src/(?!http/))', pathNot: '^libs/platform/|\\.(?:db-)?spec\\.ts$' },
      { path: '^libs/[^/]+/src/http/' },
    ),
    rule(
      'migrations-are-for-the-migrator',
      'only the command line loads migrations',
      { path: '^(?:apps/(?!cli/)|libs/)', pathNot: '^libs/[^/]+/migrations/' },
      { path: '^libs/[^/]+/migrations/' },
    ),
    rule(
      'domain-knows-no-http',
      'the web framework stays in http/',
      { path: '^libs/[^/]+/src/(?!http/)', pathNot: '^libs/platform/' },
      { path: 'node_modules/(?:@nestjs/swagger|fastify|@fastify|@nestjs/platform-fastify)/' },
    ),
    rule('kernel-is-pure', 'the kernel imports nothing', { path: '^libs/kernel/src/', pathNot: '\\.spec\\.ts$' }, { pathNot: '^libs/kernel/src/' }),
    rule(
      'entity-is-pure',
      'an entity knows no service, module, handler or controller',
      { path: '\\.entity\\.ts$' },
      { path: '\\.(?:service|module|handlers|controller|schedule)\\.ts$' },
    ),
    rule('libs-know-no-app', 'rooms do not know who runs them', { path: '^libs/', pathNot: '\\.(?:db-)?spec\\.ts$' }, { path: '^apps/' }),
    rule('no-circles', 'no import circles', {}, { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } }),
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: 'specify',
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^apps/web/|schema\\.d\\.ts$|\\.json$' },
    enhancedResolveOptions: { extensions: ['.ts', '.js', '.json', '.mjs'], conditionNames: ['require', 'node', 'default', 'types'] },
  },
};
