import { newId, type Id } from '@zemlyak/kernel';
import { House } from '../support/house';
import { ALTAI_HONEY, ANSWERS, ORLOVA, ownerOf, publishedListing, type Owner } from '../support/meeting-world';
import { signIn } from '../support/people';
import type { Visitor } from '../support/visitor';

const TOKEN = /\/unsubscribe\/([A-Za-z0-9_.-]+)/;

describe('news in the inbox and by mail', () => {
  let house: House, anna: Owner, pavel: Owner, listingId: Id, annaEn: Visitor, pavelRu: Visitor;
  const newest = async (owner: Owner) => (await house.letters(owner.person.email))[0]!;
  const express = async (): Promise<Id> => {
    const { body } = await annaEn.post('/interests', { listingId, answers: ANSWERS });
    await house.settle();
    return body.id;
  };

  beforeEach(async () => {
    house = await House.open();
    anna = await ownerOf(house, ORLOVA, { language: 'en' });
    pavel = await ownerOf(house, ALTAI_HONEY, { nameCyrillic: 'Павел Мёдов', nameLatin: 'Pavel Myodov', zone: 'Asia/Barnaul' });
    listingId = await publishedListing(house, pavel);
    await house.settle();
    annaEn = await signIn(house, anna.person.email, 'en');
    pavelRu = await signIn(house, pavel.person.email, 'ru');
  });
  afterEach(() => house.close());

  it('is written in the reader’s language, whichever that is at the moment', async () => {
    const id = await express();
    const [russian] = (await pavelRu.get('/notices')).body.items;
    expect(russian).toMatchObject({
      kind: 'interest_received',
      title: 'Новая заявка: Орлова Трейд',
      text: expect.stringMatching(/^Заявка о заинтересованности по записи «Алтайский мёд оптом»\. Ответьте до \d+ \S+ \d{4} г\. в \d\d:\d\d GMT\+7\.$/),
      path: `/app/interests/${id}`,
      record: { type: 'interest', id },
      readAt: null,
    });
    const [english] = (await pavelRu.get('/notices', { 'accept-language': 'en' })).body.items;
    expect(english).toMatchObject({
      id: russian.id,
      title: 'New interest from Orlova Trade',
      text: expect.stringContaining('They are interested in “Altai honey in bulk”'),
    });
  });

  it('raises the badge, and reading lowers it', async () => {
    const before = (await pavelRu.get('/notices/unread')).body.unread;
    await express();
    expect((await pavelRu.get('/notices/unread')).body).toEqual({ unread: before + 1 });
    expect((await pavelRu.get('/me')).body.unread).toBe(before + 1);
    const [notice] = (await pavelRu.get('/notices?unread=true&limit=1')).body.items;
    expect(await annaEn.post(`/notices/${notice.id}/reading`)).toMatchObject({ status: 404 });
    for (let i = 0; i < 2; i++)
      expect(await pavelRu.post(`/notices/${notice.id}/reading`)).toMatchObject({ status: 200, body: { readAt: expect.any(String) } });
    expect((await pavelRu.get('/notices/unread')).body).toEqual({ unread: before });
    expect(await pavelRu.post('/notices/reading')).toMatchObject({ status: 204 });
    expect((await pavelRu.get('/notices/unread')).body).toEqual({ unread: 0 });
    const { readAt } = (await pavelRu.get('/notices')).body.items.find((item: { id: string }) => item.id !== notice.id);
    expect(await annaEn.delete(`/notices/reading?readAt=${readAt}`)).toMatchObject({ status: 204 });
    expect((await pavelRu.get('/notices/unread')).body).toEqual({ unread: 0 });
    expect(await pavelRu.delete(`/notices/reading?readAt=${readAt}`)).toMatchObject({ status: 204 });
    expect((await pavelRu.get('/notices/unread')).body).toEqual({ unread: before });
    expect(await pavelRu.delete('/notices/reading')).toMatchObject({ status: 422 });
    expect(await house.visitor().get('/notices')).toMatchObject({ status: 401 });
    expect(await pavelRu.post('/notices/x/reading')).toMatchObject({ status: 404 });
  });

  it('comes in pages', async () => {
    await express();
    const all = (await pavelRu.get('/notices')).body.items.map((notice: { id: Id }) => notice.id);
    expect(all.length).toBeGreaterThan(2);
    const paged: Id[] = [];
    for (let cursor = ''; ;) {
      const { body } = await pavelRu.get(`/notices?limit=1${cursor && `&cursor=${cursor}`}`);
      paged.push(...body.items.map((notice: { id: Id }) => notice.id));
      if (!body.next) break;
      cursor = body.next;
    }
    expect(paged).toEqual(all);
  });

  it('is mailed in both languages, as text and HTML, with a way out', async () => {
    const id = await express();
    await pavelRu.post(`/interests/${id}/decline`, { reason: 'terms' });
    await house.settle();
    const [russian, english] = [await newest(pavel), await newest(anna)];
    expect([russian.subject, english.subject]).toEqual(['Новая заявка: Орлова Трейд', 'Altai Myod LLC declined your interest']);
    expect(russian.text).toContain('Больше не присылать такие письма: http://127.0.0.1:3000/ru/unsubscribe/');
    expect(english.text).toContain('Stop sending me these letters: http://127.0.0.1:3000/en/unsubscribe/');
    for (const letter of [russian, english]) {
      expect(letter.html).toMatch(/^<!doctype html><html lang="(ru|en)">/);
      expect(letter.html).toContain(`/app/interests/${id}`);
    }
  });

  it('is switched off by one tap without signing in; a second tap changes nothing', async () => {
    await express();
    const token = TOKEN.exec((await newest(pavel)).text)![1]!,
      guest = house.visitor('en');
    expect(await guest.get(`/unsubscriptions/${token}`)).toMatchObject({
      status: 200,
      body: { kind: 'interest_received', label: 'New interest', isOff: false },
    });
    expect((await house.visitor('ru').get(`/unsubscriptions/${token}`)).body.label).toBe('Новая заявка');
    for (let tap = 0; tap < 2; tap++) expect(await guest.post('/unsubscriptions', { token })).toMatchObject({ status: 200, body: { isOff: true } });
    expect((await guest.get(`/unsubscriptions/${token}`)).text).not.toContain('@');
    expect((await pavelRu.get('/notice-preferences')).body.items).toContainEqual(
      expect.objectContaining({ kind: 'interest_received', mail: 'never', standard: 'at_once', label: 'Новая заявка' }),
    );

    const letters = (await house.letters(pavel.person.email)).length;
    listingId = await publishedListing(house, pavel, 'offer', { ru: 'Травяной чай', en: 'Herbal tea' });
    await express();
    expect((await pavelRu.get('/notices')).body.items[0]).toMatchObject({ kind: 'interest_received' });
    expect((await house.letters(pavel.person.email)).filter((letter) => letter.subject.startsWith('Новая заявка'))).toHaveLength(1);
    expect((await house.letters(pavel.person.email)).length).toBe(letters);
  });

  it('is switched off by the mail program’s own button (RFC 8058)', async () => {
    await express();
    const token = TOKEN.exec((await newest(pavel)).text)![1]!;
    const pressed = await house
      .visitor()
      .send('POST', `/unsubscriptions/${token}`, 'List-Unsubscribe=One-Click', { 'content-type': 'application/x-www-form-urlencoded' });
    expect(pressed).toMatchObject({ status: 200, body: { kind: 'interest_received', isOff: true } });
  });

  it('refuses links that are not ours', async () => {
    await express();
    const token = TOKEN.exec((await newest(pavel)).text)![1]!;
    for (const broken of [`${token}A`, `A${token}`, token.replace('.', 'x'), 'nonsense-nonsense-nonsense']) {
      expect(await house.visitor('en').get(`/unsubscriptions/${broken}`)).toMatchObject({
        status: 404,
        body: { code: 'unsubscribe-link-broken', title: 'This link does not work' },
      });
      expect(await house.visitor().post('/unsubscriptions', { token: broken })).toMatchObject({ status: 404, body: { title: 'Ссылка не подходит' } });
    }
    expect((await pavelRu.get('/notice-preferences')).body.items).toContainEqual(expect.objectContaining({ kind: 'interest_received', mail: 'at_once' }));
    expect(await house.visitor().post('/unsubscriptions', {})).toMatchObject({ status: 422 });
  });

  it('lets everybody choose, kind by kind', async () => {
    const chosen = await annaEn.put('/notice-preferences', {
      items: [
        { kind: 'match_found', mail: 'never' },
        { kind: 'weekly_for_you', mail: 'never' },
      ],
    });
    expect(chosen.status).toBe(200);
    const byKind = Object.fromEntries(chosen.body.items.map((item: { kind: string; mail: string }) => [item.kind, item.mail]));
    expect(byKind).toMatchObject({ match_found: 'never', weekly_for_you: 'never', daily_digest: 'daily', interest_received: 'at_once' });
    expect(await annaEn.put('/notice-preferences', { items: [{ kind: 'match_found', mail: 'weekly' }] })).toMatchObject({
      status: 422,
      body: { errors: [{ path: 'items.0.mail' }] },
    });
    expect(await annaEn.put('/notice-preferences', { items: [{ kind: newId(), mail: 'never' }] })).toMatchObject({ status: 422 });
    expect(await annaEn.put('/notice-preferences', { items: [] })).toMatchObject({ status: 422 });
  });
});
