import 'reflect-metadata';
import { Type, plainToInstance } from 'class-transformer';
import { IsInt, Length, Min, ValidateNested, validateSync } from 'class-validator';
import { MalformedCursor } from '@zemlyak/kernel';
import type { FastifyRequest } from 'fastify';
import { clientAddress, PAGES_TOKEN } from './client-address';
import { decodeCursor, encodeCursor, pageOf } from './cursor';
import { checkedKey } from './idempotency.interceptor';
import { languageOf } from './language';
import { fieldErrors } from './validation';

class PriceDto {
  @IsInt() @Min(1) readonly amountMinor: number;
}
class LampDto {
  @Length(5, 140) readonly title: string;
  @ValidateNested() @Type(() => PriceDto) readonly price: PriceDto;
}

describe('field errors', () => {
  it('carry the path with dots, the code and the rule’s arguments', () => {
    const errors = validateSync(plainToInstance(LampDto, { title: 'x', price: { amountMinor: 0 } }));
    expect(fieldErrors(errors)).toEqual([
      { path: 'title', code: 'isLength', params: { a: 5, b: 140 } },
      { path: 'price.amountMinor', code: 'min', params: { a: 1 } },
    ]);
  });
});

describe('a cursor', () => {
  it('gives back the key it was made from', () => expect(decodeCursor(encodeCursor('2027-01-01', 7), 2)).toEqual(['2027-01-01', 7]));
  it.each(['', 'x', encodeCursor('one'), Buffer.from('{}').toString('base64url'), Buffer.from('[[],1]').toString('base64url')])(
    'is refused when it is not ours: %p',
    (text) => {
      expect(() => decodeCursor(text, 2)).toThrow(MalformedCursor);
    },
  );
  it('ends a list that has no further row', () => {
    expect(pageOf([{ n: 1 }, { n: 2 }], 2, (r) => [r.n])).toEqual({ items: [{ n: 1 }, { n: 2 }], next: null });
    expect(pageOf([{ n: 1 }, { n: 2 }, { n: 3 }], 2, (r) => [r.n]).next).toBe(encodeCursor(2));
  });
});

describe('the reader’s language', () => {
  it.each([
    ['en-GB,ru;q=0.9', 'en'],
    ['ru', 'ru'],
    ['de,en;q=0.5', 'en'],
    ['de', null],
    [undefined, null],
  ])('of %p is %p', (header, language) => expect(languageOf(header)).toBe(language));
});

describe('a client’s address', () => {
  const from = (ip: string, headers = {}): FastifyRequest => ({ ip, headers }) as FastifyRequest;
  it('is an IPv4 address as it is', () => expect(clientAddress(from('::ffff:203.0.113.9'))).toBe('203.0.113.9'));
  it('is the /64 of an IPv6 address, however it is written', () => {
    expect(clientAddress(from('2001:db8::1'))).toBe('2001:db8:0:0::/64');
    expect(clientAddress(from('2001:0DB8:0000:0000:ffff::2'))).toBe('2001:db8:0:0::/64');
  });
  it('is handed on only by our own pages', () => {
    expect(clientAddress(from('127.0.0.1', { 'x-pages-token': PAGES_TOKEN, 'x-client-address': '203.0.113.9' }))).toBe('203.0.113.9');
    expect(clientAddress(from('127.0.0.1', { 'x-pages-token': 'guess', 'x-client-address': '203.0.113.9' }))).toBe('127.0.0.1');
  });
});

describe('a repeat key', () => {
  it.each(['short', 'with space', 'ключ-ключ', 'x'.repeat(256)])('of another form is refused: %p', (key) => expect(() => checkedKey(key)).toThrow());
  it('is any unique text', () => expect(checkedKey('0198f3a0-0000-7000-8000-000000000000')).toHaveLength(36));
});
