import { resolve } from 'node:path';
import { CaseMarket } from '../support/matching/case-market';
import { readCases, variantNames } from '../support/matching/cases';
import { measure } from '../support/matching/measures';
import { openCases } from '../support/open-cases';

/**
 * Quality of suggestions on a file of labelled cases: `--cases FILE`, relative to the root of the repository. Prints precision at 1, nDCG@5,
 * MRR, the reciprocal rate and the share of hard negatives above good offers for four variants of the same profiles.
 */
export default async function run(args: string[]): Promise<object> {
  const given = args[args.indexOf('--cases') + 1];
  const file = args.includes('--cases') && given ? resolve(given) : openCases('matching-cases.json');
  const market = await CaseMarket.open(readCases(file));
  try {
    const variants: Record<string, object> = {};
    for (const variant of variantNames) variants[variant] = measure(market.cases, variant, await market.rank(variant));
    return { file, profiles: market.cases.profiles.length, variants, no_good_match: await market.topsWithoutGoodMatch('with_codes') };
  } finally {
    await market.close();
  }
}
