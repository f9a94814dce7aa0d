import pg from 'pg';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { onPostgres } from '../../../tests/support/database.ts';
import { askUnder } from '../access/index.ts';
import { exportSignals, findSignalsBy, readSignals } from './list-actions.ts';
import { findTally } from './list-store.ts';
import { sourceNames, stateNames, urgencyNames } from './names.ts';
import type { SignalQuery } from './signal-list.ts';
import { signalCsvColumns } from './signal-list.ts';
import {
  newSignal,
  openSignalChain,
  passTest,
  record,
  type SignalChain,
  trying,
} from './signals.fixtures.ts';
import { decideTakeUp } from './step-actions.ts';

const all: SignalQuery = { page: 1, sort: { column: 'newest', descending: false }, filters: {} };

onPostgres('the list of signals', (database) => {
  let chain: SignalChain;
  /** Recorded on three days, the oldest first. */
  const ids: string[] = [];
  beforeAll(async () => {
    chain = await openSignalChain(database());
    const changes = [
      { forms: ['labour' as const], urgency: [], subjectKind: 'place' as const },
      { forms: [], urgency: ['minor' as const] },
      {
        forms: ['sexual' as const, 'criminal' as const],
        urgency: ['danger' as const],
        content: { fields: { phone: '+31 6 87654321', location: 'Dorpsstraat 1, 1234 AB' }, lines: [] },
      },
    ];
    for (const [at, change] of changes.entries()) {
      const day = new Date(Date.UTC(2026, 0, at + 1));
      ids.push(await record({ ...chain, now: () => day }, 'focal', newSignal(change)));
    }
    await passTest(chain, 'focal', ids[1] ?? '');
    await record(chain, 'otherFocal');
  });
  afterAll(() => chain.end());

  const list = async (query: Partial<SignalQuery>, who: 'focal' | 'otherFocal' = 'focal') => {
    const member = await chain.signIn(who);
    const { rows, total } = await readSignals(askUnder(chain.access, member, 'signals.list'), {
      ...all,
      ...query,
    });
    return { total, numbers: rows.map(({ id }) => ids.indexOf(id) + 1) };
  };
  const search = async (words: string, who: 'focal' | 'otherFocal' = 'focal') => {
    const member = await chain.signIn(who);
    const rows = await findSignalsBy(askUnder(chain.access, member, 'signals.list'), chain.vault, words);
    return rows.map(({ id }) => ids.indexOf(id) + 1);
  };

  test('shows those of one’s own organisation in the order asked, the newest first', async () => {
    expect(await list({})).toEqual({ total: 3, numbers: [3, 2, 1] });
    expect((await list({}, 'otherFocal')).total).toBe(1);
    expect((await list({ sort: { column: 'received', descending: false } })).numbers).toEqual([1, 2, 3]);
    expect((await list({ sort: { column: 'received', descending: true } })).numbers).toEqual([3, 2, 1]);
    expect((await list({ sort: { column: 'urgency', descending: true } })).numbers).toEqual([3, 2, 1]);
    expect((await list({ sort: { column: 'state', descending: false } })).numbers).toEqual([3, 1, 2]);
    expect(await list({ page: 2 })).toEqual({ total: 3, numbers: [] });
  });

  test.each([
    [{ state: 'tested' }, [2]],
    [{ form: 'labour' }, [1]],
    [{ form: 'criminal' }, [3]],
    [{ form: 'unknown' }, [2]],
    [{ subject: 'place' }, [1]],
    [{ source: 'own' }, [3, 2, 1]],
    [{ source: 'report' }, []],
    [{ state: 'recorded', subject: 'person' }, [3]],
    [{ state: 'no such state' }, []],
  ] as [SignalQuery['filters'], number[]][])('filters by %j', async (filters, numbers) => {
    expect(await list({ filters })).toEqual({ total: numbers.length, numbers });
  });

  test('finds by what was recorded exactly, however it is written, in one’s own organisation only', async () => {
    expect(await search('06-87654321')).toEqual([3]);
    expect(await search('1234ab 1')).toEqual([3]);
    expect(await search('ab12cd')).toEqual([2, 1]);
    expect(await search('PERSOON, verzonnen')).toEqual([2, 1]);
    expect(await search('06-87654321', 'otherFocal')).toEqual([]);
    expect(await search('persoon')).toEqual([]);
    expect(await search('')).toEqual([]);
  });

  test('the CSV has a row for each and no word of what they say', async () => {
    const member = await chain.signIn('focal');
    const rows = await exportSignals(askUnder(chain.access, member, 'signals.export'), all);
    expect(rows).toHaveLength(3);
    expect(rows[0]).toEqual({
      number: 'S-2026-0003',
      received: '2026-01-03',
      state: 'recorded',
      state_name: stateNames.nl.recorded,
      forms: 'sexual|criminal',
      forms_name: 'seksuele uitbuiting|criminele uitbuiting',
      subject: 'person',
      subject_name: 'een persoon',
      source: 'own',
      source_name: sourceNames.nl.own,
      urgency: 'danger',
      urgency_name: urgencyNames.nl.danger,
      municipality: '',
      municipality_name: '',
    });
    expect(Object.keys(rows[0] ?? {})).toEqual([...signalCsvColumns]);
  });

  test('the count per state follows every step', async () => {
    const member = await chain.signIn('focal');
    const count = async () => {
      const rows = await askUnder(chain.access, member, 'signals.list')(findTally);
      return Object.fromEntries(rows.map(({ state, signals }) => [state, signals]));
    };
    expect(await count()).toEqual({ recorded: 2, tested: 1 });
    await decideTakeUp(
      trying(chain.access, member, 'signals.take-up'),
      chain,
      member,
      { id: ids[0] ?? '', version: 1 },
      'taken-up',
      'Verzonnen',
    );
    expect(await count()).toEqual({ recorded: 1, tested: 1, 'taken-up': 1 });
    const { rows } = await chain.asSuperuser(
      `select bool_and(t.signals = (select count(*) from signals.signal s
         where s.owner_organisation = t.organisation and s.state = t.state)) as right from signals.tally t`,
    );
    expect(rows).toEqual([{ right: true }]);
  });

  test('takes as many queries for one row as for a page full of them', async () => {
    const queries = vi.spyOn(pg.Client.prototype, 'query');
    const countQueries = async (who: 'focal' | 'otherFocal', query: SignalQuery) => {
      const member = await chain.signIn(who);
      const ask = askUnder(chain.access, member, 'signals.list');
      queries.mockClear();
      await readSignals(ask, query);
      return queries.mock.calls.length;
    };
    for (const query of [all, { ...all, filters: { form: 'labour' } }]) {
      const one = await countQueries('otherFocal', query);
      expect(await countQueries('focal', query)).toBe(one);
      // begin, grant, count, rows, commit
      expect(one).toBe(5);
    }
    queries.mockRestore();
  });
});
