import { randomBytes } from 'node:crypto';
import type { FastifyRequest } from 'fastify';

/** Known only to this process: its pages call its API over loopback and hand on the visitor's address with it. */
export const PAGES_TOKEN = randomBytes(24).toString('base64url');

/** The client's address as limits count it: an IPv4 address, or the /64 of an IPv6 one. */
export function clientAddress(request: FastifyRequest): string {
  const handedOn = request.headers['x-pages-token'] === PAGES_TOKEN ? request.headers['x-client-address'] : undefined;
  const address = typeof handedOn === 'string' ? handedOn : request.ip;
  const plain = address.replace(/^::ffff:/i, '');
  return plain.includes(':') ? `${expand(plain).slice(0, 4).join(':')}::/64` : plain;
}

function expand(address: string): string[] {
  const [head = '', tail = ''] = address.toLowerCase().split('::');
  const left = head ? head.split(':') : [],
    right = tail ? tail.split(':') : [];
  const groups = address.includes('::') ? [...left, ...Array<string>(8 - left.length - right.length).fill('0'), ...right] : left;
  return groups.map((g) => g.replace(/^0+(?=.)/, ''));
}
