import { House } from '../support/house';
import { ALTAI_HONEY, ANSWERS, ORLOVA, ownerOf, publishedListing } from '../support/meeting-world';
import { operator, signIn } from '../support/people';

describe('the monthly cap of interests, over HTTP', () => {
  let house: House;
  beforeEach(async () => {
    house = await House.open();
  });
  afterEach(() => house.close());

  it('is set by an operator with a reason and counts for the next interest', async () => {
    const anna = await ownerOf(house, ORLOVA),
      pavel = await ownerOf(house, ALTAI_HONEY);
    const listingId = await publishedListing(house, pavel),
      staff = await operator(house),
      sender = await signIn(house, anna.person.email),
      path = `/organisations/${anna.organisationId}/interest-cap`;
    const read = await staff.get(path);
    expect(read.body).toMatchObject({ cap: 30, own: null, used: 0, version: 0 });
    expect((await staff.put(path, { cap: 0, reason: 'Жалобы на рассылку' })).status).toBe(428);
    const match = { 'if-match': 'W/"0"' };
    expect((await staff.put(path, { cap: -1, reason: 'x' }, match)).body.errors.map((e: { path: string }) => e.path).sort()).toEqual(['cap', 'reason']);
    expect((await staff.put(path, { reason: 'Без числа' }, match)).status).toBe(422);
    expect(await staff.put(path, { cap: 0, reason: 'Жалобы на рассылку' }, match)).toMatchObject({ status: 200, body: { cap: 0, own: 0, version: 1 } });
    expect((await staff.put(path, { cap: 50, reason: 'Из старой вкладки' }, match)).status).toBe(412);
    expect(await sender.post('/interests', { listingId, answers: ANSWERS })).toMatchObject({ status: 409, body: { code: 'monthly-cap-reached' } });
    expect((await staff.put(path, { cap: null, reason: 'Разобрались' }, { 'if-match': 'W/"1"' })).body).toMatchObject({ cap: 30, own: null });
    expect((await sender.post('/interests', { listingId, answers: ANSWERS })).status).toBe(201);
    expect((await sender.put(path, { cap: 900, reason: 'Хочу больше' }, { 'if-match': 'W/"2"' })).status).toBe(403);
  });
});
