import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { identifiersIn, identifiersMeantBy, normalise } from './identifier.ts';

describe('written alike', () => {
  test.each([
    ['phone', ['06 12345678', '06-12 34 56 78', '+31 6 12345678', '0031612345678'], '+31612345678'],
    ['phone', ['+32 470 12 34 56', '0032470123456'], '+32470123456'],
    ['plate', ['ab-12-cd', 'AB12CD', 'ab 12 cd'], 'AB12CD'],
    [
      'address',
      ['Dorpsstraat 12a, 1234 ab Voorbeeld', '1234AB 12-A', 'Dorpsstraat 12 A 1234AB', '1234 ab, 12 a'],
      '1234AB 12A',
    ],
    ['address', ['Dorpsstraat 7, 1234 AB Voorbeeld', '1234 AB 7 Voorbeeld'], '1234AB 7'],
    ['account', ['Snapchat: @Voorbeeld', 'snapchat voorbeeld', 'SNAPCHAT/voorbeeld'], 'snapchat voorbeeld'],
    ['iban', ['NL91 ABNA 0417 1643 00', 'nl91abna0417164300'], 'NL91ABNA0417164300'],
    ['company', ['12345678', '1234 5678'], '12345678'],
    ['name', ['José  de Vries', 'de Vries, Jose', 'DE VRIES JOSÉ'], 'de jose vries'],
    ['email', [' Iemand@Voorbeeld.Example '], 'iemand@voorbeeld.example'],
  ] as const)('%s: %j', (kind, written, text) => {
    for (const each of written) expect(normalise[kind](each)).toBe(text);
  });

  test.each([
    ['phone', '12'],
    ['plate', 'wit busje'],
    ['plate', 'BUSJE'],
    ['address', 'Dorpsstraat 12'],
    ['address', 'ergens in 1234 AB'],
    ['account', 'voorbeeld'],
    ['iban', 'NL91 ABNA 0417 1643 01'],
    ['company', '1234567'],
    ['email', 'iemand@'],
    ['name', ' - '],
  ] as const)('%s is none: %s', (kind, written) => {
    expect(normalise[kind](written)).toBeUndefined();
  });

  test('writing alike twice changes nothing, whatever was written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (written) => {
        for (const kind of ['phone', 'plate', 'iban', 'company', 'name', 'email'] as const) {
          const once = normalise[kind](written);
          if (once !== undefined) expect(normalise[kind](once)).toBe(once);
        }
      }),
    );
  });
});

test('a name with a birth year is an identifier of its own; each identifier counts once', () => {
  const content = {
    fields: {
      name: 'Verzonnen Naam',
      'birth-year': '1999',
      residence: 'Dorpsstraat 7, 1234 AB',
      location: '1234AB 7',
    },
    lines: [],
  };
  expect(identifiersIn(content)).toEqual([
    { kind: 'address', text: '1234AB 7' },
    { kind: 'name', text: 'naam verzonnen' },
    { kind: 'name-birth-year', text: 'naam verzonnen 1999' },
  ]);
});

test('words to search for are tried as every kind they can be', () => {
  expect(identifiersMeantBy('AB-12-CD').map(({ kind }) => kind)).toEqual(['plate', 'name']);
  expect(identifiersMeantBy('0612345678').map(({ kind }) => kind)).toContain('phone');
});
