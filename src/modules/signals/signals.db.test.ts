import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { ChainPerson } from '../../../tests/support/chain.ts';
import { onPostgres } from '../../../tests/support/database.ts';
import { recordSignal } from './record-actions.ts';
import {
  newSignal,
  now,
  openSignalChain,
  passTest,
  read,
  record,
  type SignalChain,
  trying,
} from './signals.fixtures.ts';
import { addLine, closeSignal, decideTakeUp, recordCondition } from './step-actions.ts';

onPostgres('signals', (database) => {
  let chain: SignalChain;
  beforeAll(async () => {
    chain = await openSignalChain(database());
  });
  afterAll(() => chain.end());

  test('a signal is numbered per organisation, holds what was put in, and has a first event', async () => {
    const [a, b] = [await record(chain, 'focal'), await record(chain, 'focal')];
    const elsewhere = await record(chain, 'otherFocal');
    const { signal } = await read(chain, 'focal', a);
    expect(signal).toMatchObject({
      number: 'S-2026-0001',
      source: 'own',
      state: 'recorded',
      urgency: ['danger'],
      content: newSignal().content,
      history: [{ kind: 'recorded', personName: 'Verzonnen focal', at: now }],
    });
    expect((await read(chain, 'focal', b)).signal.number).toBe('S-2026-0002');
    expect((await read(chain, 'otherFocal', elsewhere)).signal.number).toBe('S-2026-0001');
  });

  test('a form sent twice is one signal, also when both arrive at once', async () => {
    const signal = newSignal();
    await Promise.all([record(chain, 'focal', signal), record(chain, 'focal', signal)]);
    await record(chain, 'focal', signal);
    const { rows } = await chain.asSuperuser(
      'select count(*)::int as n from signals.event where signal = $1',
      [signal.id],
    );
    expect(rows).toEqual([{ n: 1 }]);
  });

  test('a job to look for matches, and the owner of the record, come with it', async () => {
    const id = await record(chain, 'focal');
    const { rows } = await chain.asSuperuser(
      `select (select count(*)::int from access.job where kind = 'matching.propose' and subject = $1) as jobs,
        (select organisation from access.owned_record where subject = $1) as owner`,
      [id],
    );
    expect(rows).toEqual([{ jobs: 1, owner: chain.organisation('voorbeeldstad') }]);
  });

  describe('someone of another organisation, or in another role', () => {
    const others: ChainPerson[] = ['otherFocal', 'detective', 'riecDirector', 'coordinator'];
    test.each(others)('%s reads nothing of it, with or without the check of the application', async (who) => {
      const id = await record(chain, 'focal');
      await expect(read(chain, who, id)).rejects.toThrow('not-found');
      await expect(read(chain, who, id, chain.unchecked)).rejects.toThrow('not-found');
    });

    test.each(['officer', 'administrator'] as const)('%s of the same organisation neither', async (who) => {
      const id = await record(chain, 'focal');
      await expect(read(chain, who, id)).rejects.toThrow('not-for-this-role');
      await expect(read(chain, who, id, chain.unchecked)).rejects.toThrow('not-found');
    });

    test('cannot take a step, nor put in a signal of another organisation', async () => {
      const id = await record(chain, 'focal');
      const other = await chain.signIn('otherFocal');
      const taken = await decideTakeUp(
        trying(chain.unchecked, other, 'signals.take-up'),
        chain,
        other,
        { id, version: 1 },
        'taken-up',
        'Verzonnen',
      );
      expect(taken).toMatchObject({ granted: false, refusal: { refused: 'not-found' } });
      const disguised = {
        ...other,
        organisation: { ...other.organisation, id: chain.organisation('voorbeeldstad') },
      };
      await expect(
        recordSignal(trying(chain.unchecked, other, 'signals.record'), chain, disguised, newSignal()),
      ).rejects.toThrow(/row-level security/);
    });
  });

  describe('steps', () => {
    let id: string;
    beforeEach(async () => {
      id = await record(chain, 'focal');
    });
    const takeUp = async (version: number, kind: 'taken-up' | 'not-taken-up' = 'taken-up') => {
      const member = await chain.signIn('focal');
      const attempt = trying(chain.access, member, 'signals.take-up');
      return decideTakeUp(attempt, chain, member, { id, version }, kind, 'Verzonnen reden');
    };

    test('two people decide at once: one of them, and the other sees what happened', async () => {
      const taken = await Promise.all([takeUp(1), takeUp(1, 'not-taken-up')]);
      expect(taken.filter(({ granted }) => granted)).toHaveLength(1);
      expect(taken.find(({ granted }) => !granted)).toMatchObject({
        refusal: { refused: 'changed-meanwhile' },
      });
      const { signal } = await read(chain, 'focal', id);
      expect(signal.history.map(({ number }) => number)).toEqual([1, 2]);
    });

    test('an older version is refused, and so is what may not follow; nothing is half done', async () => {
      expect((await takeUp(1)).granted).toBe(true);
      expect(await takeUp(1)).toMatchObject({ refusal: { refused: 'changed-meanwhile' } });
      expect(await takeUp(2)).toMatchObject({ refusal: { refused: 'not-in-this-state' } });
      expect((await read(chain, 'focal', id)).signal).toMatchObject({ state: 'taken-up', version: 2 });
    });

    test('a line is added, a test and a condition are recorded, and it is closed; each in the history', async () => {
      const member = await chain.signIn('focal');
      const line = { kind: 'hearsay', text: 'Een verzonnen regel.', source: 'bakker', holds: [] } as const;
      await addLine(
        trying(chain.access, member, 'signals.record'),
        chain,
        member,
        { id, version: 1 },
        {
          ...line,
          holds: [],
        },
      );
      await passTest(chain, 'focal', id);
      await recordCondition(
        trying(chain.access, member, 'signals.test'),
        chain,
        member,
        { id, version: 3 },
        'riec-phase-2',
        'Verzonnen besluit',
      );
      await closeSignal(
        trying(chain.access, member, 'signals.close'),
        chain,
        member,
        { id, version: 4 },
        'Klaar',
      );
      const { signal } = await read(chain, 'focal', id);
      expect(signal.state).toBe('closed');
      expect(signal.content?.lines.at(-1)).toEqual(line);
      expect(signal.standing.met).toEqual(['intake-test-riec', 'riec-phase-2']);
      expect(
        signal.history.map(({ kind, words }) => [kind, words?.reason ?? words?.answers?.length]),
      ).toEqual([
        ['recorded', undefined],
        ['observed', undefined],
        ['tested', 5],
        ['condition-met', 'Verzonnen besluit'],
        ['closed', 'Klaar'],
      ]);
    });

    test('what has been noted is never changed or taken away, also not by its owner', async () => {
      const member = await chain.signIn('focal');
      for (const statement of [
        'update signals.event set at = now()',
        'delete from signals.event',
        'delete from signals.signal',
        `update signals.signal set owner_organisation = owner_organisation`,
        `update signals.signal set report = gen_random_uuid()`,
      ]) {
        await expect(
          chain.unchecked.under(member, { act: 'signals.close', on: id }, (db) =>
            db.executeQuery({ sql: statement, parameters: [] } as never),
          ),
        ).rejects.toThrow(/permission denied/);
      }
    });

    test('a condition is met by an act that records one only', async () => {
      const member = await chain.signIn('focal');
      const note = (act: 'signals.record' | 'signals.forward' | 'signals.test', kind: string) =>
        chain.unchecked.under(member, { act, on: id }, (db) =>
          sql`insert into signals.event (signal, number, kind, at, person, organisation, conditions)
            values (${id}, 2, ${kind}, now(), ${member.person.id}, ${member.organisation.id},
              '{intake-test-riec}')`.execute(db),
        );
      for (const [act, kind] of [
        ['signals.record', 'observed'],
        ['signals.record', 'tested'],
        ['signals.forward', 'condition-met'],
      ] as const) {
        await expect(note(act, kind)).rejects.toThrow(/row-level security/);
      }
      expect((await note('signals.test', 'tested')).granted).toBe(true);
    });

    test('a destroyed key leaves the signal without its words', async () => {
      await chain.vault.destroy([id]);
      const { signal } = await read(chain, 'focal', id);
      expect(signal.content).toBeUndefined();
      expect(await takeUp(1)).toMatchObject({ refusal: { refused: 'not-in-this-state' } });
    });
  });

  test('no word of a signal lies in the database in plain', async () => {
    const secret = `geheim-${randomUUID()}`;
    const id = await record(
      chain,
      'focal',
      newSignal({
        content: { fields: { name: secret }, lines: [{ kind: 'fact', text: secret, holds: [] }] },
      }),
    );
    const { rows } = await chain.asSuperuser(
      `select table_schema || '.' || table_name as name from information_schema.tables
       where table_schema not in ('pg_catalog', 'information_schema') and table_type = 'BASE TABLE'`,
    );
    expect(rows.length).toBeGreaterThan(10);
    for (const { name } of rows as { name: string }[]) {
      const found = await chain.asSuperuser(
        `select count(*)::int as n from ${name} as r where r::text like $1 or r::text like $2`,
        [`%${secret}%`, `%${Buffer.from(secret).toString('hex')}%`],
      );
      expect([name, found.rows]).toEqual([name, [{ n: 0 }]]);
    }
    expect((await read(chain, 'focal', id)).signal.content?.fields.name).toBe(secret);
  });
});
