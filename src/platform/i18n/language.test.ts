import { expect, test } from 'vitest';
import { languageOf } from './language.ts';
import { locales } from './locale.ts';

test('numbers as each language writes them, at most one decimal', () => {
  expect(languageOf('nl').number(30_197.25)).toBe('30.197,3');
  expect(languageOf('en').number(30_197.25)).toBe('30,197.3');
});

test('per cent is not a fraction', () => {
  expect(languageOf('nl').percent(31)).toBe('31%');
  expect(languageOf('en').percent(45.94)).toBe('45.9%');
});

test('digits are Latin everywhere, as on a telephone', () => {
  for (const locale of locales) expect(languageOf(locale).number(112)).toBe('112');
});

test('a day is the same day everywhere, and a moment is Dutch time', () => {
  expect(languageOf('nl').day('2026-11-22')).toBe('22 november 2026');
  expect(languageOf('en').day('2024-01-01')).toBe('1 January 2024');
  const moment = languageOf('nl').moment(new Date('2026-11-21T23:30:00Z'));
  expect(moment).toContain('22 november 2026');
  expect(moment).toContain('00:30');
});

test('Arabic runs from right to left, the others do not', () => {
  expect(locales.map((locale) => languageOf(locale).direction)).toEqual(['ltr', 'ltr', 'rtl', 'ltr']);
});

test('links keep their language; Dutch has no prefix', () => {
  expect(languageOf('nl').link('/monitor')).toBe('/monitor');
  expect(languageOf('ar').link('/monitor')).toBe('/ar/monitor');
  expect(languageOf('en').link('/')).toBe('/en');
});
