import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { keepAnswers, sendKept } from './kept-answers.ts';

const page = (text: string, headers: Record<string, string> = {}) =>
  new Response(text, { headers: { 'Content-Type': 'text/html', ...headers } });
const request = (headers: Record<string, string> = {}) => new Request('http://localhost/', { headers });

test('an answer is kept until the content changes', async () => {
  const kept = keepAnswers(100_000);
  expect(kept.find('/a', '1')).toBeUndefined();
  await kept.keep('/a', '1', page('first'));
  expect(kept.find('/a', '1')).toBeDefined();
  expect(kept.find('/a', '2')).toBeUndefined();
  expect(kept.find('/a', '1')).toBeUndefined();
});

test('an answer made from content that changed meanwhile is not kept', async () => {
  const kept = keepAnswers(100_000);
  kept.find('/a', '1');
  const making = kept.keep('/a', '1', page('old'));
  kept.find('/a', '2');
  await making;
  expect(kept.find('/a', '2')).toBeUndefined();
});

test('the longest unused answers go first when there is no room', async () => {
  const kept = keepAnswers(2_600);
  kept.find('/a', '1');
  for (const key of ['/a', '/b']) await kept.keep(key, '1', page('x'.repeat(1_000)));
  kept.find('/a', '1');
  await kept.keep('/c', '1', page('x'.repeat(1_000)));
  expect(['/a', '/b', '/c'].map((key) => kept.find(key, '1') !== undefined)).toEqual([true, false, true]);
});

test('a large answer is sent but not kept', async () => {
  const kept = keepAnswers(10_000_000);
  kept.find('/a', '1');
  const answer = await kept.keep('/a', '1', page('x'.repeat(300_000)));
  expect(answer.plain).toHaveLength(300_000);
  expect(kept.find('/a', '1')).toBeUndefined();
});

test('the same answer goes out plain, compressed, or without a body', async () => {
  const kept = keepAnswers(100_000);
  const answer = await kept.keep('/a', '', page('hello '.repeat(100)));

  const plain = sendKept(answer, request());
  expect(await plain.text()).toBe('hello '.repeat(100));
  expect(plain.headers.get('Content-Encoding')).toBeNull();
  expect(
    sendKept(answer, request({ 'Accept-Encoding': 'br, gzip;q=0' })).headers.get('Content-Encoding'),
  ).toBeNull();

  const compressed = sendKept(answer, request({ 'Accept-Encoding': 'gzip, br' }));
  expect(compressed.headers.get('Content-Encoding')).toBe('gzip');
  expect(compressed.headers.get('Vary')).toBe('Accept-Encoding');
  expect(gunzipSync(await compressed.arrayBuffer()).toString()).toBe('hello '.repeat(100));

  const again = sendKept(answer, request({ 'If-None-Match': String(plain.headers.get('ETag')) }));
  expect([again.status, await again.text()]).toEqual([304, '']);
});

test('what may not be stored gets no tag and is never "not modified"', async () => {
  const kept = keepAnswers(100_000);
  const answer = await kept.keep('/a', '', page('whom to call', { 'Cache-Control': 'no-store' }));
  const sent = sendKept(answer, request({ 'If-None-Match': answer.tag }));
  expect([sent.status, sent.headers.get('ETag'), sent.headers.get('Cache-Control')]).toEqual([
    200,
    null,
    'no-store',
  ]);
});
