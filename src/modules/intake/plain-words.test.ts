import { expect, test } from 'vitest';
import { plainWords, saysNothing } from './plain-words.ts';

test.each([
  ['control characters become a space, line ends one kind', ' a\u0000b\tc\r\nd\re\n', 'a b c\nd\ne'],
  [
    'no text turns around',
    '\u202eneh\u202c \u202aa\u202bb\u202dc \u2066d\u2067e\u2068f\u2069',
    'neh abc def',
  ],
  ['only turning is nothing', ' \u202e\u2066\n', ''],
  ['turning does not shelter a space', '\u202e a \u2069', 'a'],
])('%s', (_, typed, plain) => {
  expect(plainWords(typed)).toBe(plain);
});

test('what languages and emoji are written with stays', () => {
  const text = 'ليلى\u200f می\u200cخواهم \u200e👩\u200d👧 é e\u0301';
  expect(plainWords(text)).toBe(text);
});

test.each(['', ' ', '\u200b', '\u200d\u2060\ufeff', '\u00ad', '\u3164', '\u2800', '...'])(
  '%j says nothing',
  (text) => {
    expect(saysNothing(text)).toBe(true);
  },
);

test.each(['Ja', '7', 'ليلى', '中', '\u200bé'])('%s says something', (text) => {
  expect(saysNothing(text)).toBe(false);
});
