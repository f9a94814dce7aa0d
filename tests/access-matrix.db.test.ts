// Every actor at every door of every kind of record. Its name ends in .db.test.ts since it needs a database.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { onPostgres } from './support/database.ts';
import { type MatrixActor, matrixActors } from './support/matrix-actors.ts';
import { type Door, type RecordKind, recordKinds } from './support/matrix-doors.ts';
import { type LeakFinder, leakFinder } from './support/matrix-leaks.ts';
import { rowsText } from './support/matrix-rows.ts';
import { type Cell, type Matrix, matrixText, type Outcome, outcomeOf } from './support/matrix-table.ts';
import { type MatrixWorld, openMatrixWorld, personNames, type Request } from './support/matrix-world.ts';
import { type Answer, openVisitor, type Visitor } from './support/visitor.ts';

/** A receipt that was never given out. */
const madeUpReceipt = '0000000000000000';

onPostgres('the access matrix', (database) => {
  let world: MatrixWorld;
  let kinds: RecordKind[];
  let findLeaks: LeakFinder;
  const matrix: Matrix = new Map();
  /** One line for each answer that says what it should not. */
  const leaks: string[] = [];
  /** One line for each answer about another's record that is not the answer about one that never was. */
  const betrayals: string[] = [];

  beforeAll(async () => {
    world = await openMatrixWorld(database());
    kinds = recordKinds(world);
    findLeaks = await leakFinder(world);
    for (const actor of matrixActors(world)) {
      const withCheck = await goThroughDoors(actor, world.checked);
      const without = await goThroughDoors(actor, world.unchecked);
      for (const [kind, outcomes] of withCheck) {
        const cells = [...outcomes].map(([door, outcome]): [string, Cell] => [
          door,
          { withCheck: outcome, without: without.get(kind)?.get(door) ?? outcome },
        ]);
        matrix.set(kind, (matrix.get(kind) ?? new Map()).set(actor.name, new Map(cells)));
      }
    }
  }, 240_000);
  afterAll(() => world?.close());

  /** Every door once, by someone's own browser; notes leaks and betrayals on the way. */
  async function goThroughDoors(
    actor: MatrixActor,
    site: Request,
  ): Promise<Map<string, Map<string, Outcome>>> {
    const visitor = openVisitor(site, actor.session);
    const found = new Map<string, Map<string, Outcome>>();
    // Any page of someone who signed in holds the proof for forms.
    await visitor.get('/account');
    for (const { title, doors } of kinds) {
      const outcomes = new Map<string, Outcome>();
      for (const [name, door] of Object.entries(doors)) {
        const where = `${actor.name}, ${title}, ${name}`;
        const answer = await knock(visitor, door, actor);
        const outcome = outcomeOf(answer, door);
        outcomes.set(name, outcome);
        leaks.push(
          ...findLeaks(actor, answer, JSON.stringify(door.words ?? {})).map((leak) => `${where}: ${leak}`),
        );
        if (outcome !== 'ziet' && !(await isAsIfNeverMade(visitor, door, actor, answer)))
          betrayals.push(where);
      }
      found.set(title, outcomes);
    }
    return found;
  }

  /** Whether a door to one record answers as it does for an id that nobody ever made. */
  async function isAsIfNeverMade(
    visitor: Visitor,
    door: Door,
    actor: MatrixActor,
    answer: Answer,
  ): Promise<boolean> {
    const [, id] = /^[^?]*([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/.exec(door.path) ?? [];
    if (id === undefined) return true;
    const madeUp = randomUUID();
    const other = await knock(visitor, { ...door, path: door.path.replace(id, madeUp) }, actor);
    const without = (answered: Answer, named: string) => JSON.stringify(answered).replaceAll(named, 'ID');
    return without(answer, id) === without(other, madeUp);
  }

  test('is as the golden table has it', async () => {
    await expect(matrixText(kinds, matrix)).toMatchFileSnapshot('golden/access-matrix.md');
  });

  test('and the row policies alone as theirs', async () => {
    await expect(await rowsText(world)).toMatchFileSnapshot('golden/access-rows.md');
  }, 120_000);

  test('no answer holds a planted word, a receipt or a session that its reader may not read', () => {
    expect(leaks).toEqual([]);
  });

  test('the technical log holds none of them either', () => {
    expect(world.log().length).toBeGreaterThan(10_000);
    expect(world.log().match(/merkwoord\w+/gi)).toBeNull();
    expect(world.log()).not.toContain(world.casework.receipt);
  });

  test('without the check of the application nobody sees more', () => {
    const more = cellsOf(matrix).filter(({ cell }) => cell.without === 'ziet' && cell.withCheck !== 'ziet');
    const meant = kinds.flatMap(({ title, doors, openTo = [] }) =>
      openTo.flatMap((who) => Object.keys(doors).map((door) => `${personNames[who]}, ${title}, ${door}`)),
    );
    expect(more.map(({ where }) => where).filter((where) => !meant.includes(where))).toEqual([]);
    // The check was really off: someone gets a page that was refused before.
    expect(cellsOf(matrix).filter(({ cell }) => cell.withCheck !== cell.without).length).toBeGreaterThan(50);
  });

  test('another’s record and one that never was give the same answer', () => {
    expect(betrayals).toEqual([]);
  });

  test('every door shows its record to someone, so that none is closed by mistake', () => {
    const closed = kinds.flatMap(({ title, doors }) =>
      Object.keys(doors)
        .filter(
          (door) =>
            ![...(matrix.get(title)?.values() ?? [])].some((row) => row.get(door)?.withCheck === 'ziet'),
        )
        .map((door) => `${title}: ${door}`),
    );
    expect(closed).toEqual([
      // Words of an identity and reasons stand on one page only; names of people are not on the page to sign in.
      'Reden van een voorstel: lijst',
      'Reden van een voorstel: uitvoer',
      'Identiteit bij een registratie: lijst',
      'Identiteit bij een registratie: zoeken',
      'Identiteit bij een registratie: uitvoer',
      'Persoon: bij het inloggen',
    ]);
  });
});

const knock = (
  visitor: Visitor,
  { path, words, takesReceipt }: Door,
  { receipt }: MatrixActor,
): Promise<Answer> =>
  words
    ? visitor.post(path, takesReceipt ? { ...words, receipt: receipt ?? madeUpReceipt } : words)
    : visitor.get(path);

const cellsOf = (matrix: Matrix): { where: string; cell: Cell }[] =>
  [...matrix].flatMap(([kind, rows]) =>
    [...rows].flatMap(([actor, cells]) =>
      [...cells].map(([door, cell]) => ({ where: `${actor}, ${kind}, ${door}`, cell })),
    ),
  );
