import { Gate } from '@zemlyak/compliance';
import { People } from '@zemlyak/identity';
import { HOUSE, newId } from '@zemlyak/kernel';
import { RenewalLinks, UnsubscribeLinks } from '@zemlyak/notifications';
import { Offers } from '@zemlyak/offers';
import sharp from 'sharp';
import { ANSWERS } from '../support/meeting-world';
import { honeyOffer, honeyRequest } from '../support/offers';
import { PASSWORD } from '../support/people';
import { canary, mailOf } from './canaries';
import { World } from './world';

/** Fills the world with listings, interests, introductions and everything else that routes are about. */
export async function furnishedWorld(): Promise<World> {
  const world = await World.open();
  await furnishRegistry(world);
  await furnishOffers(world);
  await furnishIntroductions(world);
  await furnishCompliance(world);
  await furnishAccounts(world);
  await world.house.settle();
  await world.must('owner', 'get', '/notices').then(({ items }: { items: { id: string }[] }) => world.keep('notice', { id: items[0]!.id }));
  await world.must('owner', 'get', '/my/matches').then(({ items }: { items: { id: string }[] }) => world.keep('match', { id: items[0]!.id }));
  return world;
}

const picture = (): Promise<Buffer> =>
  sharp({ create: { width: 8, height: 8, channels: 3, background: '#884400' } })
    .png()
    .toBuffer();

async function uploaded(world: World, persona: string, path: string): Promise<string> {
  const answer = await world.as(persona).upload(path, { name: 'picture.png', type: 'image/png', bytes: await picture() });
  if (answer.status !== 201) throw new Error(`${path}: ${answer.status} ${answer.text}`);
  return answer.body.id;
}

async function furnishRegistry(world: World): Promise<void> {
  const honey = world.id('honey'),
    draft = world.id('draft');
  world.keep('honeyMember', { id: honey, personId: world.personId('member') });
  world.keep('honeyOwner', { id: honey, personId: world.personId('owner') });
  const { id: requestId } = await world.must('asker', 'post', `/organisations/${honey}/join-requests`, { message: canary('honey', 'join-request') });
  world.keep('honeyRequest', { id: honey, requestId });
  const { id: invitationId } = await world.must('owner', 'post', `/organisations/${honey}/invitations`, { email: mailOf('loner'), role: 'member' });
  world.keep('invitation', { id: invitationId });
  const photoId = await uploaded(world, 'owner', `/organisations/${honey}/photos`),
    draftPhotoId = await uploaded(world, 'owner', `/organisations/${draft}/photos`);
  world.keep('honeyPhoto', { id: honey, photoId });
  world.keep('photo', { id: photoId });
  world.keep('draftPhoto', { id: draftPhotoId });
  const today = new Date().toISOString().slice(0, 10),
    fact = {
      kind: 'site_visit',
      statement: { ru: 'Есть своя пасека' },
      source: 'Осмотр на месте',
      checkedOn: today,
      expiresOn: `${Number(today.slice(0, 4)) + 1}-01-01`,
    };
  const { id: factId } = await world.must('reviewer', 'post', `/organisations/${honey}/facts`, fact);
  world.keep('honeyFact', { id: honey, factId });
  const { body: table } = await world
    .as('adviser')
    .upload(
      '/imports',
      { name: 'table.csv', type: 'text/csv', bytes: Buffer.from(`Наименование;ИНН\n${canary('agency', 'table')};7707083893\n`) },
      { kind: 'companies' },
    );
  world.keep('table', { id: table.id });
  const { id: clientId } = await world.must('adviser', 'post', '/clients', {
    nameRu: 'Фирма client',
    nameLatin: 'Firm client',
    legalName: 'Firm client Ltd',
    about: { ru: canary('client', 'about') },
  });
  await world.seen('adviser', 'client', clientId);
  await world.seen('owner', 'honey', honey);
  await world.seen('owner', 'draft', draft);
}

async function furnishOffers(world: World): Promise<void> {
  const offers = world.house.get(Offers),
    described = (mark: string): object => ({ description: { ru: `${mark}. Нужен цветочный мёд в банках 250–500 г и травяной чай, две тонны в месяц.` } });
  const begin = async (persona: string, body: object): Promise<string> => (await world.must(persona, 'post', '/offers', body)).id;
  const handIn = async (persona: string, body: object, pictured = false): Promise<string> => {
    const id = await begin(persona, body);
    if (pictured) world.keep('publicFile', { id: await uploaded(world, persona, `/offers/${id}/photos`) });
    await world.must(persona, 'post', `/offers/${id}/submission`);
    return id;
  };
  const publish = async (persona: string, body: object, pictured = false): Promise<string> => {
    const id = await handIn(persona, body, pictured);
    await offers.approve(HOUSE, id);
    return id;
  };
  const keep = async (persona: string, name: string, id: string): Promise<void> => {
    world.keep(name, { id, kind: 'offer', version: (await world.must(persona, 'get', `/offers/${id}`)).version });
  };
  await keep('owner', 'sketch', await begin('owner', honeyOffer(described(canary('honey', 'sketch')))));
  await keep('owner', 'pending', await handIn('owner', honeyOffer(described(canary('honey', 'pending')))));
  await keep('stranger', 'pendingAbroad', await handIn('stranger', honeyRequest(described(canary('orlova', 'pending')))));
  await keep('owner', 'live', await publish('owner', honeyOffer()));
  await keep('owner', 'other', await publish('owner', honeyOffer(), true));
  await keep('stranger', 'wanted', await publish('stranger', honeyRequest()));
  const clientText = await handIn('adviser', { ...honeyOffer(described(canary('honey', 'client-text'))), organisationId: world.id('honey') });
  await keep('owner', 'clientText', clientText);
  const revised = await publish('owner', honeyOffer());
  const { version } = await world.must('owner', 'get', `/offers/${revised}`);
  await world.must('owner', 'patch', `/offers/${revised}`, described(canary('honey', 'revision')), { 'if-match': `"${version}"` });
  await keep('owner', 'revised', revised);
  const returned = await handIn('owner', honeyOffer());
  await world.must(
    'reviewer',
    'post',
    `/offers/${returned}/decision`,
    { verdict: 'return', remarks: [{ field: 'title', text: canary('honey', 'remark') }] },
    { 'if-match': `"${(await world.must('owner', 'get', `/offers/${returned}`)).version}"` },
  );
  await keep('owner', 'returned', returned);
  world.keep('liveFile', { id: world.id('live'), fileId: await uploaded(world, 'owner', `/offers/${world.id('live')}/photos`) });
  world.keep('sketchFile', { id: await uploaded(world, 'owner', `/offers/${world.id('sketch')}/photos`) });
  await keep('owner', 'live', world.id('live'));
  await keep('owner', 'sketch', world.id('sketch'));
  await world.house.settle();
}

async function furnishIntroductions(world: World): Promise<void> {
  const express = async (persona: string, listing: string, mark: string): Promise<string> =>
    (await world.must(persona, 'post', '/interests', { listingId: world.id(listing), answers: { ...ANSWERS, message: mark } })).id;
  world.keep('received', { id: await express('stranger', 'live', canary('orlova', 'interest')) });
  world.keep('sent', { id: await express('owner', 'wanted', canary('honey', 'interest')) });
  const accepted = await express('stranger', 'other', canary('orlova', 'answered'));
  await world.must('owner', 'post', `/interests/${accepted}/acceptance`);
  world.keep('accepted', { id: accepted });
  const propose = async (client: string, mark: string): Promise<string> =>
    (
      await world.must('adviser', 'post', '/introduction-proposals', {
        clientOrganisationId: world.id(client),
        otherOrganisationId: world.id('orlova'),
        reason: `${mark}: производитель и покупатель мёда`,
      })
    ).id;
  world.keep('queued', { id: await propose('cedar', canary('agency', 'queued')) });
  const offered = await propose('honey', canary('agency', 'offered'));
  await world.must('councillor', 'post', `/introduction-proposals/${offered}/agreement`);
  world.keep('offered', { id: offered });
}

async function furnishCompliance(world: World): Promise<void> {
  const party = async (persona: string, name: string): Promise<string> =>
    (await world.must(persona, 'post', `/organisations/${world.id(name)}/parties`, { role: 'owner', nameLatin: canary(name, 'party') })).id;
  world.keep('honeyParty', { id: world.id('honey'), partyId: await party('owner', 'honey') });
  await party('stranger', 'orlova');
  const actor = await world.house.get(People).actorOf(world.personId('stranger')),
    organisationIds = [world.id('orlova')];
  const refuse = async (): Promise<string> =>
    (await world.house.get(Gate).decide(null, actor, 'publish_offer', { organisationIds, hsCodes: ['9301'] })).reference;
  const [appealed, open] = [await refuse(), await refuse()];
  world.keep('appeal', {
    id: (await world.must('stranger', 'post', '/appeals', { reference: appealed, text: `${canary('orlova', 'appeal')}: у нас другой товар` })).id,
  });
  world.keep('refusal', { reference: open });
  const clearance = await world.must('secondOfficer', 'post', '/clearances', {
    organisationId: world.id('orlova'),
    reasonCode: 'rule:dual-use-words',
    explanation: `${canary('officer', 'clearance')}: другое значение слова`,
  });
  world.keep('clearance', { id: clearance.id });
  world.keep('rule', { rule: 'alcohol', version: 1 });
}

async function furnishAccounts(world: World): Promise<void> {
  const person = await world.must('operator', 'get', `/people/${world.personId('asker')}`);
  world.keep('asker', { id: person.id, version: person.version });
  for (const persona of world.visitors.keys()) {
    if (persona !== 'guest') world.keep(`me:${persona}`, { version: (await world.must(persona, 'get', '/me')).person.version });
  }
  const expiresAt = new Date(Date.now() + 86_400_000).toISOString();
  world.keep('apiToken', { id: (await world.must('owner', 'post', '/me/api-tokens', { label: canary('owner', 'token-label'), expiresAt })).id });
  world.keep('export', { id: (await world.must('owner', 'post', '/me/exports')).id });
  await world.house.visitor().post('/sessions', { email: mailOf('owner'), password: PASSWORD });
  const sessions = (await world.must('owner', 'get', '/sessions')) as { id: string; current: boolean }[];
  world.keep('session', { id: sessions.find((session) => !session.current)!.id });
  world.keep('unsubscribing', {
    token: world.house
      .get(UnsubscribeLinks)
      .linksFor(world.personId('owner'), 'interest_received' as never, 'ru')
      .oneClick.split('/')
      .at(-1)!,
  });
  const renewal = await world.house.get(RenewalLinks).pathFor(world.personId('owner'), { organisationId: world.id('honey') }, 'ru');
  world.keep('renewing', { token: renewal!.split('/').at(-1)! });
  world.keep('capped', { id: world.id('honey'), version: 0 });
  const search = { name: canary('owner', 'saved-search'), question: { q: 'мёд' } };
  world.keep('savedSearch', { id: (await world.must('owner', 'post', '/my/saved-searches', search)).id, version: 1 });
  world.keep('synonyms', { id: (await world.must('editor', 'post', '/search/synonyms', { terms: ['иван-чай', 'кипрей'] })).id });
  const [membership] = (await world.must('editor', 'get', '/reference/format-memberships?format=eaeu')).items as { id: string; version: number }[];
  world.keep('formatMembership', { id: membership!.id, version: membership!.version });
  world.keep('code', { scheme: 'hs', code: '0409' });
  world.keep('facet', { facet: 'country' });
  world.keep('facetForHoney', { facet: 'country', query: `client=${world.id('honey')}` });
  world.keep('forHoney', { query: `sort=match&client=${world.id('honey')}` });
  world.keep('forNobody', { query: `sort=match&client=${newId()}` });
  world.keep('newcomer', { email: `newcomer-${newId().slice(-6)}@example.org` });
}
