import { HOUSE, type Id } from '@zemlyak/kernel';
import { Offers, type DraftOffer } from '@zemlyak/offers';
import type { CreateOrganisationInput } from '@zemlyak/registry';
import { House } from '../support/house';
import { honeyOffer, honeyRequest } from '../support/offers';
import { activeOrganisation, adviser } from '../support/organisations';
import { PASSWORD, person, signIn } from '../support/people';
import type { Visitor } from '../support/visitor';

describe('suggestions for two companies', () => {
  let house: House, anna: Visitor, pavel: Visitor, requestId: Id, offerId: Id;

  const owner = async (from: Partial<CreateOrganisationInput>): Promise<Visitor> => {
    const { email, id } = await person(house, { password: PASSWORD });
    await activeOrganisation(house, from, id);
    return signIn(house, email);
  };
  const publish = async (visitor: Visitor, input: DraftOffer): Promise<Id> => {
    const { body } = await visitor.post('/offers', input);
    expect((await visitor.post(`/offers/${body.id}/submission`)).status).toBe(200);
    await house.get(Offers).approve(HOUSE, body.id as Id);
    return body.id as Id;
  };
  const shown = async (visitor: Visitor, listingId: Id): Promise<string[]> =>
    (await visitor.get(`/offers/${listingId}/matches`)).body.items.map((m: { other: { id: string } }) => m.other.id);

  beforeAll(async () => {
    house = await House.open();
    anna = await owner({ country: 'KG' });
    pavel = await owner({ nameRu: 'Алтай Мёд', nameLatin: 'Altai Med', legalName: 'ООО «Алтай Мёд»', country: 'RU', subject: '22' });
    requestId = await publish(anna, honeyRequest());
    offerId = await publish(pavel, honeyOffer({ targetCountries: ['KG'], targetFormats: [] }));
    await house.settle();
  });
  afterAll(() => house.close());

  it("each sees the other with two reasons or more and a missing fact, in the reader's language and without contacts", async () => {
    const seen = await anna.get(`/offers/${requestId}/matches`);
    expect(seen).toMatchObject({
      status: 200,
      body: {
        next: null,
        items: [{ listingId: requestId, band: 'strong', other: { id: offerId, side: 'offer', organisation: { nameRu: 'Алтай Мёд', country: 'RU' } } }],
      },
    });
    const [match] = seen.body.items;
    expect(match.reasons.length).toBeGreaterThanOrEqual(2);
    expect(match.reasons[0]).toMatchObject({ feature: 'code', text: expect.stringMatching(/^Товар совпадает по коду 0409: [А-Я]/) });
    expect(match.missing.map((m: { text: string }) => m.text)).toContain('В предложении не указаны сертификаты');
    expect(seen.text).not.toMatch(/@|labels\.matching|\{\{|Анна Орлова/);

    const back = await pavel.get(`/offers/${offerId}/matches`, { 'accept-language': 'en' });
    expect(back.body.items).toMatchObject([{ listingId: offerId, other: { id: requestId, side: 'request' } }]);
    expect((await anna.get('/my/matches')).body.items).toMatchObject([{ id: match.id, listingId: requestId }]);
  });

  it('leaves both lists when one side says why it does not suit, and comes back when that is taken back', async () => {
    const [{ id }] = (await anna.get(`/offers/${requestId}/matches`)).body.items;
    expect(await anna.post(`/matches/${id}/dismissal`, { why: 'their name' })).toMatchObject({ status: 422, body: { errors: [{ path: 'why' }] } });
    expect((await anna.post(`/matches/${id}/dismissal`, { why: 'wrong_volume' })).status).toBe(204);
    expect([await shown(anna, requestId), await shown(pavel, offerId)]).toEqual([[], []]);
    expect((await anna.delete(`/matches/${id}/dismissal`)).status).toBe(204);
    await house.settle();
    expect([await shown(anna, requestId), await shown(pavel, offerId)]).toEqual([[offerId], [requestId]]);
  });

  it('is for those who answer for the listing and advisers of its region', async () => {
    const { email, id: adviserId } = await person(house, { password: PASSWORD });
    await adviser(house, '22', adviserId);
    const irina = await signIn(house, email),
      stranger = await owner({ country: 'KZ' });
    const [{ id }] = (await anna.get(`/offers/${requestId}/matches`)).body.items;
    expect(await shown(irina, offerId)).toEqual([requestId]);
    expect((await irina.post(`/matches/${id}/dismissal`, { why: 'other' })).status).toBe(403);
    expect((await stranger.get(`/offers/${requestId}/matches`)).status).toBe(403);
    expect((await stranger.post(`/matches/${id}/dismissal`, { why: 'other' })).status).toBe(404);
    expect((await stranger.get('/my/matches')).body).toEqual({ items: [], next: null });
    expect((await house.visitor().get(`/offers/${requestId}/matches`)).status).toBe(401);
    expect((await anna.get('/offers/00000000-0000-7000-8000-000000000000/matches')).status).toBe(404);
  });

  it('ends when the other side withdraws', async () => {
    await house.get(Offers).withdraw(HOUSE, offerId);
    await house.settle();
    expect(await shown(anna, requestId)).toEqual([]);
    expect((await pavel.get(`/offers/${offerId}/matches`)).status).toBe(404);
  });
});
