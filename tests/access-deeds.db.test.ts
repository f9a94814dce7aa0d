// Everyone with every form that does something. Its name ends in .db.test.ts since it needs a database.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { onPostgres } from './support/database.ts';
import type { Deed, DeedKind } from './support/deed.ts';
import { makeDeedRecords } from './support/deed-records.ts';
import { type DeedOutcome, deedOutcomeOf, deedsText, type TriedDeed } from './support/deed-table.ts';
import { drawDeeds } from './support/deeds.ts';
import { type MatrixActor, matrixActors } from './support/matrix-actors.ts';
import { recordKinds } from './support/matrix-doors.ts';
import { type LeakFinder, leakFinder } from './support/matrix-leaks.ts';
import { findForgotten } from './support/matrix-routes.ts';
import { type MatrixWorld, openMatrixWorld, type Request } from './support/matrix-world.ts';
import { type Answer, openVisitor, type Visitor } from './support/visitor.ts';
import { type Witness, watchRows } from './support/witness.ts';

onPostgres('the access matrix of deeds', (database) => {
  let world: MatrixWorld;
  let kinds: DeedKind[];
  let witness: Witness;
  let findLeaks: LeakFinder;
  const tried: TriedDeed[] = [];
  /** One line for each answer that says what it should not. */
  const leaks: string[] = [];
  /** One line for each answer about another's record that is not the answer about one that never was. */
  const betrayals: string[] = [];
  /** One line for each deed that was refused and left something all the same. */
  const halfDone: string[] = [];

  beforeAll(async () => {
    world = await openMatrixWorld(database());
    kinds = await drawDeeds(world, await makeDeedRecords(world));
    findLeaks = await leakFinder(world);
    witness = await watchRows(world.chain);
    const actors = matrixActors(world);
    // Any page of someone who signed in holds the proof for forms.
    const opened = async (site: Request, actor: MatrixActor) => {
      const visitor = openVisitor(site, actor.session);
      await visitor.get('/account');
      return { actor, visitor };
    };
    const withCheck = await Promise.all(actors.map((actor) => opened(world.checked, actor)));
    const without = await Promise.all(actors.map((actor) => opened(world.unchecked, actor)));
    for (const { title, about, deeds } of kinds) {
      for (const [name, deed] of Object.entries(deeds)) {
        const cells = [];
        for (const [at, actor] of actors.entries()) {
          const by = (all: typeof withCheck) => all[at]?.visitor ?? openVisitor(world.checked);
          const where = `${actor.name}, ${title}, ${name}`;
          cells.push({
            actor,
            withCheck: await tryOnce(by(withCheck), deed, actor, { where, isChecked: true }),
            without: await tryOnce(by(without), deed, actor, {
              where: `${where}, without the check`,
              isChecked: false,
            }),
          });
        }
        tried.push({ title, about, name, cells });
      }
    }
  }, 240_000);
  afterAll(() => world?.close());

  /** Sends a form once, looks at what came of it, and takes it back. */
  async function tryOnce(
    visitor: Visitor,
    deed: Deed,
    actor: MatrixActor,
    { where, isChecked }: { where: string; isChecked: boolean },
  ): Promise<DeedOutcome> {
    const words = { ...deed.words, ...deed.own?.(actor) };
    const answer = await visitor.post(deed.path, words);
    if (answer.status >= 500 && isChecked) throw new Error(`${where}: ${world.log().slice(-500)}`);
    const written = await witness.undo();
    const outcome = deedOutcomeOf(answer, deed.happened({ written, answer, actor }));
    leaks.push(...findLeaks(actor, answer, JSON.stringify(words)).map((leak) => `${where}: ${leak}`));
    if (outcome !== 'doet' && written.length > 0)
      halfDone.push(`${where}: ${written.map(({ table }) => table).join(', ')}`);
    const asked = outcome === 'doet' ? 'not there' : answer;
    if (!(await isAsIfNeverMade(visitor, deed, words, asked))) betrayals.push(where);
    return outcome;
  }

  /**
   * Whether the answer about one record is the answer about an id that nobody ever made; or, where someone may do it on
   * the record, whether they hear of that id that it is not there. It writes nothing.
   */
  async function isAsIfNeverMade(
    visitor: Visitor,
    { path }: Deed,
    words: Record<string, string>,
    answer: Answer | 'not there',
  ): Promise<boolean> {
    const [id] = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/.exec(path) ?? [];
    if (id === undefined) return true;
    const madeUp = randomUUID();
    const other = await visitor.post(path.replace(id, madeUp), words);
    const left = await witness.undo();
    if (left.length > 0) return false;
    if (answer === 'not there') return deedOutcomeOf(other, false) === 'niet gevonden';
    const without = (answered: Answer, named: string) => JSON.stringify(answered).replaceAll(named, 'ID');
    return without(answer, id) === without(other, madeUp);
  }

  test('is as the golden table has it', async () => {
    await expect(deedsText(tried)).toMatchFileSnapshot('golden/access-deeds.md');
  });

  test('every route about people is a door of a matrix, or exempt with a reason', () => {
    expect(findForgotten(world.routes, recordKinds(world), kinds)).toEqual([]);
    const [route] = world.routes.filter(({ permits }) => permits === 'signals.close');
    if (!route) throw new Error('Nothing closes a signal.');
    const added = { ...route, path: '/werk/signalen/:id{[0-9a-f-]{36}}/vergeten' };
    expect(findForgotten([...world.routes, added], recordKinds(world), kinds)).toEqual([
      'POST /werk/signalen/:id/vergeten is no door and not exempt',
    ]);
  });

  test('every form does something for whom it was drawn, so that none is closed by mistake', () => {
    const closed = kinds.flatMap(({ title, deeds }) =>
      Object.entries(deeds).filter(([name, { by }]) => {
        const cells = tried.find((each) => each.title === title && each.name === name)?.cells;
        return !cells?.some(({ actor, withCheck }) => actor.who === by && withCheck === 'doet');
      }),
    );
    expect(closed.map(([name]) => name)).toEqual([]);
  });

  test('what was refused left no row of anyone', () => {
    expect(halfDone).toEqual([]);
  });

  test('without the check of the application nobody does more', () => {
    const cells = tried.flatMap(({ title, name, cells }) =>
      cells.map((cell) => ({ ...cell, where: `${cell.actor.name}, ${title}, ${name}` })),
    );
    const more = cells.filter(({ withCheck, without }) => without === 'doet' && withCheck !== 'doet');
    expect(more.map(({ where }) => where)).toEqual([]);
    // The check was really off: someone met another answer.
    expect(cells.filter(({ withCheck, without }) => withCheck !== without).length).toBeGreaterThan(50);
  });

  test('no answer holds a planted word, a receipt or a session that its reader may not read', () => {
    expect(leaks).toEqual([]);
  });

  test('another’s record and one that never was give the same answer', () => {
    expect(betrayals).toEqual([]);
  });
});
