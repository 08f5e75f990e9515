import { within, type Bilingual, type Day } from '@zemlyak/kernel';
import { Phrases } from './phrases';

export const ruleKinds = ['goods', 'words', 'territory'] as const;
export type RuleKind = (typeof ruleKinds)[number];

/** From the mildest to the strictest. */
export const ruleEffects = ['notice', 'review', 'refuse'] as const;
export type RuleEffect = (typeof ruleEffects)[number];

/** One version of a trade rule. */
export interface TradeRule {
  readonly id: string;
  readonly version: number;
  readonly kind: RuleKind;
  /** HS prefixes, phrases or codes of federal subjects, by kind. */
  readonly values: readonly string[];
  /** The rule applies when any party's or destination country is among these; empty: always. */
  readonly partyCountries: readonly string[];
  readonly effect: RuleEffect;
  /** Shown to the author; only notices have one. */
  readonly text: Bilingual;
  /** The law or decision it comes from; officers only. */
  readonly source: string;
  /** Both inclusive. */
  readonly validFrom: Day;
  readonly validTo: Day | null;
}

/** What a rule looks at. Countries are of the parties and of the wanted markets; territories are codes of federal subjects. */
export interface TradeSubject {
  readonly hsCodes?: readonly string[];
  readonly words?: readonly string[];
  readonly countries?: readonly string[];
  readonly territories?: readonly string[];
}

/** A rule that applies, with the effect it has here. */
export interface RuleHit {
  readonly rule: TradeRule;
  readonly effect: RuleEffect;
}

/**
 * The rules that apply to a subject on a day. A goods rule applies with its own effect to codes it covers; where the stated code is only
 * a heading above a refused one, a person has to look, because the heading covers harmless goods too.
 */
export function hitsOf(rules: readonly TradeRule[], subject: TradeSubject, day: Day): RuleHit[] {
  return rules
    .filter((rule) => within(day, rule.validFrom, rule.validTo) && concerns(rule, subject))
    .flatMap((rule) => {
      const effect = effectOn(rule, subject);
      return effect ? [{ rule, effect }] : [];
    });
}

/** The strictest effect; null when there is none. */
export const strictest = (hits: readonly { readonly effect: RuleEffect }[]): RuleEffect | null =>
  ruleEffects.toReversed().find((effect) => hits.some((hit) => hit.effect === effect)) ?? null;

const concerns = (rule: TradeRule, subject: TradeSubject): boolean =>
  !rule.partyCountries.length || rule.partyCountries.some((country) => subject.countries?.includes(country));

function effectOn(rule: TradeRule, subject: TradeSubject): RuleEffect | null {
  if (rule.kind === 'territory') return rule.values.some((code) => subject.territories?.includes(code)) ? rule.effect : null;
  if (rule.kind === 'words') {
    const phrases = new Phrases(rule.values.map((value) => [value, value] as const));
    return subject.words?.some((text) => phrases.in(text).length > 0) ? rule.effect : null;
  }
  const codes = subject.hsCodes ?? [];
  if (rule.values.some((prefix) => codes.some((code) => code.startsWith(prefix)))) return rule.effect;
  const isAbove = rule.values.some((prefix) => codes.some((code) => code.length >= 4 && prefix.startsWith(code)));
  return isAbove && rule.effect !== 'notice' ? 'review' : null;
}
