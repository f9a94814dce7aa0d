import { ruleOf } from '../../src/modules/access/act.ts';
import type { DeedKind } from './deed.ts';
import type { RecordKind } from './matrix-doors.ts';
import type { MatrixWorld } from './matrix-world.ts';

type SiteRoute = MatrixWorld['routes'][number];

/** Routes that are no door of the matrix, and why not. What everyone may read has no row of the log, and needs none here. */
export const exempt: Record<string, string> = {
  'GET /werk': 'numbers of the lists, each of which is a door',
  'GET /inloggen/activeren': 'an empty form, the same for everyone',
  'GET /melding': 'an empty form, the same for everyone',
  'GET /werk/mensen/uitnodigen': 'an empty form; sending it is a deed',
  'GET /werk/signalen/nieuw': 'an empty form; sending it is a deed',
  'GET /werk/slachtoffers/nieuw': 'an empty form; sending it is a deed',
  'POST /inloggen': 'nobody is anyone yet: sign-in/routes.db.test.tsx tries it with right and wrong words',
  'POST /inloggen/activeren': 'asks for an invitation: sign-in/routes.db.test.tsx',
  'POST /inloggen/demonstratie': 'does not exist outside a demonstration: sign-in/routes.db.test.tsx',
  'POST /account/herstelcodes': 'asks for a code of one’s own app: sign-in/account.db.test.ts',
};

/** Routes about people that are neither a door nor exempt, and exemptions of what is no such route. */
export function findForgotten(
  routes: readonly SiteRoute[],
  readings: readonly RecordKind[],
  deeds: readonly DeedKind[],
): string[] {
  const doors = [
    ...readings
      .flatMap((kind) => Object.values(kind.doors))
      .map(({ path, words }) => ({ path, post: words !== undefined })),
    ...deeds.flatMap((kind) => Object.values(kind.deeds)).map(({ path }) => ({ path, post: true })),
  ];
  const isDoor = (route: SiteRoute) =>
    doors.some(({ path, post }) => post === (route.method === 'post') && fitsRoute(route, path));
  const aboutPeople = routes.filter(({ shared, permits }) => !shared && ruleOf(permits).logged);
  const undone = aboutPeople.filter((route) => !isDoor(route)).map(addressOf);
  return [
    ...undone
      .filter((address) => !(address in exempt))
      .map((address) => `${address} is no door and not exempt`),
    ...Object.keys(exempt)
      .filter((address) => !undone.includes(address))
      .map((address) => `${address} is exempt without need`),
  ];
}

/** Whether an address, with or without a query, is one of a route. */
export const fitsRoute = ({ path }: SiteRoute, address: string): boolean =>
  new RegExp(`^${patternOf(path)}$`).test(address.replace(/\?.*/, ''));

const addressOf = ({ method, path }: SiteRoute): string =>
  `${method.toUpperCase()} ${path.replaceAll(/:([a-z]+)\{(?:[^{}]|\{[^}]*\})*\}/g, ':$1')}`;

/** A path as an expression: its fixed parts to the letter, its parameters by their own pattern. */
const patternOf = (path: string): string =>
  path
    .split(/(:[a-z]+(?:\{(?:[^{}]|\{[^}]*\})*\})?)/)
    .map((part) => {
      if (!part.startsWith(':')) return part.replaceAll('.', '\\.');
      return `(?:${/\{([\s\S]*)\}$/.exec(part)?.[1] ?? '[^/]+'})`;
    })
    .join('');
