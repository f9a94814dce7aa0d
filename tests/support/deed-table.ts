import type { MatrixActor } from './matrix-actors.ts';
import { type Outcome, outcomeOf, table } from './matrix-table.ts';
import type { Answer } from './visitor.ts';

/** What became of a deed that someone tried. */
export type DeedOutcome = 'doet' | 'niet gedaan' | 'database weigert' | Exclude<Outcome, 'ziet' | 'leeg'>;

export function deedOutcomeOf(answer: Answer, happened: boolean): DeedOutcome {
  if (happened) return 'doet';
  // With the application's check on this is a fault, and the test says so.
  if (answer.status === 500) return 'database weigert';
  if (answer.status === 409) return 'niet gedaan';
  // Led on without having done anything: the same form counted before, or there was nothing to do.
  if (answer.status === 303 && !answer.location.startsWith('/inloggen')) return 'niet gedaan';
  const outcome = outcomeOf(answer, { path: '', shows: /(?!)/ });
  if (outcome === 'ziet') throw new Error('Nothing is shown by a pattern that fits nothing.');
  return outcome === 'leeg' ? 'niet gedaan' : outcome;
}

/** What one actor met with one deed, with the application's own check and without it. */
export type DeedCell = { actor: MatrixActor; withCheck: DeedOutcome; without: DeedOutcome };

/** A deed on one record, tried by everyone. */
export type TriedDeed = { title: string; about: string; name: string; cells: readonly DeedCell[] };

const legend = `# Wie doet wat, met welk formulier

Gemaakt door tests/access-deeds.db.test.ts: elk formulier van het huis dat iets doet, zoals het getekend werd voor wie het
mag sturen, en daarna door iedereen gestuurd met het bewijs van een eigen formulier. Alle gegevens zijn verzonnen.
Vernieuwen: \`npx vitest run tests/access-deeds.db.test.ts -u\`.

- **doet**: het is gebeurd, en de database heeft er de rijen van;
- **niet gedaan**: het formulier komt terug, er is niets geschreven;
- **weigert**: een bladzijde die zegt waarom niet, er is niets geschreven;
- **niet gevonden**: hetzelfde antwoord als voor een id dat nooit bestond, er is niets geschreven;
- **naar inloggen**: zonder levende sessie is er niets anders.

Tussen haakjes staat wat er gebeurt als de controle van de applicatie uit staat en alleen de regels van de database
(row policies) nog gelden, waar dat anders is. Die weigert dan soms zonder bladzijde ("database weigert"), en niet gedaan
wordt het ook dan.
`;

const cellText = ({ withCheck, without }: DeedCell): string =>
  withCheck === without ? withCheck : `${withCheck} (${without})`;

/** What everyone met, as tables that a person can read: one per record, a line per deed. */
export function deedsText(tried: readonly TriedDeed[]): string {
  const titles = [...new Set(tried.map(({ title }) => title))];
  const parts = titles.map((title) => {
    const lines = tried.filter((each) => each.title === title);
    const met = new Set(lines.flatMap(({ cells }) => cells.map(cellText)));
    const columns = [...met].toSorted(
      (a, b) => Number(b === 'doet') - Number(a === 'doet') || (a < b ? -1 : 1),
    );
    const rows = lines.map(({ name, cells }) => [
      name,
      ...peopleByColumn(columns.map((column) => cells.filter((cell) => cellText(cell) === column))),
    ]);
    return `## ${title}\n\n${lines[0]?.about}\n\n${table(['daad', ...columns], rows)}`;
  });
  return [legend, ...parts].join('\n');
}

/** Everybody is in one column of a line: of those who signed in and may not, the longest list is named as the rest. */
function peopleByColumn(columns: readonly (readonly DeedCell[])[]): string[] {
  const all = columns.flat();
  const isInside = ({ actor }: DeedCell) => actor.who !== undefined;
  const inside = all.filter(isInside);
  const refused = columns.map(
    (cells) => cells.filter((cell) => isInside(cell) && cell.withCheck !== 'doet').length,
  );
  const rest = refused.indexOf(Math.max(...refused));
  return columns.map((cells, at) => {
    const [members, others] = [cells.filter(isInside), cells.filter((cell) => !isInside(cell))];
    const names = (some: readonly DeedCell[]) => some.map(({ actor }) => actor.name);
    const whole =
      members.length === inside.length
        ? ['iedereen die is ingelogd']
        : at === rest
          ? [`alle ${members.length} anderen die zijn ingelogd`]
          : names(members);
    const isAllOutside = others.length > 0 && others.length === all.length - inside.length;
    return [...whole, ...(isAllOutside ? ['wie niet is ingelogd'] : names(others))].join('; ');
  });
}
