/**
 * Everybody who may knock, in the order of the matrix's columns. Organisations are those of `world.ts`: Honey is a company of Altai krai,
 * Orlova one of Kyrgyzstan.
 */
export const personas = [
  'guest', // G
  'loner', // L  signed in, belongs to nothing, invited by Honey
  'member',
  'manager',
  'owner', // m M O  of Honey
  'stranger', // X  owner of Orlova
  'adviser',
  'farAdviser', // a A  of the agencies of Altai krai and of Moscow
  'councillor',
  'farCouncillor', // c C  of the councils for Kyrgyzstan and for Kazakhstan
  'reviewer',
  'officer',
  'editor',
  'operator', // r f e o  for the whole product
  'suspended', // S  owner of a company that was suspended
] as const;

export type Persona = (typeof personas)[number];

/** The head of every table below: one letter a persona. */
export const HEAD = 'GL mMO X aA cC rfeo S';

/** Unpacks `'1+ +++ 4 …'` into one sign for each persona; spaces are only for the eye. @throws Error when there are not as many signs as personas */
export function byPersona(pattern: string): ReadonlyMap<Persona, string> {
  const signs = [...pattern.replaceAll(' ', '')];
  if (signs.length !== personas.length) throw new Error(`${signs.length} signs for ${personas.length} personas: ${pattern}`);
  return new Map(personas.map((persona, i) => [persona, signs[i]!]));
}
