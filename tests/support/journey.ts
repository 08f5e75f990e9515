import type { Browser } from './browser';

/**
 * Steps of one journey, one test each, in order: a step needs what the ones before it did, so after a failure the rest fail at once.
 * What the browsers showed at the failure is kept in `artifacts/`.
 */
export function journeyOf(name: string, browsers: () => readonly Browser[]): (step: string, work: () => Promise<void>) => void {
  let failed: string | undefined;
  return (step, work) =>
    it(step, async () => {
      if (failed) throw Object.assign(new Error(), { stack: `not tried: “${failed}” failed` }); // short, so that the real failure is easily found
      try {
        await work();
      } catch (error) {
        failed = step;
        for (const [index, browser] of browsers().entries()) await browser.keep(`${name}-failed-${index}`);
        throw error;
      }
    });
}
