import type { Config } from '../platform/config.ts';
import type { ProseWords } from './prose.ts';

/** Who runs this installation; undefined where nobody filled it in. */
export type Operator = { name?: string | undefined; contact?: string | undefined };

/** Who runs this installation, from its settings. */
export const operatorOf = (config: Config): Operator => ({
  name: config.OPERATOR_NAME,
  contact: config.OPERATOR_CONTACT,
});

/** What the texts say of the operator and of the version. */
export function operatorWords({ name, contact }: Operator, version: string): ProseWords {
  const reach = contact?.replace(/^mailto:/, '');
  return {
    nl: {
      version,
      operator: name
        ? `Deze installatie is van ${name}.${reach ? ` U bereikt de beheerder via ${reach}.` : ' Een adres van de beheerder is nog niet ingevuld.'}`
        : 'Bij deze installatie is nog geen beheerder ingevuld. Zij is bedoeld om te bekijken en te proberen.',
    },
    en: {
      version,
      operator: name
        ? `This installation belongs to ${name}.${reach ? ` You can reach the operator at ${reach}.` : ' No address of the operator has been filled in yet.'}`
        : 'No operator has been filled in for this installation. It is meant for looking and trying.',
    },
  };
}

/** How long a security.txt holds: it is made anew at each request, so it can't lapse while Baken runs. */
const securityTxtDays = 180;

/** The file of RFC 9116; null where no contact is known, since a file without one is not valid. */
export function securityTxt({ contact }: Operator, now: Date): string | null {
  if (!contact) return null;
  const expires = new Date(now.getTime() + securityTxtDays * 86_400_000)
    .toISOString()
    .replace(/\.\d+Z$/, 'Z');
  return `# Where to report a weakness in Baken. Please put no data of people in the first message.
Contact: ${contact}
Expires: ${expires}
Preferred-Languages: nl, en
`;
}
