import { parsePhoneNumberFromString } from 'libphonenumber-js';
import type { SignalContent } from './content.ts';

/** What two signals can have in common, exactly. The first seven lead to one person, place or thing by themselves. */
export const identifierKinds = [
  'phone',
  'email',
  'plate',
  'address',
  'account',
  'iban',
  'company',
  'name',
  'name-birth-year',
] as const;
export type IdentifierKind = (typeof identifierKinds)[number];

/** One written the same way whoever wrote it: the text of which a token is made. */
export type Identifier = { kind: IdentifierKind; text: string };

type Normalise = (written: string) => string | undefined;

/** How each kind is written alike; undefined where it is none. */
export const normalise: Record<Exclude<IdentifierKind, 'name-birth-year'>, Normalise> = {
  /** '06 1234 5678' -> '+31612345678'; without a country it is Dutch. */
  phone(written) {
    const number = parsePhoneNumberFromString(written, 'NL');
    return number?.isPossible() ? number.number : undefined;
  },
  email: (written) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.exec(written.trim().toLowerCase())?.[0],
  /** 'ab-12-cd' -> 'AB12CD' */
  plate(written) {
    const plate = written.toUpperCase().replaceAll(/[\s.-]/g, '');
    return /^(?=.*\d)[A-Z\d]{4,10}$/.test(plate) ? plate : undefined;
  },
  /** 'Dorpsstraat 12 a, 1234 ab Voorbeeld' -> '1234AB 12A': postcode, house number and what comes behind it. */
  address(written) {
    const [found, digits, letters] = /(?<!\d)([1-9]\d{3}) ?([A-Za-z]{2})(?![A-Za-z\d])/.exec(written) ?? [];
    if (found === undefined) return undefined;
    const at = written.indexOf(found);
    // Behind the street, before the postcode; or right behind the postcode.
    const number =
      /(?<!\d)(\d{1,5}(?: ?-? ?[A-Za-z\d]{1,4})?)[\s,]*$/.exec(written.slice(0, at)) ??
      /^[\s,]*(\d{1,5}(?: ?-? ?(?:[A-Za-z]|\d{1,4})(?![A-Za-z]))?)(?!\d)/.exec(
        written.slice(at + found.length),
      );
    if (!number?.[1]) return undefined;
    return `${digits}${letters} ${number[1].replaceAll(/[ -]/g, '')}`.toUpperCase();
  },
  /** 'Snapchat: @Voorbeeld' -> 'snapchat voorbeeld' */
  account(written) {
    const [, platform, handle] = /^([\p{L}\d.]+)[\s:/]+@?(\S+)$/u.exec(written.trim().toLowerCase()) ?? [];
    return platform && handle ? `${platform} ${handle}` : undefined;
  },
  /** Without spaces, in capitals, and its check digits must fit. */
  iban(written) {
    const iban = written.toUpperCase().replaceAll(/[\s.-]/g, '');
    return /^[A-Z]{2}\d{2}[A-Z\d]{10,30}$/.test(iban) && checkIban(iban) ? iban : undefined;
  },
  /** The number of the Chamber of Commerce: eight digits. */
  company: (written) => /^\d{8}$/.exec(written.replaceAll(/[\s.-]/g, ''))?.[0],
  /** 'Jansen, Ré' -> 'jansen re': no accents, lower case, the words in the order of the alphabet. */
  name(written) {
    const words = written
      .normalize('NFKD')
      .replaceAll(/\p{M}/gu, '')
      .toLowerCase()
      .split(/[^\p{L}\d]+/u)
      .filter(Boolean);
    return words.length > 0 ? words.toSorted().join(' ') : undefined;
  },
};

/** Remainder 1 by 97, with letters as two digits, the first four characters behind the rest (ISO 13616). */
function checkIban(iban: string): boolean {
  const digits = (iban.slice(4) + iban.slice(0, 4)).replaceAll(/[A-Z]/g, (letter) =>
    String(letter.charCodeAt(0) - 55),
  );
  return Array.from(digits).reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0) === 1;
}

/** Everything in a signal by which it can be found or matched, each once. */
export function identifiersIn({ fields }: SignalContent): Identifier[] {
  const of = (kind: keyof typeof normalise, written: string | undefined): Identifier[] => {
    const text = written === undefined ? undefined : normalise[kind](written);
    return text === undefined ? [] : [{ kind, text }];
  };
  const names = [...of('name', fields.name), ...of('name', fields.alias)];
  const year = /^(1[89]|20)\d\d$/.exec(fields['birth-year'] ?? '')?.[0];
  return unique([
    ...of('phone', fields.phone),
    ...of('email', fields.email),
    ...of('account', fields.account),
    ...of('address', fields.residence),
    ...of('address', fields.location),
    ...of('plate', fields.plate),
    ...of('company', fields['company-number']),
    ...of('iban', fields.iban),
    ...names,
    ...(year ? names.map(({ text }) => ({ kind: 'name-birth-year' as const, text: `${text} ${year}` })) : []),
  ]);
}

/** What a person may mean by words they search for: every kind that the words can be. */
export const identifiersMeantBy = (words: string): Identifier[] =>
  (Object.keys(normalise) as (keyof typeof normalise)[]).flatMap((kind) => {
    const text = normalise[kind](words);
    return text === undefined ? [] : [{ kind, text }];
  });

const unique = (identifiers: Identifier[]): Identifier[] => [
  ...new Map(identifiers.map((each) => [`${each.kind} ${each.text}`, each])).values(),
];
