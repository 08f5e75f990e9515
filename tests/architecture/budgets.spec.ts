import { files, read } from './tree';

/** A budget may be raised here, with a reason. */
const LINES = 300;
const CONSTRUCTOR = 6;
const DOOR = 15;
const raised: Record<string, { door?: number; parameters?: number; reason: string }> = {
  kernel: { door: 60, reason: 'the words every room speaks with' },
  platform: { door: 45, reason: 'the ground floor: each name is one service or decorator that rooms use' },
  registry: { door: 45, reason: 'one name per fact: most rooms react to what happens to organisations' },
  'platform/http': { door: 17, reason: 'the edge: decorators of every controller' },
};

const source = (): string[] => files(/^(apps|libs)\/.*\.tsx?$/).filter((f) => !/schema\.d\.ts$|\/migrations\/|spec\.tsx?$|\.d\.ts$/.test(f));

describe('budgets', () => {
  it(`no source file is longer than ${LINES} lines`, () => {
    expect(
      source()
        .map((f) => `${f} ${read(f).split('\n').length - 1}`)
        .filter((f) => Number(f.split(' ')[1]) > LINES),
    ).toEqual([]);
  });

  it(`no constructor asks for more than ${CONSTRUCTOR} things`, () => {
    const greedy = source()
      .filter((f) => f.endsWith('.ts'))
      .flatMap((file) =>
        [...read(file).matchAll(/constructor\(([^{]*?)\)\s*\{/gs)]
          .map((m) => ({ file, count: (m[1]!.match(/(?:readonly|private|protected|public)\s+\w+\s*[:?]|@Inject\w*\(/g) ?? []).length }))
          .filter(({ count }) => count > (raised[file.split('/')[1]!]?.parameters ?? CONSTRUCTOR))
          .map(({ count }) => `${file} ${count}`),
      );
    expect(greedy).toEqual([]);
  });

  it(`no door offers more than ${DOOR} values`, () => {
    const wide = files(/^libs\/[^/]+\/src\/(?:http\/)?index\.ts$/)
      .map((file) => {
        const room = file.includes('/http/') ? `${file.split('/')[1]}/http` : file.split('/')[1]!;
        const values = [...read(file).matchAll(/^export \{([^}]*)\}/gms)].flatMap((m) =>
          m[1]!
            .split(',')
            .map((n) => n.trim())
            .filter(Boolean),
        );
        return { room, count: values.length, limit: raised[room]?.door ?? (file.includes('/http/') ? 3 : DOOR) };
      })
      .filter(({ count, limit }) => count > limit);
    expect(wide).toEqual([]);
  });
});
