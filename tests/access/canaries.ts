import { byPersona, personas, type Persona } from './personas';

/** A private text of the world: it may leave the server only to those who hold a plus, and only by the addresses named. */
interface Canary {
  readonly text: string;
  readonly seenBy: ReadonlyMap<Persona, string>;
  readonly at: RegExp;
}

/** The mark that a private field of a class holds, e.g. `CANARY-honey-party`. */
export const canary = (owner: string, kind: string): string => `CANARY-${owner}-${kind}`;

/** Names are letters only. */
export const nameOf = (persona: string): string => `Canary Of ${persona}`;
export const mailOf = (persona: string): string => `canary-${persona.toLowerCase()}-mail@example.org`;
/** A number cannot hold a word; each persona's is like no other. */
export const phoneOf = (persona: string): string => `+99655577${String(1000 + personas.indexOf(persona as Persona))}`;
/** A sole trader's number: personal, and so kept from the public card. */
export const PERSONAL_NUMBER = '500100732259';

const anywhere = /^/;
const seen = (pattern: string, at: RegExp, ...texts: readonly string[]): Canary[] => texts.map((text) => ({ text, seenBy: byPersona(pattern), at }));
const onlyOf = (persona: Persona): string => personas.map((each) => (each === persona || each === 'operator' ? '+' : '.')).join('');

/** How to reach the people of the two companies that accepted each other: their managers, on that record alone. */
const accepted = /^(GET|POST) \/interests\/\{id\}/;
const reachable: readonly Persona[] = ['manager', 'owner', 'stranger'];
const ownOrOperator = personas
  .filter((persona) => persona !== 'guest')
  .flatMap((persona) => seen(onlyOf(persona), anywhere, mailOf(persona), phoneOf(persona)));

/** Who may read what, by hand. A text with two rules may leave by either. */
export const canaries: readonly Canary[] = [
  ...ownOrOperator,
  //    GL mMO X aA cC rfeo S
  ...seen('.. .++ + .. .. .... .', accepted, ...reachable.flatMap((persona) => [mailOf(persona), phoneOf(persona)])),
  // names: colleagues and staff; a name steps out of the company with an acceptance
  ...seen('.. +++ . .. .. ++.+ .', anywhere, nameOf('member')),
  ...seen('.+ ... . .. .. ...+ .', anywhere, nameOf('loner')),
  ...seen('.. .++ . .. .. .... .', /join-requests|notices|GET .*history/, nameOf('asker')),
  ...seen('.. .++ . .. .. .... .', /join-requests/, canary('honey', 'join-request')),
  ...seen('.. ... . .. .. ...+ .', / \/people/, nameOf('asker'), mailOf('asker')),
  ...seen('.. ... . .. .. ++.+ .', /history/, nameOf('asker')),
  // parties named for screening
  ...seen('.. .++ . .. .. .+.. .', anywhere, canary('honey', 'party')),
  ...seen('.. ... + .. .. .+.. .', anywhere, canary('orlova', 'party')),
  // a draft is its authors' alone; what was handed in is its side's and its reviewers'
  ...seen('.. +++ . .. .. .... .', anywhere, canary('honey', 'sketch')),
  ...seen(
    '.. +++ . +. .. ++.+ .',
    anywhere,
    canary('honey', 'pending'),
    canary('honey', 'revision'),
    canary('honey', 'client-text'),
    canary('honey', 'remark'),
  ),
  ...seen('.. ... + .. +. ++.+ .', anywhere, canary('orlova', 'pending')),
  // the records of organisations: drafts, reasons, remarks, personal numbers
  ...seen('.. ..+ . .. .. ++.+ .', anywhere, canary('draft', 'about')),
  ...seen('.. ... . +. .. ++.+ .', anywhere, canary('waiting', 'about'), canary('client', 'about')),
  ...seen('.. ... . .. +. ++.+ .', anywhere, canary('waitingAbroad', 'about')),
  ...seen('.. ... . .. +. ++.+ +', anywhere, canary('frozen', 'reason')),
  ...seen('.. +++ . +. .. ++.+ .', anywhere, PERSONAL_NUMBER),
  // what two companies write to each other is theirs and their advisers'
  ...seen(
    '.. +++ + +. +. .... .',
    anywhere,
    canary('orlova', 'interest'),
    canary('orlova', 'answered'),
    canary('honey', 'interest'),
    canary('agency', 'offered'),
  ),
  ...seen('.. ... . +. +. .... .', anywhere, canary('agency', 'queued')),
  ...seen('.. ... . +. .. ...+ .', /imports/, canary('agency', 'table')),
  // compliance
  ...seen('.. ... + .. .. .+.. .', anywhere, canary('orlova', 'appeal')),
  ...seen('.. ... . .. .. .+.. .', anywhere, canary('officer', 'clearance')),
  // identity
  ...seen('.. ..+ . .. .. .... .', anywhere, canary('owner', 'token-label')),
];

/** Canaries in an answer that its reader may not see. */
export function escapedTo(persona: Persona, route: string, answer: string): string[] {
  const text = answer.toLowerCase();
  const present = [...new Set(canaries.map((each) => each.text))].filter((each) => text.includes(each.toLowerCase()));
  return present.filter((each) => !canaries.some((rule) => rule.text === each && rule.seenBy.get(persona) === '+' && rule.at.test(route)));
}
