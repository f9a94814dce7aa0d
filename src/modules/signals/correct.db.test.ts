import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { ChainPerson } from '../../../tests/support/chain.ts';
import { onPostgres } from '../../../tests/support/database.ts';
import { askUnder } from '../access/index.ts';
import { correctField, reopenSignal, strikeLine } from './correct-actions.ts';
import type { FieldName } from './field.ts';
import { weighSignal } from './forward-actions.ts';
import { findSignalsBy } from './list-actions.ts';
import { testRule } from './signal.fixtures.ts';
import {
  forward,
  openSignalChain,
  read,
  record,
  riecChoice,
  type SignalChain,
  trying,
} from './signals.fixtures.ts';
import { addLine, closeSignal, decideTakeUp } from './step-actions.ts';

onPostgres('putting right what was wrong', (database) => {
  let chain: SignalChain;
  let id: string;
  beforeAll(async () => {
    chain = await openSignalChain(database());
    await chain.load([testRule()]);
  });
  beforeEach(async () => {
    id = await record(chain, 'focal');
  });
  afterAll(() => chain.end());

  const strike = async (number: number, about = id, who: ChainPerson = 'focal', version?: number) => {
    const member = await chain.signIn(who);
    const shown = version ? { id: about, version } : (await read(chain, who, about)).signal;
    const said = { number, reason: 'Verzonnen: verkeerd gehoord.' };
    return strikeLine(trying(chain.access, member, 'signals.correct'), chain, member, shown, said);
  };
  const correct = async (field: FieldName, text: string, about = id, who: ChainPerson = 'focal') => {
    const member = await chain.signIn(who);
    const { signal: shown } = await read(chain, who, about);
    const said = { field, text, reason: 'Verzonnen: een cijfer verwisseld.' };
    return correctField(trying(chain.access, member, 'signals.correct'), chain, member, shown, said);
  };
  const end = async (how: 'closed' | 'not-taken-up', about = id) => {
    const member = await chain.signIn('focal');
    const { signal: shown } = await read(chain, 'focal', about);
    const done =
      how === 'closed'
        ? await closeSignal(trying(chain.access, member, 'signals.close'), chain, member, shown, 'Verzonnen')
        : await decideTakeUp(
            trying(chain.access, member, 'signals.take-up'),
            chain,
            member,
            shown,
            how,
            'Verzonnen',
          );
    expect(done.granted).toBe(true);
  };
  const reopen = async (about = id, version?: number) => {
    const member = await chain.signIn('focal');
    const shown = version ? { id: about, version } : (await read(chain, 'focal', about)).signal;
    return reopenSignal(trying(chain.access, member, 'signals.reopen'), chain, member, shown, 'Te vroeg.');
  };
  const found = async (words: string): Promise<string[]> => {
    const ask = askUnder(chain.access, await chain.signIn('focal'), 'signals.list');
    return (await findSignalsBy(ask, chain.vault, words)).map((each) => each.id);
  };
  const inLog = async (act: string): Promise<number> => {
    const { rows } = await chain.asSuperuser(
      "select from access.log_entry where act = $1 and subject = $2 and outcome = 'permitted'",
      [act, id],
    );
    return rows.length;
  };
  const weighed = async () => {
    const member = await chain.signIn('focal');
    const attempt = trying(chain.access, member, 'signals.weigh');
    return (await weighSignal(attempt, chain, member, id, riecChoice(chain))).weighed;
  };

  test('a line that is struck stays to be seen, with why, and no longer goes along', async () => {
    expect((await strike(1)).granted).toBe(true);
    const { signal } = await read(chain, 'focal', id);
    expect(signal.content?.lines).toMatchObject([{ struck: true, kind: 'observation' }, {}]);
    expect(signal.content?.lines[1]?.struck).toBeUndefined();
    expect(signal.history.at(-1)).toMatchObject({
      kind: 'line-struck',
      part: 'line.1',
      words: { reason: 'Verzonnen: verkeerd gehoord.' },
    });
    expect(await inLog('signals.correct')).toBe(1);
    const outcome = await weighed();
    if (!outcome?.permitted) throw new Error('the gate refused');
    expect(outcome.parts.filter((part) => part.startsWith('line.'))).toEqual(['line.2.interpretation']);
    expect(outcome.cut.content.lines).toEqual([
      { kind: 'interpretation', text: 'Dit lijkt op uitbuiting.', holds: [] },
    ]);
    const copy = await forward(chain, 'focal', id);
    expect(JSON.stringify((await read(chain, 'detective', copy)).signal)).not.toContain('verzonnen schuur');
    for (const number of [1, 3, 0]) {
      expect(await strike(number)).toMatchObject({ refusal: { refused: 'not-in-this-state' } });
    }
  });

  test('a corrected number is the one that is found; the old one stays in the history and finds nothing', async () => {
    expect(await found('06 12345678')).toContain(id);
    await chain.asSuperuser('delete from access.job');
    expect((await correct('phone', '06 87654321')).granted).toBe(true);
    expect(await found('06 12345678')).not.toContain(id);
    expect(await found('06 87654321')).toContain(id);
    expect(await found('AB-12-CD')).toContain(id);
    const { rows } = await chain.asSuperuser('select kind, subject from access.job');
    expect(rows).toEqual([{ kind: 'matching.propose', subject: id }]);
    const { signal } = await read(chain, 'focal', id);
    expect(signal.content?.fields.phone).toBe('06 87654321');
    expect(signal.history.at(-1)).toMatchObject({
      kind: 'corrected',
      part: 'field.phone',
      words: { was: '06 12345678', reason: 'Verzonnen: een cijfer verwisseld.' },
    });
    const sealed = await chain.asSuperuser('select content from signals.event where signal = $1', [id]);
    expect(JSON.stringify(sealed.rows)).not.toContain(Buffer.from('12345678').toJSON().data.join());
  });

  test('a field can be emptied and filled again; one that never was, or says this already, can’t be corrected', async () => {
    expect((await correct('phone', '')).granted).toBe(true);
    expect((await read(chain, 'focal', id)).signal.content?.fields).not.toHaveProperty('phone');
    expect(await found('06 12345678')).not.toContain(id);
    expect((await correct('phone', '06 12345678')).granted).toBe(true);
    expect(await found('06 12345678')).toContain(id);
    for (const [field, text] of [
      ['email', 'x@voorbeeld.example'],
      ['phone', '06 12345678'],
    ] as const) {
      expect(await correct(field, text)).toMatchObject({ refusal: { refused: 'not-in-this-state' } });
    }
  });

  test('who received it sees when, and not what; only where what was sent along was wrong, and sent before', async () => {
    expect((await correct('plate', 'XY-98-ZW')).granted).toBe(true);
    const copy = await forward(chain, 'focal', id);
    const seen = async () => (await read(chain, 'detective', copy)).correctedAtSource;
    expect(await seen()).toBeNull();
    const line = { kind: 'interpretation', text: 'Later bedacht', holds: [] } as const;
    const focal = await chain.signIn('focal');
    const { signal: shown } = await read(chain, 'focal', id);
    await addLine(trying(chain.access, focal, 'signals.record'), chain, focal, shown, { ...line, holds: [] });
    await strike(3);
    // That line never went.
    expect(await seen()).toBeNull();
    await correct('name', 'Ander Verzonnen Persoon');
    expect(await seen()).toEqual(chain.now());
    const { signal } = await read(chain, 'detective', copy);
    expect(signal.content?.fields.name).toBe('Verzonnen Persoon');
    expect(JSON.stringify(signal)).not.toContain('Ander');
    // Nobody else hears it, whatever the application thinks: neither the sender nor a stranger.
    for (const who of ['focal', 'otherFocal'] as const) {
      const asked = await chain.unchecked.under(
        await chain.signIn(who),
        { act: 'signals.read', on: copy },
        (db) => sql`select signals.corrected_at_source(${copy}) as at`.execute(db),
      );
      expect(asked).toMatchObject({ value: { rows: [{ at: null }] } });
    }
  });

  test('the row policies alone: no tokens replaced, no event of another kind, without the right grant', async () => {
    const [focal, other] = [await chain.signIn('focal'), await chain.signIn('otherFocal')];
    const replace = (member: typeof focal, act: 'signals.correct' | 'signals.record', on: string) =>
      chain.unchecked.under(member, { act, on }, (db) =>
        sql`select signals.replace_tokens(${id}, '{}'::text[], '{}'::bytea[])`.execute(db),
      );
    const replacing: Parameters<typeof replace>[] = [
      [other, 'signals.correct', id],
      [focal, 'signals.record', id],
      [focal, 'signals.correct', await record(chain, 'focal')],
    ];
    for (const attempted of replacing) {
      await expect(replace(...attempted)).rejects.toThrow('no grant to correct this signal');
    }
    const note = (
      member: typeof focal,
      act: 'signals.correct' | 'signals.reopen',
      kind: string,
      part: string | null,
    ) =>
      chain.unchecked.under(member, { act, on: id }, (db) =>
        sql`insert into signals.event (signal, number, kind, at, person, organisation, part)
          values (${id}, 9, ${kind}, now(), ${member.person.id}, ${member.organisation.id}, ${part})`.execute(
          db,
        ),
      );
    const noting: Parameters<typeof note>[] = [
      [focal, 'signals.correct', 'reopened', null],
      [focal, 'signals.reopen', 'corrected', 'field.name'],
      [focal, 'signals.reopen', 'closed', null],
      [other, 'signals.correct', 'corrected', 'field.name'],
      [other, 'signals.reopen', 'reopened', null],
    ];
    for (const attempted of noting) {
      await expect(note(...attempted)).rejects.toThrow(/row-level security/);
    }
    expect(await found('06 12345678')).toContain(id);
  });

  test('opened again it stands where it stood, with the reason; what did not end can’t be', async () => {
    expect(await reopen()).toMatchObject({ refusal: { refused: 'not-in-this-state' } });
    await end('not-taken-up');
    await end('closed');
    expect((await strike(1)).granted).toBe(true);
    for (const state of ['not-taken-up', 'recorded']) {
      expect((await reopen()).granted).toBe(true);
      const { signal } = await read(chain, 'focal', id);
      expect([signal.state, signal.standing.state]).toEqual([state, state]);
      expect(signal.history.at(-1)).toMatchObject({ kind: 'reopened', words: { reason: 'Te vroeg.' } });
    }
    expect(await inLog('signals.reopen')).toBe(2);
  });

  test('of two people at once one does it, and the other hears so', async () => {
    await end('closed');
    const { signal } = await read(chain, 'focal', id);
    const both = await Promise.all([reopen(id, signal.version), strike(1, id, 'focal', signal.version)]);
    expect(both.filter(({ granted }) => granted)).toHaveLength(1);
    expect(both.find(({ granted }) => !granted)).toMatchObject({ refusal: { refused: 'changed-meanwhile' } });
  });
});
