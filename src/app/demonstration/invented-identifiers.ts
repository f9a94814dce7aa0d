import type { FieldName } from '../../modules/signals/index.ts';
import type { Chance } from './chance.ts';

const firstNames =
  'Mila Tomek Sara Jonas Elif Daan Ionela Noah Precious Ruben Linh Amir Katja Sem Adaeze Bram Yusra Pavel Lotte Rik'.split(
    ' ',
  );
const lastNames = 'Verzonnen Voorbeeld Fictief Bedacht Denkbeeld Proefpersoon Schijn Nepnaam Papier'.split(
  ' ',
);
const nicknames = [
  'Kleine Proef',
  'Oom Fictie',
  'De Regelaar',
  'Bella Voorbeeld',
  'Zus Bedacht',
  'Mister Nep',
];
const streets =
  'Verzonnenlaan Denkbeeldstraat Voorbeeldweg Fictiekade Bedenkselplein Nergensdijk Papierpad Schijnsingel'.split(
    ' ',
  );
const vehicles = ['witte bestelbus', 'grijze stationwagen', 'zwarte kleine auto', 'blauw busje met ladder'];
const companies =
  'Voorbeeldkas|Fictie Schoonmaak|Nagels en Zo Bedacht|Denkbeeld Bezorging|Proef Uitzend|Hotel Nergens|Papier Bouw|Wasserij Schijn'.split(
    '|',
  );
const jobs = ['inpakken', 'schoonmaken', 'bezorgen', 'bouw', 'keukenwerk', 'plukken en sorteren'];

/** How each field is made up. None of them can be anyone’s. */
const made: { [Name in FieldName]?: (chance: Chance) => string } = {
  name: (chance) => `${chance.pick(firstNames)} ${chance.pick(lastNames)}`,
  alias: (chance) => chance.pick(nicknames),
  'birth-year': (chance) => String(chance.between(1974, 2006)),
  // No number starts with 06-00.
  phone: (chance) => `06 000 ${chance.digits(2)} ${chance.digits(3)}`,
  email: (chance) => `${chance.pick(firstNames).toLowerCase()}${chance.digits(3)}@voorbeeld.example`,
  account: (chance) => `verzonnenapp: ${chance.pick(firstNames).toLowerCase()}_${chance.digits(3)}`,
  // No postcode ends in SS, SD or SA.
  residence: (chance) => addressOf(chance),
  location: (chance) => addressOf(chance),
  // No number plate has a Q or a C.
  plate: (chance) => `QC-${chance.digits(3)}-Q`,
  vehicle: (chance) => chance.pick(vehicles),
  company: (chance) => `${chance.pick(companies)} (verzonnen)`,
  // No company has a number that starts with five zeros.
  'company-number': (chance) => `00000${chance.digits(3)}`,
  work: (chance) => chance.pick(jobs),
  iban: (chance) => ibanOf(chance.digits(4)),
};

/** Made-up values for these fields. */
export const inventFields = (
  chance: Chance,
  names: readonly FieldName[],
): Partial<Record<FieldName, string>> =>
  Object.fromEntries(names.flatMap((name) => (made[name] ? [[name, made[name](chance)]] : [])));

/** 'Verzonnenlaan 12, 3512 SS': a street that is nowhere. */
const addressOf = (chance: Chance): string =>
  `${chance.pick(streets)} ${chance.between(1, 180)}, ${chance.between(1000, 9999)} SS`;

/** With check digits that fit, of a bank that is none. */
function ibanOf(digits: string): string {
  const account = `VERZ000000${digits}`;
  const asNumber = `${account}NL00`.replaceAll(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55));
  const rest = Array.from(asNumber).reduce((sum, digit) => (sum * 10 + Number(digit)) % 97, 0);
  return `NL${String(98 - rest).padStart(2, '0')}${account}`;
}
