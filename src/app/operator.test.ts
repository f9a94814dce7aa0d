import { expect, test } from 'vitest';
import { readConfig } from '../platform/config.ts';
import { operatorOf, operatorWords, securityTxt } from './operator.ts';

const now = new Date('2026-11-22T12:00:00.500Z');

test('security.txt is valid by RFC 9116: one contact, one date within a year', () => {
  const text = securityTxt({ contact: 'mailto:beheer@voorbeeldstad.example' }, now) ?? '';
  const fields = text
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split(/: (.*)/).slice(0, 2));
  expect(fields.map(([name]) => name)).toEqual(['Contact', 'Expires', 'Preferred-Languages']);
  expect(fields[0]).toEqual(['Contact', 'mailto:beheer@voorbeeldstad.example']);
  expect(fields[1]?.[1]).toBe('2027-05-21T12:00:00Z');
});

test('without a contact there is no security.txt: one without is not valid', () => {
  expect(securityTxt({}, now)).toBeNull();
});

test.each(['mailto:', 'https:evil', 'http://a.nl', 'javascript:alert(1)', 'mailto:a@b c', 'https://'])(
  'the contact %s is refused at the start',
  (contact) => {
    expect(() => readConfig({ OPERATOR_CONTACT: contact }, '/')).toThrow(/OPERATOR_CONTACT/);
  },
);

test('the pages say who runs the installation, or that nobody filled it in', () => {
  const config = readConfig(
    { OPERATOR_NAME: 'Voorbeeldstad', OPERATOR_CONTACT: 'https://voorbeeldstad.example/contact' },
    '/',
  );
  const { nl, en } = operatorWords(operatorOf(config), '1.2.3');
  expect(nl['operator']).toContain('Voorbeeldstad');
  expect(en['operator']).toContain('https://voorbeeldstad.example/contact');
  expect(operatorWords({}, '1.2.3').nl['operator']).toContain('nog geen beheerder');
});
