import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isLocale, localePath, locales, splitLocale } from './locale.ts';

test.each([
  ['/', 'nl', '/'],
  ['/monitor', 'nl', '/monitor'],
  ['/en', 'en', '/'],
  ['/en/', 'en', '/'],
  ['/en/monitor/vormen', 'en', '/monitor/vormen'],
  ['/zh/hulp', 'zh', '/hulp'],
  ['/nl/monitor', 'nl', '/nl/monitor'],
  ['/fr/monitor', 'nl', '/fr/monitor'],
  ['/english', 'nl', '/english'],
  ['/EN/monitor', 'nl', '/EN/monitor'],
  ['/en//evil', 'en', '//evil'],
])('%s is in %s the page %s', (address, locale, path) => {
  expect(splitLocale(address)).toEqual({ locale, path });
});

test('a path in a language reads back as that path in that language', () => {
  const part = fc.stringMatching(/^[a-z0-9-]{1,8}$/).filter((word) => !isLocale(word));
  const path = fc.array(part, { maxLength: 4 }).map((parts) => `/${parts.join('/')}`);
  fc.assert(
    fc.property(fc.constantFrom(...locales), path, (locale, asked) => {
      expect(splitLocale(localePath(locale, asked))).toEqual({ locale, path: asked });
    }),
  );
});
