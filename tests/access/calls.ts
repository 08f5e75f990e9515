import { PASSWORD, freshEmail, signUpBody } from '../support/people';
import { ANSWERS } from '../support/meeting-world';
import { honeyOffer } from '../support/offers';
import { mailOf } from './canaries';
import type { Thing, World } from './world';

type Body = (thing: Thing, world: World) => object;

const TOKEN = 'mB1tVqV3hYc2mLk5TzK9QwJ7eXrD0sA8uFpN4gHiOZE',
  NEW_PASSWORD = 'горная тропа к озеру';
const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString();
const record = { nameRu: 'Новая фирма', nameLatin: 'Newcomer', legalName: 'Newcomer Ltd' };
const reason = { reason: 'Жалобы на подлинность документов' };
const account = { token: TOKEN, password: PASSWORD, nameCyrillic: 'Анна Орлова', language: 'ru', zone: 'Asia/Bishkek', consents: { account: true } };

/** A body that goes through, for every route that reads one. */
const bodies: Readonly<Record<string, Body>> = {
  'POST /people': () => signUpBody(),
  'POST /sessions': () => ({ email: mailOf('owner'), password: PASSWORD }),
  'POST /password-resets': () => ({ email: freshEmail() }),
  'PUT /password-resets/current': () => ({ token: TOKEN, password: NEW_PASSWORD }),
  'POST /email-confirmations': () => ({ token: TOKEN }),
  'POST /email-change-confirmations': () => ({ token: TOKEN }),
  'PUT /me/email-change': () => ({ email: freshEmail() }),
  'POST /invitation-acceptances': () => account,
  'PATCH /me': () => ({ birthYear: 1985 }),
  'POST /me/password': () => ({ currentPassword: PASSWORD, newPassword: NEW_PASSWORD }),
  'PUT /me/consents': () => ({ digest: true }),
  'PUT /me/second-factor': () => ({ code: '492039' }),
  'POST /me/api-tokens': () => ({ label: 'Выгрузка', expiresAt: inDays(30) }),
  'POST /me/erasure': () => ({ password: PASSWORD }),
  'PUT /sessions/current/proof': () => ({ password: PASSWORD }),
  'PUT /sessions/current/organisation': ({ id }) => ({ organisationId: id }),
  'PUT /people/{id}/operator-roles': () => ({ roles: ['reviewer'] }),

  'POST /identifier-checks': () => ({ scheme: 'RU_INN', value: '7707083893' }),
  'POST /organisations': () => ({ kind: 'company', country: 'KG', ...record }),
  'POST /organisations/duplicates': () => ({ country: 'KG', nameLatin: 'Newcomer' }),
  'PATCH /organisations/{id}': () => ({ employees: 12 }),
  'POST /organisations/{id}/pause': () => ({ until: inDays(20) }),
  'POST /organisations/{id}/closure': () => reason,
  'POST /organisations/{id}/suspension': () => reason,
  'POST /organisations/{id}/decision': () => ({ verdict: 'approve' }),
  'POST /organisations/{id}/facts': () => ({
    kind: 'site_visit',
    statement: { ru: 'Есть своя пасека' },
    source: 'Осмотр на месте',
    checkedOn: inDays(-1).slice(0, 10),
    expiresOn: inDays(300).slice(0, 10),
  }),
  'POST /organisations/{id}/client-confirmation': () => ({}),
  'POST /clients': () => record,
  'PUT /organisations/{id}/members/{personId}': () => ({ role: 'manager' }),
  'POST /organisations/{id}/invitations': () => ({ email: freshEmail(), role: 'member' }),
  'POST /organisations/{id}/join-requests': () => ({ message: 'Я отвечаю за продажи.' }),
  'PUT /organisations/{id}/join-requests/{requestId}': () => ({ accepted: true }),
  'PUT /my/invitations/{id}': () => ({ accepted: true }),

  'POST /organisations/{id}/parties': () => ({ role: 'director', nameLatin: 'Newcomer Director' }),
  'PUT /imports/{id}/mapping': () => ({ mapping: ['nameRu', null] }),

  'POST /appeals': ({ reference = '7KQ2-M4XD' }) => ({ reference, text: 'У нас похожее название, но другой номер.' }),
  'POST /appeals/{id}/answer': () => ({ answer: 'Мы проверили сведения ещё раз.' }),
  'POST /clearances': ({ id }) => ({ organisationId: id, reasonCode: 'rule:military-words', explanation: 'Другой регистрационный номер.' }),
  'PUT /trade-rules/{rule}': () => ({
    values: ['2203'],
    partyCountries: [],
    effect: 'notice',
    text: { ru: 'Нужна лицензия.', en: 'A licence is needed.' },
    source: 'National licensing rules',
    validTo: null,
  }),

  'POST /offers': ({ id }) => ({ ...honeyOffer(), ...(id !== undefined && { organisationId: id }) }),
  'POST /offer-checks': ({ id }) => ({ ...honeyOffer(), ...(id !== undefined && { organisationId: id }) }),
  'PATCH /offers/{id}': () => ({ terms: { ru: 'Предоплата тридцать процентов, остальное по отгрузке.' } }),
  'POST /offers/{id}/decision': () => ({ verdict: 'approve' }),
  'POST /offers/{id}/renewal': () => ({ expiresAt: inDays(200) }),
  'POST /matches/{id}/dismissal': () => ({ why: 'wrong_product' }),

  'POST /interests': ({ id }) => ({ listingId: id, answers: ANSWERS }),
  'POST /interests/{id}/decline': () => ({ reason: 'capacity' }),
  'POST /introduction-proposals': ({ id }, world) => ({
    clientOrganisationId: id,
    otherOrganisationId: world.id('council'),
    reason: 'Производитель мёда и сеть магазинов',
  }),
  'PUT /organisations/{id}/interest-cap': () => ({ cap: 60, reason: 'Готовит закупочную поездку' }),
  'POST /introduction-proposals/{id}/decline': () => ({ reason: 'capacity' }),

  'POST /reference/format-memberships': () => ({ format: 'cis', country: 'VN', status: 'observer', validFrom: '2025-01-01', source: 'https://example.org' }),
  'PATCH /reference/format-memberships/{id}': () => ({ note: 'Сверено' }),
  'POST /search/synonyms': () => ({ terms: ['чабрец', 'тимьян'] }),
  'POST /my/saved-searches': () => ({ name: 'Чай из Индии', question: { q: 'чай', country: ['IN'] } }),
  'PATCH /my/saved-searches/{id}': () => ({ cadence: 'daily' }),
  'PUT /notice-preferences': () => ({ items: [{ kind: 'interest_received', mail: 'daily' }] }),
  'POST /renewals': ({ token }) => ({ token }),
  'POST /unsubscriptions': ({ token }) => ({ token }),
  'POST /job-retries': () => ({ ids: ['512'] }),
};

const queries: Readonly<Record<string, string>> = {
  'GET /interests': 'box=in',
  'DELETE /notices/reading': 'readAt=2027-03-31T10:00:00.000Z',
  'GET /reference/codes': 'q=мёд',
  'GET /search': 'q=мёд',
  'GET /search/suggestions': 'q=мё',
};

/** Routes that read a file, and which kind of file. */
export const uploads: Readonly<Record<string, 'picture' | 'document' | 'table'>> = {
  'POST /imports': 'table',
  'POST /organisations/{id}/photos': 'picture',
  'POST /offers/{id}/photos': 'picture',
  'POST /offers/{id}/files': 'document',
  'POST /reference/imports': 'document',
};

/** The address of a route about a thing, with the thing's own `query` if it has one. @throws Error when the thing lacks a parameter */
export function pathOf(route: string, thing: Thing): string {
  const path = route.slice(route.indexOf(' ') + 1).replace(/\{(\w+)\}/g, (_, name: string) => {
    if (thing[name] === undefined) throw new Error(`${route}: the thing has no ${name}`);
    return encodeURIComponent(thing[name]);
  });
  const query = thing['query'] ?? queries[route];
  return query ? `${path}?${encodeURI(String(query))}` : path;
}

/** The body of a route about a thing; undefined when it reads none. */
export const bodyOf = (route: string, thing: Thing, world: World): object | undefined => bodies[route]?.(thing, world);
