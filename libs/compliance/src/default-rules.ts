import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RuleEffect, RuleKind, TradeRule } from './trade-rule';

/** The common high priority list came into force on this day. */
const HIGH_PRIORITY_FROM = '2024-02-23';

/** The rules that the product ships with, on the safe side; an officer changes them by writing newer versions. */
export function defaultRules(): TradeRule[] {
  return [...rows('default-rules.tsv').map(toRule), ...highPriorityRules()];
}

function toRule(cells: readonly string[]): TradeRule {
  const [id = '', kind, values = '', countries = '', effect, ru = '', en = '', source = '', validFrom = ''] = cells;
  return {
    id,
    version: 1,
    kind: kind as RuleKind,
    values: listed(values),
    partyCountries: listed(countries),
    effect: effect as RuleEffect,
    text: ru ? { ru, en } : {},
    source,
    validFrom,
    validTo: null,
  };
}

/** One rule a tier: the 50 codes are refused as soon as a party or a wanted market is in Russia or Belarus. */
function highPriorityRules(): TradeRule[] {
  const tiers = new Map<string, string[]>();
  for (const [hs6 = '', tier = ''] of rows('high-priority-codes.tsv')) tiers.set(tier, [...(tiers.get(tier) ?? []), hs6]);
  return [...tiers].map(([tier, values]) => ({
    id: `high-priority-tier-${tier.toLowerCase()}`,
    version: 1,
    kind: 'goods',
    values,
    partyCountries: ['RU', 'BY'],
    effect: 'refuse',
    text: {},
    source: 'Common High Priority List of 2024-02-23; Regulation (EU) 833/2014, Annex XL',
    validFrom: HIGH_PRIORITY_FROM,
    validTo: null,
  }));
}

const listed = (cell: string): string[] =>
  cell
    .split(';')
    .map((part) => part.trim())
    .filter(Boolean);

const rows = (file: string): string[][] =>
  readFileSync(join(__dirname, 'data', file), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'));
