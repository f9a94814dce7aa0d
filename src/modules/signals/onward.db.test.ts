import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bundledValue } from '../../../tests/support/bundled-data.ts';
import type { ChainPerson } from '../../../tests/support/chain.ts';
import { onPostgres } from '../../../tests/support/database.ts';
import type { Condition, Track } from '../access/index.ts';
import { legalBases } from '../access/law/import.ts';
import { weighSignal } from './forward-actions.ts';
import {
  forward,
  newSignal,
  noteForwarded,
  openSignalChain,
  passTest,
  read,
  record,
  type SignalChain,
  trying,
} from './signals.fixtures.ts';
import { recordCondition, withdrawCondition } from './step-actions.ts';

onPostgres('what was received keeps its rules', (database) => {
  let chain: SignalChain;
  beforeAll(async () => {
    chain = await openSignalChain(database());
    for (const unit of ['09', '17']) {
      await chain.asSuperuser(
        `insert into directory.police_unit values ('PE${unit}', 'verzonnen', 'verzonnen')`,
      );
      await chain.asSuperuser(
        `insert into directory.safety_region values ('VR${unit}', 'verzonnen', 'PE${unit}')`,
      );
    }
    await chain.load(bundledValue(legalBases));
  });
  afterAll(() => chain.end());

  const say = async (who: ChainPerson, id: string, condition: Condition, step = recordCondition) => {
    const member = await chain.signIn(who);
    const { signal } = await read(chain, who, id);
    const attempt = trying(chain.access, member, 'signals.test');
    const done = await step(attempt, chain, member, signal, condition, 'Verzonnen');
    if (!done.granted) throw new Error(done.refusal.refused);
  };
  type Way = { receiver: 'riec' | 'proefdam' | 'inspectie' | 'zvh'; track: Track | undefined; basis: string };
  const toRiec: Way = { receiver: 'riec', track: 'riec', basis: 'riec-participants' };
  const toHouse: Way = { receiver: 'zvh', track: 'zvh', basis: 'zvh-participants-a' };

  /** What the application says, and whether the database alone delivers a name to them. */
  async function tryOn(who: ChainPerson, id: string, { receiver, track, basis }: Way) {
    const member = await chain.signIn(who);
    const to = chain.organisation(receiver);
    const weighing = trying(chain.access, member, 'signals.weigh');
    const { granted } = await weighSignal(weighing, chain, member, id, { receiver: to, track });
    const delivered = await chain.unchecked
      .under(member, { act: 'signals.forward', on: id, basis }, async (db) => {
        const disclosure = randomUUID();
        await sql`select signals.deliver(${disclosure}, ${randomUUID()}, ${id}, ${to}, ${basis}, ${member.purpose},
          ${track ?? null}, array['field.name'], 'x'::bytea, '{}'::text[], '{}'::bytea[])`.execute(db);
        await noteForwarded(db, id, disclosure);
      })
      .then(
        () => true,
        (fault: unknown) => {
          expect(String(fault)).toContain('no recorded basis');
          return false;
        },
      );
    return { refusal: granted.granted ? undefined : granted.refusal, delivered };
  }
  const goes = { refusal: undefined, delivered: true };

  /** A signal of the municipality, and the copy that the police of its RIEC hold, ready to go on. */
  async function received(): Promise<{ source: string; copy: string }> {
    const source = await record(chain, 'focal');
    await passTest(chain, 'focal', source);
    const choice = { receiver: chain.organisation('politie'), track: 'riec' } as const;
    const copy = await forward(chain, 'focal', source, choice);
    await passTest(chain, 'detective', copy);
    return { source, copy };
  }

  test('a block by the source holds for every copy, at once, until it is withdrawn', async () => {
    const { source, copy } = await received();
    const further = await forward(chain, 'detective', copy, {
      receiver: chain.organisation('riec'),
      track: 'riec',
    });
    await passTest(chain, 'riecDirector', further);
    const onward = { ...toRiec, receiver: 'inspectie' } as const;
    expect(await tryOn('detective', copy, toRiec)).toEqual(goes);
    expect(await tryOn('riecDirector', further, onward)).toEqual(goes);
    await say('focal', source, 'blocked-by-source');
    for (const [who, id, way] of [
      ['detective', copy, toRiec],
      ['riecDirector', further, onward],
    ] as const) {
      expect(await tryOn(who, id, way)).toEqual({
        refusal: expect.objectContaining({ article: 'WGS 1.7(1)–(3)', missing: [] }) as unknown,
        delivered: false,
      });
      expect((await read(chain, who, id)).heldBack).toBe(true);
    }
    // Also where it would leave the collaboration.
    expect(await tryOn('detective', copy, { ...toHouse })).toMatchObject({
      refusal: { rule: 'wgs-block-by-source' },
      delivered: false,
    });
    expect((await read(chain, 'focal', source)).heldBack).toBe(false);
    await say('focal', source, 'blocked-by-source', withdrawCondition);
    expect(await tryOn('detective', copy, toRiec)).toEqual(goes);
    expect(await tryOn('riecDirector', further, onward)).toEqual(goes);
    expect((await read(chain, 'riecDirector', further)).heldBack).toBe(false);
  });

  test('that whoever reported would rather not have it shared asks for a reason in every hand', async () => {
    const { content } = newSignal();
    const wishes = { self: 'other', share: 'no', reply: 'yes' } as const;
    const source = await record(chain, 'focal', newSignal({ content: { ...content, wishes } }));
    await passTest(chain, 'focal', source);
    const toPolice = { receiver: chain.organisation('politie'), track: 'riec' } as const;
    const toCentre = { receiver: chain.organisation('riec'), track: 'riec' } as const;
    await expect(forward(chain, 'focal', source, toPolice)).rejects.toThrow('changed-meanwhile');
    const copy = await forward(chain, 'focal', source, toPolice, 'Gevaar');
    await passTest(chain, 'detective', copy);
    await expect(forward(chain, 'detective', copy, toCentre)).rejects.toThrow('changed-meanwhile');
    const further = await forward(chain, 'detective', copy, toCentre, 'Nog meer gevaar');
    const { signal } = await read(chain, 'riecDirector', further);
    expect(signal.ratherNotShared).toBe(true);
    expect(signal.content?.wishes).toBeUndefined();
    // What nobody asked that of goes without.
    const { copy: other } = await received();
    expect((await read(chain, 'detective', other)).signal.ratherNotShared).toBe(false);
  });

  test('what came in one track goes in another only once it was checked to be lawful', async () => {
    const { copy } = await received();
    await passTest(chain, 'detective', copy);
    await say('detective', copy, 'college-contract');
    const member = await chain.signIn('detective');
    await chain.asSuperuser(
      `insert into signals.event (signal, number, kind, at, organisation, conditions)
        select $1, version + 1, 'condition-met', now(), $2, '{intake-test-zvh}' from signals.signal where id = $1`,
      [copy, member.organisation.id],
    );
    await chain.asSuperuser('update signals.signal set version = version + 1 where id = $1', [copy]);
    expect(await tryOn('detective', copy, toHouse)).toEqual({
      refusal: expect.objectContaining({
        rule: 'wgs-third-parties',
        missing: expect.arrayContaining(['lawfulness-check']) as unknown,
      }) as unknown,
      delivered: false,
    });
    await say('detective', copy, 'lawfulness-check');
    expect(await tryOn('detective', copy, toHouse)).toEqual(goes);
  });

  test('who takes part everywhere carries nothing from one collaboration into another', async () => {
    const source = await record(chain, 'focal');
    await passTest(chain, 'focal', source);
    const choice = { receiver: chain.organisation('inspectie'), track: 'riec' } as const;
    const copy = await forward(chain, 'focal', source, choice);
    await passTest(chain, 'inspector', copy);
    await say('inspector', copy, 'supervision-guarded');
    const elsewhere = { ...toRiec, receiver: 'proefdam' } as const;
    expect(await tryOn('inspector', copy, elsewhere)).toMatchObject({ delivered: false });
    expect(await tryOn('inspector', copy, toRiec)).toEqual(goes);
    // What it found itself it may take there.
    const own = await record(chain, 'inspector');
    await passTest(chain, 'inspector', own);
    await say('inspector', own, 'supervision-guarded');
    expect(await tryOn('inspector', own, elsewhere)).toEqual(goes);
  });

  test('that someone may be asked about is no basis to forward on', async () => {
    const id = await record(chain, 'focal');
    await passTest(chain, 'focal', id);
    await say('focal', id, 'no-care-secrecy');
    const asked = { receiver: 'proefdam', track: 'riec', basis: 'wgs-hit-no-hit' } as const;
    expect(await tryOn('focal', id, asked)).toMatchObject({
      refusal: { refused: 'no-legal-basis' },
      delivered: false,
    });
  });

  test('what it was recorded for is what the session was for, whatever the application puts down', async () => {
    const member = await chain.signIn('focal');
    const id = randomUUID();
    await chain.unchecked.under(member, { act: 'signals.record', on: id }, (db) =>
      sql`insert into signals.signal (id, owner_organisation, source, forms, subject_kind, urgency, state, received_at,
          version, content, recorded_for)
        values (${id}, ${member.organisation.id}, 'own', '{}', 'person', '{}', 'recorded', now(), 1, 'x',
          'supervise')`.execute(db),
    );
    const { copy } = await received();
    const { rows } = await chain.asSuperuser(
      'select recorded_for from signals.signal where id = any ($1) order by source desc',
      [[id, copy]],
    );
    expect(rows).toEqual([{ recorded_for: 'joint-approach' }, { recorded_for: 'joint-approach' }]);
  });

  test('only who holds a copy hears where it comes from', async () => {
    const { source, copy } = await received();
    const hears = async (who: ChainPerson, id: string) => {
      const member = await chain.signIn(who);
      const done = await chain.unchecked.under(member, { act: 'signals.read', on: id }, (db) =>
        sql`select * from signals.own_past(array[${id}]::uuid[])`.execute(db),
      );
      return done.granted ? done.value.rows : done.refusal;
    };
    expect(await hears('detective', copy)).toEqual([
      { obtained_in: ['riec'], obtained_for: ['joint-approach'], blocked: false },
    ]);
    expect(await hears('detective', source)).toEqual([]);
    expect(await hears('focal', copy)).toEqual([]);
    expect(await hears('registrar', copy)).toEqual([]);
    for (const name of ['way_of', 'past_of', 'stays_within']) {
      const { rows } = await chain.asSuperuser(
        `select has_function_privilege('baken_web', p.oid, 'execute') as may from pg_proc p where proname = $1`,
        [name],
      );
      expect(rows, name).toEqual([{ may: false }]);
    }
  });
});
