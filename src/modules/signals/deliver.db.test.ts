import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { onPostgres } from '../../../tests/support/database.ts';
import { type Condition, dataCategories, type LegalRule } from '../access/index.ts';
import { heldCategories } from './content.ts';
import { strikeLine } from './correct-actions.ts';
import { fieldNames } from './field.ts';
import { partsOf } from './part.ts';
import { testRule } from './signal.fixtures.ts';
import {
  newSignal,
  noteForwarded,
  openSignalChain,
  passTest,
  read,
  record,
  riecRule,
  type SignalChain,
  trying,
} from './signals.fixtures.ts';
import { recordCondition } from './step-actions.ts';
import { forms, urgencies } from './subject.ts';

onPostgres('forwarding, with the check of the application switched off', (database) => {
  let chain: SignalChain;
  beforeAll(async () => {
    chain = await openSignalChain(database());
    // The organisations of the fixture work in one police unit.
    await chain.asSuperuser(`insert into directory.police_unit values ('PE09', 'verzonnen', 'verzonnen')`);
    await chain.asSuperuser(`insert into directory.safety_region values ('VR09', 'verzonnen', 'PE09')`);
    await chain.asSuperuser(`insert into directory.municipality values ('GM0344', 'Utrecht', 'VR09')`);
  });
  beforeEach(() => chain.load([riecRule]));
  afterAll(() => chain.end());
  const deliveredTo = async (organisation: string) => {
    const { rows } = await chain.asSuperuser(
      "select count(*)::int as n from signals.signal where owner_organisation = $1 and source = 'forwarded'",
      [organisation],
    );
    return (rows as { n: number }[])[0]?.n;
  };
  const deliver = async (
    id: string,
    change: {
      basis?: string;
      logged?: string;
      who?: 'focal' | 'otherFocal';
      on?: string;
      act?: 'signals.read';
      purpose?: string;
      parts?: string[];
      tokens?: string[];
      unnoted?: true;
    } = {},
  ) => {
    const member = await chain.signIn(change.who ?? 'focal');
    const basis = change.basis ?? 'riec';
    const copy = randomUUID();
    const kinds = change.tokens ?? [];
    await chain.unchecked.under(
      member,
      { act: change.act ?? 'signals.forward', on: change.on ?? id, basis: change.logged ?? basis },
      async (db) => {
        const disclosure = randomUUID();
        await sql`select signals.deliver(${disclosure}, ${copy}, ${id}, ${chain.organisation('politie')}, ${basis},
          ${change.purpose ?? 'joint-approach'}, 'riec', ${change.parts ?? ['field.name', 'field.plate']}::text[],
          'x'::bytea, ${kinds}::text[], ${kinds.map(() => Buffer.alloc(32))}::bytea[])`.execute(db);
        if (!change.unnoted) await noteForwarded(db, id, disclosure);
      },
    );
    return copy;
  };
  const met = async (id: string, condition: Condition) => {
    const member = await chain.signIn('focal');
    const { signal } = await read(chain, 'focal', id);
    const attempt = trying(chain.access, member, 'signals.test');
    const done = await recordCondition(attempt, chain, member, signal, condition, 'Verzonnen');
    expect(done.granted).toBe(true);
  };
  const inPlain = async (copy: string) => {
    const { rows } = await chain.asSuperuser(
      'select forms, urgency, municipality from signals.signal where id = $1',
      [copy],
    );
    return rows[0] as unknown;
  };

  test('delivers with a recorded basis, and not without: no test, no rule, no log of it, another grant', async () => {
    const tested = await record(chain, 'focal');
    await passTest(chain, 'focal', tested);
    const untested = await record(chain, 'focal');
    const before = await deliveredTo(chain.organisation('politie'));
    for (const [id, change] of [
      [untested, {}],
      [tested, { basis: 'no-such-rule' }],
      [tested, { logged: 'another' }],
      [tested, { who: 'otherFocal' }],
      [tested, { on: untested }],
      [tested, { act: 'signals.read' }],
    ] as const) {
      await expect(deliver(id, change)).rejects.toThrow(/no recorded basis|no grant to forward/);
    }
    for (const rule of [
      { in_force_to: '2026-01-01' },
      { kind: 'duty' as const },
      { receivers: ['prosecution' as const] },
      { purposes: ['protect' as const] },
      { tracks: ['zvh' as const] },
      { reach: 'between' as const },
    ]) {
      await chain.load([{ ...riecRule, ...rule }]);
      await expect(deliver(tested, {})).rejects.toThrow('no recorded basis');
    }
    expect(await deliveredTo(chain.organisation('politie'))).toBe(before);
    await chain.load([riecRule]);
    await deliver(tested);
    expect(await deliveredTo(chain.organisation('politie'))).toBe((before ?? 0) + 1);
  });

  test('lets no piece go that the law of today holds back: a ban, an open condition, a kind it does not name', async () => {
    const id = await record(chain, 'focal', newSignal({ forms: ['sexual'], municipality: 'GM0344' }));
    await passTest(chain, 'focal', id);
    const before = await deliveredTo(chain.organisation('politie'));
    for (const rule of [
      { kind: 'ban', categories: ['vehicle'] },
      { kind: 'ban', categories: ['any'] },
      { kind: 'condition', categories: ['identity'], conditions: ['riec-phase-2'] },
    ] satisfies Partial<LegalRule>[]) {
      await chain.load([riecRule, testRule({ id: 'holding', ...rule })]);
      await expect(deliver(id), rule.kind).rejects.toThrow('no recorded basis');
    }
    // Of other data, of another track, of another day, or with its condition met, they hold nothing back.
    for (const rule of [
      { kind: 'ban', categories: ['health'] },
      { kind: 'ban', categories: ['any'], tracks: ['zvh'] },
      { kind: 'ban', categories: ['any'], in_force_to: '2026-01-01' },
      { kind: 'ban', categories: ['any'], conditions: ['weighty-reasons'] },
      { kind: 'condition', categories: ['any'], conditions: ['intake-test-riec'] },
    ] satisfies Partial<LegalRule>[]) {
      await chain.load([riecRule, testRule({ id: 'holding', ...rule })]);
      await deliver(id);
    }
    expect(await deliveredTo(chain.organisation('politie'))).toBe((before ?? 0) + 5);
    await chain.load([riecRule]);
    for (const part of [
      'field.phone',
      'field.reporter',
      'form.sexual',
      'municipality',
      'line.1.health',
      'line.1.place',
      'line.2.interpretation',
      'line.1.unheard-of',
      'unheard-of',
    ]) {
      await expect(deliver(id, { parts: ['field.name', part] }), part).rejects.toThrow('no recorded basis');
    }
    await expect(deliver(id, { parts: [] })).rejects.toThrow('no recorded basis');
    expect(await deliveredTo(chain.organisation('politie'))).toBe((before ?? 0) + 5);
  });

  test.each(['weighty-reasons', 'blocked-by-source'] as const)(
    'delivers nothing once it is on record: %s',
    async (reason) => {
      const ban = testRule({ id: 'stays', kind: 'ban', conditions: [reason] });
      await chain.load([riecRule, ban]);
      const id = await record(chain, 'focal');
      await passTest(chain, 'focal', id);
      await deliver(id);
      await met(id, reason);
      await expect(deliver(id)).rejects.toThrow('no recorded basis');
    },
  );

  test('delivers nothing of what ended or was struck, and nothing unseen by the source', async () => {
    const id = await record(chain, 'focal');
    await passTest(chain, 'focal', id);
    await expect(deliver(id, { unnoted: true })).rejects.toThrow('past the events');
    const member = await chain.signIn('focal');
    await deliver(id, { parts: ['line.1.observation'] });
    const { signal } = await read(chain, 'focal', id);
    const correcting = trying(chain.access, member, 'signals.correct');
    await strikeLine(correcting, chain, member, signal, { number: 1, reason: 'Verzonnen' });
    await expect(deliver(id, { parts: ['line.1.observation'] })).rejects.toThrow('past the events');
    await deliver(id);
    for (const state of ['closed', 'not-taken-up']) {
      await chain.asSuperuser('update signals.signal set state = $2 where id = $1', [id, state]);
      await expect(deliver(id), state).rejects.toThrow('no grant to forward');
    }
  });

  test('events, contents and tokens are of the signal that the grant names', async () => {
    const [id, other] = [await record(chain, 'focal'), await record(chain, 'focal')];
    const member = await chain.signIn('focal');
    const under = (statement: ReturnType<typeof sql>) =>
      chain.unchecked.under(member, { act: 'signals.test', on: id }, (db) => statement.execute(db));
    const met = (of: string) =>
      under(sql`insert into signals.event (signal, number, kind, at, person, organisation, conditions)
        values (${of}, 77, 'condition-met', now(), ${member.person.id}, ${member.organisation.id}, '{weighty-reasons}')`);
    const token = (of: string) =>
      under(sql`insert into signals.identifier_token
        values (${of}, ${member.organisation.id}, 'iban', ${Buffer.alloc(32)})`);
    const written = (of: string) => under(sql`update signals.signal set content = 'x' where id = ${of}`);
    await expect(met(other)).rejects.toThrow('row-level security');
    await expect(token(other)).rejects.toThrow('row-level security');
    expect(await written(other)).toMatchObject({ value: { numAffectedRows: 0n } });
    await met(id);
    await token(id);
    expect(await written(id)).toMatchObject({ value: { numAffectedRows: 1n } });
  });

  test('what the law permits is answered to nobody but these functions', async () => {
    const id = await record(chain, 'focal');
    const member = await chain.signIn('otherFocal');
    const asked = chain.unchecked.under(member, { act: 'signals.list' }, (db) =>
      sql`select signals.law_permits(array[${id}]::uuid[], ${chain.organisation('voorbeeldstad')},
        ${chain.organisation('politie')}, 'riec', 'joint-approach', 'riec', '{identity}', false)`.execute(db),
    );
    await expect(asked).rejects.toThrow('permission denied');
  });

  test('delivers for the purpose of the session only, whatever is asked', async () => {
    const id = await record(chain, 'focal');
    await passTest(chain, 'focal', id);
    for (const purpose of ['supervise', 'investigate', 'protect']) {
      await expect(deliver(id, { purpose }), purpose).rejects.toThrow('no grant to forward');
    }
    await deliver(id);
  });

  test('of what is in plain, and of tokens, only what belongs to the pieces that go', async () => {
    await chain.load([{ ...riecRule, categories: ['any'] }]);
    const id = await record(
      chain,
      'focal',
      newSignal({ forms: ['sexual', 'labour'], urgency: ['danger', 'minor'], municipality: 'GM0344' }),
    );
    await passTest(chain, 'focal', id);
    expect(await inPlain(await deliver(id))).toEqual({ forms: [], urgency: [], municipality: null });
    // A form that the signal does not have is not made up either.
    const parts = ['form.sexual', 'form.begging', 'urgency.minor', 'municipality'];
    expect(await inPlain(await deliver(id, { parts }))).toEqual({
      forms: ['sexual'],
      urgency: ['minor'],
      municipality: 'GM0344',
    });
    await deliver(id, { parts: ['field.location', 'field.alias'], tokens: ['address', 'name'] });
    for (const kind of ['phone', 'address', 'company', 'name-birth-year']) {
      await expect(deliver(id, { parts: ['field.name'], tokens: ['name', kind] }), kind).rejects.toThrow(
        'no recorded basis',
      );
    }
  });

  test('knows every piece of a signal by the same kind of data as the application', async () => {
    const line = { text: 'Verzonnen', place: 'hier', source: 'buur', holds: [...heldCategories] };
    const parts = partsOf({
      content: {
        fields: Object.fromEntries(fieldNames.map((name) => [name, 'Verzonnen'])),
        lines: [
          { ...line, kind: 'fact' },
          { ...line, kind: 'interpretation' },
        ],
      },
      municipality: 'GM0344',
      forms,
      urgency: urgencies,
    });
    const { rows } = await chain.asSuperuser(
      'select name, signals.category_of(name) as category from unnest($1::text[]) as name',
      [parts.map(({ name }) => name)],
    );
    expect(rows).toEqual(parts);
    expect(new Set(parts.map(({ category }) => category))).toEqual(new Set(dataCategories));
  });

  test('nobody writes a disclosure, or a signal of another organisation, past that function', async () => {
    const id = await record(chain, 'focal');
    const member = await chain.signIn('focal');
    for (const statement of [
      sql`insert into signals.disclosure values (${randomUUID()}, ${id}, ${id}, ${member.organisation.id},
        ${chain.organisation('politie')}, 'riec', 'x', 'joint-approach', 'riec', '{x}', ${member.person.id}, now())`,
      sql`insert into signals.signal (id, owner_organisation, source, forms, subject_kind, urgency, state, received_at,
          version, origin_signal, origin_organisation, content)
        values (${randomUUID()}, ${chain.organisation('politie')}, 'forwarded', '{}', 'person', '{}', 'received', now(),
          1, ${id}, ${member.organisation.id}, 'x')`,
    ]) {
      await expect(
        chain.unchecked.under(member, { act: 'signals.forward', on: id, basis: 'riec' }, (db) =>
          statement.execute(db),
        ),
      ).rejects.toThrow(/permission denied|row-level security/);
    }
  });

  test('a signal is put down now, and from the very report that the grant is about, or not at all', async () => {
    const member = await chain.signIn('focal');
    const report = randomUUID();
    const put = (act: 'reports.accept' | 'signals.record', from: string | null, at: string) =>
      chain.unchecked.under(member, { act, on: report }, (db) =>
        sql`insert into signals.signal (id, owner_organisation, source, forms, subject_kind, urgency, state, received_at,
            version, report, content)
          values (${randomUUID()}, ${member.organisation.id}, ${from ? 'report' : 'own'}, '{}', 'person', '{}', 'recorded',
            now() + ${at}::interval, 1, ${from}, 'x')`.execute(db),
      );
    const sentTo = (team: 'proefdam' | 'voorbeeldstad') =>
      chain.asSuperuser(
        `insert into intake.report (id, team, lookup, received_at, danger, content)
          values ($1, $2, sha256('x'), now(), false, '') on conflict (id) do update set team = excluded.team`,
        [report, chain.organisation(team)],
      );
    await expect(put('reports.accept', report, '0')).rejects.toThrow('row-level security');
    await sentTo('proefdam');
    await expect(put('reports.accept', report, '0')).rejects.toThrow('row-level security');
    await sentTo('voorbeeldstad');
    await expect(put('reports.accept', randomUUID(), '0')).rejects.toThrow('row-level security');
    await expect(put('reports.accept', null, '0')).rejects.toThrow('row-level security');
    await expect(put('reports.accept', report, '1 hour')).rejects.toThrow('row-level security');
    await expect(put('signals.record', null, '1 hour')).rejects.toThrow('row-level security');
    await put('reports.accept', report, '0');
    await put('signals.record', null, '-1 hour');
  });
});
