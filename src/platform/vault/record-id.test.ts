import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { recordId } from './record-id.ts';

const vault = {
  token: (purpose: string, text: string) => createHmac('sha256', 'key').update(`${purpose} ${text}`).digest(),
};
const nonce = '0b51f2a4-0000-4000-8000-000000000000';

test('the same form gives the same id, a uuid that is not the posted one', () => {
  const id = recordId(vault, 'signals.signal', ['someone', nonce]);
  expect(recordId(vault, 'signals.signal', ['someone', nonce])).toBe(id);
  expect(z.uuid().safeParse(id).success).toBe(true);
  expect(id).not.toBe(nonce);
});

test('another kind, person or nonce gives another id, however they are cut', () => {
  const ids = [
    recordId(vault, 'signals.signal', ['someone', nonce]),
    recordId(vault, 'signals.copy', ['someone', nonce]),
    recordId(vault, 'signals.signal', ['another', nonce]),
    recordId(vault, 'signals.signal', ['someone', 'another']),
    recordId(vault, 'signals.signal', ['some', 'one', nonce]),
    recordId(vault, 'signals.signal', [`someone${nonce}`]),
  ];
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids)
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});
