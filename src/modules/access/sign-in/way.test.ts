import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findWayBack } from './way.ts';

test.each(['/werk', '/en/werk/signalen', '/werk/signalen?page=2&naar=x', '/account#top'])(
  '%s is of this site',
  (way) => {
    expect(findWayBack(way)).toBe(way.replace('#top', ''));
  },
);

test.each([
  undefined,
  '',
  'werk',
  '//elders.example',
  '/\\elders.example',
  '\\\\elders.example',
  'https://elders.example',
  'javascript:alert(1)',
  '/\t/elders.example',
  '/.//elders.example',
  '/x/..//elders.example',
  '/werk\r\nSet-Cookie: a=b',
  '/inloggen',
  '/en/inloggen/activeren',
  '/uitloggen',
  `/${'a'.repeat(500)}`,
])('%o is not', (way) => {
  expect(findWayBack(way)).toBeUndefined();
});

test('whatever is asked, a browser stays on the site', () => {
  const parts = fc.constantFrom(
    '/',
    '\\',
    '.',
    '..',
    ':',
    '@',
    'a',
    '%2f',
    '%5c',
    '?',
    '#',
    '\t',
    'https:',
    ' ',
  );
  fc.assert(
    fc.property(fc.array(parts, { maxLength: 12 }), (pieces) => {
      const way = findWayBack(pieces.join(''));
      if (way !== undefined)
        expect(new URL(way, 'https://baken.example').origin).toBe('https://baken.example');
    }),
    { numRuns: 2000 },
  );
});
