import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { FormVersion, readForm } from './form.ts';

const site = new Hono();
site.post('/', async (c) => c.json(await readForm(c)));

const send = async (body: string | FormData, type?: string): Promise<unknown> => {
  const headers: Record<string, string> = type ? { 'Content-Type': type } : {};
  const answer = await site.request('/', { method: 'POST', body, headers });
  expect(answer.status).toBe(200);
  return answer.json();
};
const urlEncoded = 'application/x-www-form-urlencoded';

test('the words of a form, as they were written', async () => {
  expect(await send('name=Zo%C3%AB+%26+co&empty=', urlEncoded)).toEqual({ name: 'Zoë & co', empty: '' });
});

test('of a repeated field the first counts', async () => {
  expect(await send('a=1&a=2', urlEncoded)).toEqual({ a: '1' });
});

test('a file is no word', async () => {
  const form = new FormData();
  form.set('name', 'x');
  form.set('file', new File(['bytes'], 'file.txt'));
  expect(await send(form)).toEqual({ name: 'x' });
});

test('a field named after something every object has is a word like any other', async () => {
  expect(await send('constructor=a&toString=b', urlEncoded)).toEqual({ constructor: 'a', toString: 'b' });
});

test('a very long value is cut', async () => {
  expect(await send(`a=${'x'.repeat(30_000)}`, urlEncoded)).toEqual({ a: 'x'.repeat(20_000) });
});

test.each([
  ['{"a":1}', 'application/json'],
  ['--broken', 'multipart/form-data; boundary=other'],
  ['a=1', 'text/plain'],
])('%s as %s is no form and counts as an empty one', async (body, type) => {
  expect(await send(body, type)).toEqual({});
});

test('a version is digits alone, as it was drawn', () => {
  expect(FormVersion.safeParse('12').data).toBe(12);
  for (const wrong of [undefined, '', ' 1', '-1', '1.0', '0x1', '1e1', '2147483648', 'x']) {
    expect(FormVersion.safeParse(wrong).success, wrong).toBe(false);
  }
});
