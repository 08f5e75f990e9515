import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { files, read, root } from './tree';

/** Kinds of file a business room may have; another kind needs a decision record. */
const KINDS = /\.(entity|service|queries|policy|events|errors|permissions|handlers|schedule|tasks|module|controller|dto|spec|db-spec)\.ts$/;
const GROUND = /^libs\/(kernel|platform|api-client)\//;
/** Words that say nothing about what a thing is for. */
const EMPTY_WORDS = /(?:^|[/.-])(manager|helpers?|utils?|common|misc|shared|stuff|base)(?:[/.-]|$)/i;

describe('the vocabulary', () => {
  it('has no empty words in file names', () => {
    expect(files(/^(apps|libs|tests|scripts)\/.*\.(ts|tsx|mjs)$/).filter((f) => EMPTY_WORDS.test(f))).toEqual([]);
  });

  it('names the files of a room by their kind, or by a noun beside them', () => {
    const dotted = files(/^libs\/[^/]+\/src\/.*\.ts$/).filter((f) => !GROUND.test(f) && /\/[^/]+\.[a-z-]+\.ts$/.test(f) && !f.endsWith('.d.ts'));
    expect(dotted.filter((f) => !KINDS.test(f))).toEqual([]);
  });

  it('has no empty words in the names of classes and functions', () => {
    const wrong = files(/^(apps|libs)\/.*\.tsx?$/).flatMap((file) =>
      [...read(file).matchAll(/(?:class|function|interface|const)\s+(\w*(?:Manager|Helper|Utils?(?![a-z])|Common[A-Z])\w*)/g)].map((m) => `${file}: ${m[1]}`),
    );
    expect(wrong).toEqual([]);
  });

  it('has a page for every room', () => {
    const rooms = [...new Set(files(/^libs\/[^/]+\/src\//).map((f) => f.split('/')[1]!))].filter((room) => room !== 'api-client');
    expect(rooms.filter((room) => !existsSync(join(root, `libs/${room}/README.md`)))).toEqual([]);
  });

  it('lets only http folders know a status code or a request', () => {
    const knowing = files(/^libs\/[^/]+\/src\/.*\.ts$/)
      .filter((f) => !GROUND.test(f) && !f.includes('/http/') && !/spec\.ts$/.test(f))
      .filter((f) => /@Req\(|FastifyRequest|HttpStatus|@Controller\(/.test(read(f)));
    expect(knowing).toEqual([]);
  });

  it('speaks only of itself', () => {
    const text = files(/\.(ts|tsx|mjs|md|json|yaml|yml|html|css)$/).filter((f) => f !== 'package-lock.json' && !f.startsWith('tests/architecture/'));
    const wrong = text.filter((f) => /\/(?:work|farm)\/|registry\.npm|\bissue #?\d+\b/i.test(read(f)));
    expect(wrong).toEqual([]);
  });
});
