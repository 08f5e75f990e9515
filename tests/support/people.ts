import { People, type PersonCard, type PersonToCreate } from '@zemlyak/identity';
import { HOUSE, newId, type Actor, type OperatorRole } from '@zemlyak/kernel';
import type { House } from './house';
import type { Visitor } from './visitor';

/** Password of everybody in tests. */
export const PASSWORD = 'степной мёд под дождём';

/** What `house.get` and `rooms.get` have in common. */
export interface HasRooms {
  get<T>(type: new (...args: never[]) => T): T;
}

/** A person with a mail address that nobody else in the test has, their actor, and nothing done over HTTP. */
export async function person(rooms: HasRooms, from: Partial<PersonToCreate> = {}): Promise<PersonCard & { actor: Actor }> {
  const people = rooms.get(People);
  const card = await people.create(
    { email: freshEmail(), nameCyrillic: 'Анна Орлова', nameLatin: 'Anna Orlova', language: 'ru', zone: 'Asia/Bishkek', ...from },
    HOUSE,
  );
  return { ...card, actor: await people.actorOf(card.id) };
}

/** An address that nobody else in the test has. */
export const freshEmail = (): string => `person-${newId().slice(-12)}@example.org`;

export interface SignUpChoices {
  readonly email?: string;
  readonly nameCyrillic?: string;
  readonly nameLatin?: string;
  readonly language?: 'ru' | 'en';
  readonly zone?: string;
  readonly consents?: { readonly registry?: boolean; readonly forumMail?: boolean; readonly digest?: boolean };
}

/** Body of a sign-up that goes through. */
export const signUpBody = ({ consents, ...choices }: SignUpChoices = {}): Record<string, unknown> => ({
  email: freshEmail(),
  password: PASSWORD,
  nameCyrillic: 'Анна Орлова',
  language: 'ru',
  zone: 'Asia/Bishkek',
  ...choices,
  consents: { account: true, ...consents },
});

/** Somebody who signed up, opened the letter and is signed in, all over HTTP. */
export async function signUp(house: House, choices: SignUpChoices = {}): Promise<Visitor> {
  const body = signUpBody(choices),
    visitor = house.visitor(choices.language ?? 'ru');
  await expectStatus(visitor.post('/people', body), 202);
  await house.settle();
  await expectStatus(visitor.post('/email-confirmations', { token: await tokenMailedTo(house, String(body['email'])) }), 200);
  return visitor;
}

/** The token of the link in the newest letter to an address. */
export async function tokenMailedTo(house: House, email: string): Promise<string> {
  const [letter] = await house.letters(email);
  const token = /#token=([A-Za-z0-9_-]{43})/.exec(letter?.text ?? '')?.[1];
  if (!token) throw new Error(`no letter with a link for ${email}: ${letter?.subject ?? 'no letter at all'}`);
  return token;
}

/** Somebody who is known and signs in over HTTP. */
export async function signIn(house: House, email: string, language: 'ru' | 'en' = 'ru'): Promise<Visitor> {
  const visitor = house.visitor(language);
  await expectStatus(visitor.post('/sessions', { email, password: PASSWORD }), 201);
  return visitor;
}

/** A signed-in person with roles for the whole product. */
export async function withRoles(house: House, ...operatorRoles: readonly OperatorRole[]): Promise<Visitor> {
  const { email } = await person(house, { password: PASSWORD, operatorRoles });
  return signIn(house, email);
}

/** A signed-in operator. */
export const operator = (house: House): Promise<Visitor> => withRoles(house, 'operator');

async function expectStatus(asked: Promise<{ status: number; text: string }>, status: number): Promise<void> {
  const answer = await asked;
  if (answer.status !== status) throw new Error(`${answer.status} instead of ${status}: ${answer.text}`);
}
