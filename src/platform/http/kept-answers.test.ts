import { setImmediate } from 'node:timers/promises';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { keepAnswers, sendKept } from './kept-answers.ts';

const page = (text: string, headers: Record<string, string> = {}) =>
  new Response(text, { headers: { 'Content-Type': 'text/html', ...headers } });
const request = (headers: Record<string, string> = {}) => new Request('http://localhost/', { headers });

test('an answer is kept until the content changes', async () => {
  const kept = keepAnswers(100_000);
  expect(kept.find('/a', '1')).toBeUndefined();
  await kept.make('/a', '1', () => Promise.resolve(page('first')));
  expect(kept.find('/a', '1')).toBeDefined();
  expect(kept.find('/a', '2')).toBeUndefined();
  expect(kept.find('/a', '1')).toBeUndefined();
});

test('an answer made from content that changed meanwhile is not kept', async () => {
  const kept = keepAnswers(100_000);
  kept.find('/a', '1');
  const making = kept.make('/a', '1', () => Promise.resolve(page('old')));
  kept.find('/a', '2');
  await making;
  expect(kept.find('/a', '2')).toBeUndefined();
});

test('the longest unused answers go first when there is no room', async () => {
  const kept = keepAnswers(2_600);
  kept.find('/a', '1');
  for (const key of ['/a', '/b']) await kept.make(key, '1', () => Promise.resolve(page('x'.repeat(1_000))));
  kept.find('/a', '1');
  await kept.make('/c', '1', () => Promise.resolve(page('x'.repeat(1_000))));
  expect(['/a', '/b', '/c'].map((key) => kept.find(key, '1') !== undefined)).toEqual([true, false, true]);
});

test('a large answer is sent but not kept', async () => {
  const kept = keepAnswers(20_000_000);
  kept.find('/a', '1');
  const answer = await kept.make('/a', '1', () => Promise.resolve(page('x'.repeat(3_000_000))));
  expect(answer.plain).toHaveLength(3_000_000);
  expect(kept.find('/a', '1')).toBeUndefined();
});

test('a file of a megabyte is kept', async () => {
  const kept = keepAnswers(20_000_000);
  await kept.make('/a', '1', () => Promise.resolve(page('x'.repeat(1_000_000))));
  expect(kept.find('/a', '1')?.plain).toHaveLength(1_000_000);
});

test('what many ask for at once is made once, also when it fails', async () => {
  const kept = keepAnswers(100_000);
  let made = 0;
  const make = async () => {
    made += 1;
    await setImmediate();
    if (made > 1) throw new Error('no');
    return page('hello');
  };
  const asked = (version: string) => [1, 2, 3].map(() => kept.make('/a', version, make));
  expect((await Promise.all(asked('1'))).map(({ plain }) => plain.length)).toEqual([5, 5, 5]);
  expect(made).toBe(1);
  const failed = await Promise.allSettled(asked('2'));
  expect(failed.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
  expect(made).toBe(2);
  await expect(kept.make('/a', '2', make)).rejects.toThrow('no');
  expect(made).toBe(3);
});

test('what is made from new content does not wait for what is made from old', async () => {
  const kept = keepAnswers(100_000);
  const old = kept.make('/a', '1', async () => {
    await setImmediate();
    return page('old');
  });
  const fresh = await kept.make('/a', '2', () => Promise.resolve(page('fresh')));
  expect(Buffer.from(fresh.plain).toString()).toBe('fresh');
  expect(Buffer.from((await old).plain).toString()).toBe('old');
  expect(kept.find('/a', '2')).toBe(fresh);
});

test('anything but a page that is there is sent as it is, without a tag, and not kept', async () => {
  const kept = keepAnswers(100_000);
  const answer = await kept.make('/a', '1', () => Promise.resolve(new Response('none', { status: 404 })));
  const sent = sendKept(answer, request({ 'If-None-Match': '*' }));
  expect([sent.status, await sent.text(), sent.headers.get('ETag')]).toEqual([404, 'none', null]);
  expect(kept.find('/a', '1')).toBeUndefined();
});

test('the same answer goes out plain, compressed, or without a body', async () => {
  const kept = keepAnswers(100_000);
  const answer = await kept.make('/a', '', () => Promise.resolve(page('hello '.repeat(100))));

  const plain = sendKept(answer, request());
  expect(await plain.text()).toBe('hello '.repeat(100));
  expect(plain.headers.get('Content-Encoding')).toBeNull();

  const compressed = sendKept(answer, request({ 'Accept-Encoding': 'gzip, br' }));
  expect(compressed.headers.get('Content-Encoding')).toBe('gzip');
  expect(compressed.headers.get('Vary')).toBe('Accept-Encoding');
  expect(gunzipSync(await compressed.arrayBuffer()).toString()).toBe('hello '.repeat(100));

  const again = sendKept(answer, request({ 'If-None-Match': String(plain.headers.get('ETag')) }));
  expect([again.status, await again.text()]).toEqual([304, '']);
});

test('what may not be stored gets no tag and is never "not modified"', async () => {
  const kept = keepAnswers(100_000);
  const answer = await kept.make('/a', '', () =>
    Promise.resolve(page('whom to call', { 'Cache-Control': 'no-store' })),
  );
  const sent = sendKept(answer, request({ 'If-None-Match': answer.tag }));
  expect([sent.status, sent.headers.get('ETag'), sent.headers.get('Cache-Control')]).toEqual([
    200,
    null,
    'no-store',
  ]);
});

test.each([
  ['gzip', 'gzip'],
  ['br, GZIP;q=0.5', 'gzip'],
  ['gzip;q=0', null],
  ['gzip;Q=0', null],
  ['br, gzip ; q=0.00, identity', null],
  ['br', null],
])('Accept-Encoding: %s gets %s', async (accepted, encoding) => {
  const answer = await keepAnswers(0).make('/a', '', () => Promise.resolve(page('hello')));
  const sent = sendKept(answer, request({ 'Accept-Encoding': accepted }));
  expect(sent.headers.get('Content-Encoding')).toBe(encoding);
});

test('the tag is weak, since it stands for two encodings; whoever names it has the page', async () => {
  const answer = await keepAnswers(0).make('/a', '', () => Promise.resolve(page('hello')));
  expect(answer.tag).toMatch(/^W\/"[\w-]{22}"$/);
  const status = (asked: string) => sendKept(answer, request({ 'If-None-Match': asked })).status;
  const strong = answer.tag.slice(2);
  for (const asked of [answer.tag, strong, ` "other" , ${answer.tag}`, '*', ' * ']) {
    expect(status(asked), asked).toBe(304);
  }
  for (const asked of ['', '"other"', '"*"', strong.slice(1, -1), strong.replace('"', '"x'), `x${strong}`]) {
    expect(status(asked), asked).toBe(200);
  }
});
