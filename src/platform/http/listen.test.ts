import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { buffer, text } from 'node:stream/consumers';
import { setTimeout } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import { type ClientLimits, type Listening, listen } from './listen.ts';

const limits: ClientLimits = { headersMs: 10_000, silentMs: 10_000, unanswered: 20, connections: 100 };
const ask = 'GET / HTTP/1.1\r\nHost: localhost\r\n\r\n';
const never = () => new Promise<Response>(() => {});

let listening: Listening;
let sockets: Socket[] = [];
afterEach(async () => {
  for (const socket of sockets) socket.destroy();
  sockets = [];
  await listening.stop();
});

async function open(): Promise<Socket> {
  const socket = connect(listening.port, '127.0.0.1').on('error', () => {});
  sockets.push(socket);
  await once(socket, 'connect');
  return socket;
}

/** Not `once`, which throws where the end comes as an error. */
const closed = (socket: Socket) => new Promise((resolve) => socket.once('close', resolve));

test('a connection that asks and asks without waiting is ended, and little of it is worked on', async () => {
  let asked = 0;
  const count = () => {
    asked += 1;
    return never();
  };
  listening = await listen(count, 0, '127.0.0.1');
  const socket = await open();
  socket.resume().write(ask.repeat(3_000));
  await closed(socket);
  expect(asked).toBe(20);
});

test('asking again and again is fine when each answer is waited for', async () => {
  listening = await listen(() => new Response('here'), 0, '127.0.0.1');
  const socket = await open();
  for (let time = 0; time < 60; time += 1) {
    socket.write(ask);
    expect(String((await once(socket, 'data'))[0])).toContain('200 OK');
  }
});

test('a few requests sent together are all answered', async () => {
  listening = await listen(() => new Response('here'), 0, '127.0.0.1');
  const socket = await open();
  socket.end(ask.repeat(20));
  expect((await text(socket)).match(/200 OK/g)).toHaveLength(20);
});

test('more connections than there may be are ended as they open', async () => {
  listening = await listen(never, 0, '127.0.0.1', { ...limits, connections: 3 });
  for (let one = 0; one < 3; one += 1) await open();
  const [fourth, late] = [await open(), sockets[0]];
  fourth.resume();
  await closed(fourth);
  expect(late?.destroyed).toBe(false);
});

test('headers that come in too slowly end the connection', async () => {
  listening = await listen(never, 0, '127.0.0.1', { ...limits, headersMs: 500 });
  const socket = await open();
  const started = performance.now();
  socket.write('GET / HTTP/1.1\r\nHost: local');
  expect(await text(socket)).toContain('408');
  expect(performance.now() - started).toBeLessThan(5_000);
});

test('a client that never reads what it asked for is ended', async () => {
  const large = new Uint8Array(30 * 1024 * 1024);
  listening = await listen(() => new Response(large), 0, '127.0.0.1', { ...limits, silentMs: 500 });
  const socket = await open();
  socket.pause().write(ask.replace('\r\n\r\n', '\r\nConnection: close\r\n\r\n'));
  await setTimeout(2_000);
  expect((await buffer(socket)).length).toBeLessThan(large.length);
});
