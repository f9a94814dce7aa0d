import { once } from 'node:events';
import { createServer, type Server } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { asUser, connectOwnServer } from './database.ts';

let server: Server | undefined;

afterEach(() => server?.close());

/** A server that answers each message with `answer`, given how many came before. */
async function listen(answer: (count: number) => Buffer | undefined): Promise<string> {
  server = createServer((socket) => {
    let count = 0;
    socket.on('error', () => {});
    socket.on('data', () => {
      const bytes = answer(count);
      count += 1;
      if (bytes) socket.write(bytes);
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return `127.0.0.1:${typeof address === 'object' ? address?.port : ''}/baken`;
}

async function faultOf(address: string): Promise<unknown> {
  return connectOwnServer(`postgres://baken:secret@${address}`).catch((error: unknown) => error);
}

test('an own server that does not answer is named within five seconds, without its password', async () => {
  const started = performance.now();
  for (const address of [await listen(() => undefined), 'localhost:1/baken']) {
    const fault = await faultOf(address);
    expect(fault).toMatchObject({
      kind: 'databaseUnavailable',
      message: expect.stringContaining(address) as string,
    });
    expect(String(fault)).not.toContain('secret');
  }
  expect(performance.now() - started).toBeLessThan(6000);
});

test('an own server that is too old is refused', async () => {
  // The registry carries none that old: the few messages of the protocol that tell a version.
  const message = (type: string, ...parts: Buffer[]) => {
    const body = Buffer.concat(parts);
    const head = Buffer.alloc(5);
    head.write(type);
    head.writeInt32BE(body.length + 4, 1);
    return Buffer.concat([head, body]);
  };
  const ready = message('Z', Buffer.from('I'));
  const welcome = Buffer.concat([message('R', Buffer.alloc(4)), ready]);
  const column = Buffer.from(
    'server_version_num\0\0\0\0\0\0\0\0\0\0\x19\xff\xff\xff\xff\xff\xff\0\0',
    'latin1',
  );
  const version = Buffer.concat([
    message('T', Buffer.from([0, 1]), column),
    message('D', Buffer.from([0, 1, 0, 0, 0, 6]), Buffer.from('140011')),
    message('C', Buffer.from('SHOW\0')),
    ready,
  ]);
  const address = await listen((count) => [welcome, version][count]);
  expect(await faultOf(address)).toMatchObject({
    kind: 'wrongVersion',
    message: `The database at ${address} is PostgreSQL 14; Baken needs 15 or newer.`,
  });
});

test.each(['mysql://baken:secret@host/baken', 'secret'])(
  '%s is no address, and not repeated',
  async (address) => {
    const fault = await connectOwnServer(address).catch((error: unknown) => error);
    expect(fault).toMatchObject({ kind: 'usage' });
    expect(String(fault)).not.toContain('secret');
  },
);

test('an address keeps its options for another user, and loses who it was for', () => {
  const address = 'postgres://owner:old@db.example:5433/baken?sslmode=verify-full&password=old';
  const { connectionString } = asUser({ connectionString: address }, 'web', 'p@ss/word');
  expect(connectionString).toBe('postgres://web:p%40ss%2Fword@db.example:5433/baken?sslmode=verify-full');
});
