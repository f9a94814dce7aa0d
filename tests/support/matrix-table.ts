import { type Door, type RecordKind, usualDoors } from './matrix-doors.ts';
import type { Answer } from './visitor.ts';

/** What someone meets at a door. */
export type Outcome = 'ziet' | 'leeg' | 'weigert' | 'niet gevonden' | 'naar inloggen';

/** As the refusal says it that tells nobody whether the record is there. */
const notThere = 'Dit is er niet, of het is niet voor u.';

export function outcomeOf(answer: Answer, { shows }: Door): Outcome {
  const { status, location, text } = answer;
  if (status === 303 && location.startsWith('/inloggen')) return 'naar inloggen';
  if (shows.test(text)) return 'ziet';
  if (status === 404 || (status === 403 && text.includes(notThere))) return 'niet gevonden';
  if (status === 403) return 'weigert';
  if (status === 200 || status === 422) return 'leeg';
  throw new Error(`An answer nobody thought of: ${status} ${location}`);
}

/** What one actor met at one door, with the application's own check and without it. */
export type Cell = { withCheck: Outcome; without: Outcome };

/** Cells by kind, actor and door. */
export type Matrix = Map<string, Map<string, Map<string, Cell>>>;

const cellText = (cell: Cell | undefined): string => {
  if (!cell) throw new Error('Someone was not sent to a door.');
  return cell.withCheck === cell.without ? cell.withCheck : `${cell.withCheck} (${cell.without})`;
};

const legend = `# Wie ziet wat, door welke deur

Gemaakt door tests/access-matrix.db.test.ts: elke cel is een echt verzoek aan de site, met een echte sessie en een echt
formulier. Alle gegevens zijn verzonnen. Vernieuwen: \`npx vitest run tests/access-matrix.db.test.ts -u\`.

- **ziet**: het antwoord toont het gegeven;
- **leeg**: de bladzijde komt, zonder dit gegeven erop;
- **weigert**: een bladzijde die zegt waarom niet;
- **niet gevonden**: hetzelfde antwoord, tot op de letter, als voor een id dat nooit bestond;
- **naar inloggen**: zonder levende sessie is er niets anders.

Tussen haakjes staat wat er gebeurt als de controle van de applicatie uit staat en alleen de regels van de database
(row policies) nog gelden, waar dat anders is. Dan wordt "weigert" "leeg" of "niet gevonden": de bladzijde wordt
gemaakt, maar de database laat geen rij zien. "Ziet" wordt het alleen waar boven de tabel staat waarom.
`;

/** The matrix as tables that a person can read, one per kind of record. */
export function matrixText(kinds: readonly RecordKind[], matrix: Matrix): string {
  const parts = kinds.map(({ title, about, doors }) => {
    const columns = Object.keys(doors);
    const rows = [...(matrix.get(title) ?? [])].map(([actor, cells]) => [
      actor,
      ...columns.map((door) => cellText(cells.get(door))),
    ]);
    const missing = usualDoors.filter((door) => !(door in doors));
    const none = missing.length > 0 ? ` Bestaat niet: ${missing.join(', ')}.` : '';
    return `## ${title}\n\n${about}${none}\n\n${table(['wie', ...columns], forEveryone(rows))}`;
  });
  return [legend, ...parts].join('\n');
}

/** One row where everyone meets the same. */
function forEveryone(rows: readonly string[][]): readonly string[][] {
  const same = new Set(rows.map(([, ...cells]) => cells.join('|')));
  const [, ...cells] = rows[0] ?? [];
  return same.size === 1 ? [['iedereen', ...cells]] : rows;
}

/** A table in Markdown, in columns of one width. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((_, at) => Math.max(...[head, ...rows].map((row) => row[at]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`;
  return `${[line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n')}\n`;
}
