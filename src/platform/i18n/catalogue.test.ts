import { expect, test } from 'vitest';
import { catalogue } from './catalogue.ts';

const texts = catalogue({
  nl: {
    plain: 'Hallo',
    found: '{count, plural, =0 {Niets gevonden} one {# gevonden} other {# gevonden}}',
    sum: '{people, number} mensen',
    named: 'Voor {name}',
    quote: 'foto’s en {n, number}',
  },
  en: {
    plain: 'Hello',
    found: '{count, plural, =0 {Nothing found} one {# found} other {# found}}',
    sum: '{people, number} people',
    named: 'For {name}',
    quote: "the region's {n, number}",
  },
  ar: { plain: 'مرحبا' },
  zh: {},
});

test('each language its own text', () => {
  expect(texts('nl')('plain')).toBe('Hallo');
  expect(texts('en')('plain')).toBe('Hello');
  expect(texts('ar')('plain')).toBe('مرحبا');
});

test('what a language lacks is given in English, numbers too', () => {
  expect(texts('zh')('plain')).toBe('Hello');
  expect(texts('ar')('sum', { people: 30_197 })).toBe('30,197 people');
});

test('counts and numbers are written as the language does', () => {
  expect(texts('nl')('found', { count: 0 })).toBe('Niets gevonden');
  expect(texts('nl')('found', { count: 1_200 })).toBe('1.200 gevonden');
  expect(texts('nl')('sum', { people: 30_197 })).toBe('30.197 mensen');
  expect(texts('en')('quote', { n: 5 })).toBe("the region's 5");
});

test('a value is text, whatever it looks like', () => {
  expect(texts('nl')('named', { name: '{count} <b>' })).toBe('Voor {count} <b>');
});

test('a missing value is a fault, each time', () => {
  expect(() => texts('nl')('named')).toThrow('name');
  expect(() => texts('nl')('named')).toThrow('name');
});

test('the second time is the same as the first', () => {
  const t = texts('nl');
  expect(t('sum', { people: 1 })).toBe('1 mensen');
  expect(t('sum', { people: 2 })).toBe('2 mensen');
  expect(texts('nl')).toBe(t);
});
