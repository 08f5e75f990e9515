import { connect, type Socket } from 'node:net';

/** Connections that are kept open; each sends its next request when the last answer is there. */
const CONNECTIONS = 16;
/** Clients that the requests seem to come from, so that limits per client are counted and not met. */
const CLIENTS = 2_000;

/**
 * Answers a second of a server under a closed loop of 16 connections. Plain sockets: an HTTP client of Node's would take as much time as
 * the server itself.
 * @throws Error for the first answer that is not 200
 */
export async function requestsPerSecond(port: number, paths: readonly string[], milliseconds: number): Promise<number> {
  const began = performance.now(),
    until = began + milliseconds;
  const counts = await Promise.all(Array.from({ length: CONNECTIONS }, (_, connection) => loop(port, paths, connection, until)));
  return counts.reduce((sum, count) => sum + count, 0) / ((performance.now() - began) / 1000);
}

function loop(port: number, paths: readonly string[], connection: number, until: number): Promise<number> {
  return new Promise((done, failed) => {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true });
    let count = 0,
      held = Buffer.alloc(0),
      turn = connection * 7_919;
    const ask = (): void => {
      socket.write(request(paths[turn++ % paths.length]!, turn % CLIENTS));
    };
    socket
      .on('connect', ask)
      .on('error', failed)
      .on('data', (chunk) => {
        held = held.length ? Buffer.concat([held, chunk]) : chunk;
        const length = lengthOfAnswer(held, socket, failed);
        if (length === null || held.length < length) return;
        held = held.subarray(length);
        count++;
        if (performance.now() < until) return ask();
        socket.destroy();
        done(count);
      });
  });
}

const request = (path: string, client: number): string =>
  `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: application/json\r\nAccept-Language: ru\r\nX-Forwarded-For: 10.1.${client >> 8}.${client & 255}\r\nConnection: keep-alive\r\n\r\n`;

/** null until the head is whole */
function lengthOfAnswer(held: Buffer, socket: Socket, failed: (error: Error) => void): number | null {
  const end = held.indexOf('\r\n\r\n');
  if (end < 0) return null;
  const head = held.toString('latin1', 0, end),
    length = /content-length: (\d+)/i.exec(head)?.[1];
  if (!head.startsWith('HTTP/1.1 200') || length === undefined) {
    socket.destroy();
    failed(new Error(held.toString('utf8', 0, 600)));
    return null;
  }
  return end + 4 + Number(length);
}
