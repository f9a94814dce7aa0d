import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { onPostgres } from '../../../tests/support/database.ts';
import type { Condition } from '../access/index.ts';
import { weighSignal } from './forward-actions.ts';
import {
  noteForwarded,
  openSignalChain,
  passTest,
  read,
  record,
  riecChoice,
  riecRule,
  type SignalChain,
  trying,
} from './signals.fixtures.ts';
import { recordCondition, withdrawCondition } from './step-actions.ts';
import { eventKinds, type SignalEvent, standingOf } from './workflow.ts';

onPostgres('what is on record as met', (database) => {
  let chain: SignalChain;
  beforeAll(async () => {
    chain = await openSignalChain(database());
    await chain.asSuperuser(`insert into directory.police_unit values ('PE09', 'verzonnen', 'verzonnen')`);
    await chain.asSuperuser(`insert into directory.safety_region values ('VR09', 'verzonnen', 'PE09')`);
  });
  afterAll(() => chain.end());

  /** Whether the application says yes, and whether the database alone does. */
  async function mayGo(id: string): Promise<{ weighed: boolean; delivered: boolean }> {
    const focal = await chain.signIn('focal');
    const weighing = trying(chain.access, focal, 'signals.weigh');
    const { granted } = await weighSignal(weighing, chain, focal, id, riecChoice(chain));
    const delivered = await chain.unchecked
      .under(focal, { act: 'signals.forward', on: id, basis: 'riec' }, async (db) => {
        const disclosure = randomUUID();
        await sql`select signals.deliver(${disclosure}, ${randomUUID()}, ${id}, ${chain.organisation('politie')}, 'riec',
          'joint-approach', 'riec', array['field.name'], 'x'::bytea, '{}'::text[], '{}'::bytea[])`.execute(
          db,
        );
        await noteForwarded(db, id, disclosure);
      })
      .then(
        () => true,
        (fault: unknown) => {
          expect(String(fault)).toContain('no recorded basis');
          return false;
        },
      );
    return { weighed: granted.granted, delivered };
  }
  const yes = { weighed: true, delivered: true };
  const no = { weighed: false, delivered: false };

  const say = async (step: typeof recordCondition, id: string, condition: Condition) => {
    const focal = await chain.signIn('focal');
    const { signal } = await read(chain, 'focal', id);
    return step(trying(chain.access, focal, 'signals.test'), chain, focal, signal, condition, 'Verzonnen');
  };

  test('a failed intake test undoes the one that was met before, until the next that is', async () => {
    await chain.load([riecRule]);
    const id = await record(chain, 'focal');
    await passTest(chain, 'focal', id);
    expect(await mayGo(id)).toEqual(yes);
    await passTest(chain, 'focal', id, false);
    expect(await mayGo(id)).toEqual(no);
    await passTest(chain, 'focal', id);
    expect(await mayGo(id)).toEqual(yes);
  });

  test('a condition can be withdrawn with a reason, once, and recorded again', async () => {
    await chain.load([{ ...riecRule, conditions: ['riec-phase-2'] }]);
    const id = await record(chain, 'focal');
    expect(await say(withdrawCondition, id, 'riec-phase-2')).toMatchObject({
      refusal: { refused: 'not-in-this-state' },
    });
    await say(recordCondition, id, 'riec-phase-2');
    expect(await mayGo(id)).toEqual(yes);
    expect((await say(withdrawCondition, id, 'riec-phase-2')).granted).toBe(true);
    expect(await mayGo(id)).toEqual(no);
    const { signal } = await read(chain, 'focal', id);
    expect(signal.standing.met).toEqual([]);
    expect(signal.history.at(-1)).toMatchObject({
      kind: 'condition-withdrawn',
      conditions: ['riec-phase-2'],
      words: { reason: 'Verzonnen' },
    });
    await say(recordCondition, id, 'riec-phase-2');
    expect(await mayGo(id)).toEqual(yes);
  });

  test('the database and the application agree on it after whatever happened', async () => {
    const asked: Condition[] = ['intake-test-riec', 'intake-test-zvh', 'riec-phase-2', 'age-known'];
    const anyEvent: fc.Arbitrary<SignalEvent> = fc.record({
      kind: fc.constantFrom(
        ...eventKinds,
        ...(['tested', 'condition-met', 'condition-withdrawn'] as const),
        'tested' as const,
      ),
      track: fc.constantFrom(null, 'riec', 'zvh'),
      conditions: fc.subarray(asked),
    });
    let undone = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(anyEvent, { minLength: 1, maxLength: 8 }), async (events) => {
        const id = await record(chain, 'focal');
        await chain.asSuperuser(
          `insert into signals.event (signal, number, kind, at, organisation, track, conditions, part)
            select $1, e.number + 1, e.kind, now(), $2, e.track, e.conditions,
              case when e.kind in ('line-struck', 'corrected') then 'line.1' end
            from json_to_recordset($3) as e (number integer, kind text, track text, conditions text[])`,
          [
            id,
            chain.organisation('voorbeeldstad'),
            JSON.stringify(events.map((event, at) => ({ ...event, number: at + 1 }))),
          ],
        );
        const { rows } = await chain.asSuperuser('select signals.met($1) as met', [id]);
        const [found] = rows as { met: Condition[] }[];
        const met = standingOf(events)?.met ?? [];
        if (met.length < new Set(events.flatMap(({ conditions }) => conditions)).size) undone += 1;
        expect(found?.met.toSorted()).toEqual(met.toSorted());
      }),
      { numRuns: 60 },
    );
    expect(undone).toBeGreaterThan(5);
  });
});
