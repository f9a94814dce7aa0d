import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { addressReader } from './address.ts';

const read = async (behindProxy: boolean, forwarded?: string) => {
  const app = new Hono().get('/', (c) => c.text(addressReader(behindProxy)(c)));
  const headers = forwarded === undefined ? undefined : { 'X-Forwarded-For': forwarded };
  const answer = await app.request('/', headers ? { headers } : {}, {
    incoming: { socket: { remoteAddress: '192.0.2.1' } },
  });
  return answer.text();
};

test('an address is that of the connection, whatever the request claims', async () => {
  expect(await read(false, '198.51.100.7')).toBe('192.0.2.1');
});

test('behind a proxy it is the last one that the proxy wrote', async () => {
  expect(await read(true, '203.0.113.5, 198.51.100.7')).toBe('198.51.100.7');
  expect(await read(true)).toBe('192.0.2.1');
});
