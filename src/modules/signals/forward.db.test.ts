import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { onPostgres } from '../../../tests/support/database.ts';
import { returnWithReceipt, sendReport } from '../intake/report-actions.ts';
import { asking, readyDraft } from '../intake/reports.fixtures.ts';
import { giveFeedback } from './feedback-actions.ts';
import { forwardSignal, weighSignal } from './forward-actions.ts';
import { acceptReport } from './record-actions.ts';
import { testRule } from './signal.fixtures.ts';
import {
  forward,
  newSignal,
  now,
  openSignalChain,
  passTest,
  read,
  record,
  riecChoice,
  riecRule,
  type SignalChain,
  trying,
} from './signals.fixtures.ts';
import { decideTakeUp } from './step-actions.ts';

onPostgres('forwarding', (database) => {
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

  const weigh = async (id: string, choice = riecChoice(chain)) => {
    const member = await chain.signIn('focal');
    return weighSignal(trying(chain.access, member, 'signals.weigh'), chain, member, id, choice);
  };
  const deliveredTo = async (organisation: string) => {
    const { rows } = await chain.asSuperuser(
      "select count(*)::int as n from signals.signal where owner_organisation = $1 and source = 'forwarded'",
      [organisation],
    );
    return (rows as { n: number }[])[0]?.n;
  };

  test('without a rule, or without its intake test, the gate refuses and says what is missing; the log has it', async () => {
    const id = await record(chain, 'focal');
    expect(await weigh(id)).toMatchObject({
      granted: {
        granted: false,
        refusal: { refused: 'no-legal-basis', article: 'WGS riec', missing: ['intake-test-riec'] },
      },
      weighed: { permitted: false, refusal: { wayForward: 'meet-conditions' } },
    });
    await chain.load([]);
    await passTest(chain, 'focal', id);
    expect((await weigh(id)).granted).toMatchObject({ refusal: { refused: 'no-legal-basis' } });
    const { rows } = await chain.asSuperuser(
      "select act, reason from access.log_entry where subject = $1 and outcome = 'refused' order by id",
      [id],
    );
    expect(rows).toEqual([
      { act: 'signals.weigh', reason: 'no-legal-basis: WGS riec' },
      { act: 'signals.weigh', reason: 'no-legal-basis' },
    ]);
  });

  test('the copy is a signal of the receiver with only what the gate let go, and the basis travels with it', async () => {
    const id = await record(
      chain,
      'focal',
      newSignal({ municipality: 'GM0344', forms: ['sexual', 'labour'] }),
    );
    await passTest(chain, 'focal', id);
    const copy = await forward(chain, 'focal', id);
    const { signal, disclosures } = await read(chain, 'detective', copy);
    expect(signal).toMatchObject({
      number: expect.stringMatching(/^S-\d{4}-0001$/) as unknown,
      source: 'forwarded',
      forms: ['labour'],
      urgency: ['danger'],
      state: 'received',
      originName: 'Gemeente Voorbeeldstad (verzonnen)',
      // The rule of this test names no places.
      municipality: null,
      content: {
        fields: { name: 'Verzonnen Persoon', 'birth-year': '1999', plate: 'AB-12-CD' },
        lines: [{ kind: 'observation', text: 'Zes mannen slapen in een verzonnen schuur.', holds: [] }],
      },
    });
    expect(disclosures).toMatchObject([
      {
        article: 'WGS riec',
        rule: 'riec',
        purpose: 'joint-approach',
        track: 'riec',
        fields: [
          'form.labour',
          'urgency.danger',
          'field.name',
          'field.birth-year',
          'field.plate',
          'line.1.observation',
        ],
      },
    ]);
    const source = await read(chain, 'focal', id);
    expect(source.signal).toMatchObject({ state: 'forwarded' });
    expect(source.signal.history.at(-1)).toMatchObject({
      kind: 'forwarded',
      words: {
        removed: [
          { unit: 'municipality', article: 'WGS riec' },
          { unit: 'form.sexual', article: 'WGS riec' },
          { unit: 'field.phone', article: 'WGS riec' },
          { unit: 'line.1.source', article: 'WGS riec' },
          { unit: 'line.2', article: 'WGS riec' },
        ],
      },
    });
    const tokens = await chain.asSuperuser(
      'select kind from signals.identifier_token where signal = $1 order by kind',
      [copy],
    );
    expect(tokens.rows.map(({ kind }) => kind as string)).toEqual(['name', 'name-birth-year', 'plate']);
    // The sender does not read the copy, nor the receiver the source.
    await expect(read(chain, 'focal', copy)).rejects.toThrow('not-found');
    await expect(read(chain, 'detective', id, chain.unchecked)).rejects.toThrow('not-found');
  });

  test('what was shown is what goes: another basis or another outcome than shown is refused', async () => {
    const id = await record(chain, 'focal');
    await passTest(chain, 'focal', id);
    const member = await chain.signIn('focal');
    const attempt = trying(chain.access, member, 'signals.forward');
    const shown = {
      id,
      ...riecChoice(chain),
      purpose: 'joint-approach',
      version: 2,
      disclosure: randomUUID(),
      copy: randomUUID(),
      basis: 'riec',
      sent: ['form.labour', 'urgency.danger', 'field.name', 'field.birth-year', 'field.plate', 'line.1'],
    } as const;
    const before = await deliveredTo(chain.organisation('politie'));
    for (const change of [
      { basis: 'other' },
      { purpose: 'protect' },
      { sent: ['field.phone', ...shown.sent] },
      { version: 1 },
    ]) {
      const done = await forwardSignal(attempt, chain, member, {
        ...shown,
        ...change,
        sent: [...(change.sent ?? shown.sent)],
      });
      expect(done).toMatchObject({ granted: false, refusal: { refused: 'changed-meanwhile' } });
    }
    // The law changes between looking and saying yes.
    await chain.load([riecRule, testRule({ id: 'ban', kind: 'ban', categories: ['vehicle'] })]);
    expect(await forwardSignal(attempt, chain, member, { ...shown, sent: [...shown.sent] })).toMatchObject({
      refusal: { refused: 'changed-meanwhile' },
    });
    expect(await deliveredTo(chain.organisation('politie'))).toBe(before);
    // And as it was shown it goes, once, however often it is sent, also twice at once.
    await chain.load([riecRule]);
    const send = () => forwardSignal(attempt, chain, member, { ...shown, sent: [...shown.sent] });
    const done = { granted: true, value: undefined };
    expect(await Promise.all([send(), send()])).toEqual([done, done]);
    expect(await send()).toEqual(done);
    expect(await deliveredTo(chain.organisation('politie'))).toBe((before ?? 0) + 1);
  });

  test('two organisations that forward to each other at once both succeed', async () => {
    await chain.load([{ ...riecRule, conditions: [] }]);
    const ids = await Promise.all([
      ...[1, 2, 3].map(async () => ['focal', await record(chain, 'focal')] as const),
      ...[1, 2, 3].map(async () => ['detective', await record(chain, 'detective')] as const),
    ]);
    const to = { focal: chain.organisation('politie'), detective: chain.organisation('voorbeeldstad') };
    const copies = await Promise.all(
      ids.map(([who, id]) => forward(chain, who, id, { ...riecChoice(chain), receiver: to[who] })),
    );
    expect(new Set(copies).size).toBe(6);
  });

  test('feedback reaches the sender, and whoever reported hears how far it is without a name', async () => {
    const draft = readyDraft();
    await chain.asSuperuser(
      "delete from access.organisation_region where code = 'GM0344' and organisation <> $1",
      [chain.organisation('voorbeeldstad')],
    );
    await sendReport(asking(chain.access, 'intake.report'), chain.vault, draft, { locale: 'nl', now });
    const comeBack = async () => {
      const back = await returnWithReceipt(
        asking(chain.access, 'intake.return'),
        chain.vault,
        { receipt: draft.receipt, address: '192.0.2.7' },
        now,
      );
      return JSON.stringify(back);
    };
    const focal = await chain.signIn('focal');
    const signal = newSignal();
    const accept = () =>
      acceptReport(
        trying(chain.access, focal, 'reports.accept'),
        chain,
        focal,
        { id: draft.id, version: 1 },
        signal,
      );
    await accept();
    // Sent twice it is one signal.
    await accept();
    expect((await read(chain, 'focal', signal.id)).signal).toMatchObject({
      source: 'report',
      report: draft.id,
    });
    // Another form on the same report comes too late.
    const late = await acceptReport(
      trying(chain.access, focal, 'reports.accept'),
      chain,
      focal,
      { id: draft.id, version: 1 },
      newSignal(),
    );
    expect(late).toMatchObject({ refusal: { refused: 'changed-meanwhile' } });

    await passTest(chain, 'focal', signal.id);
    const copy = await forward(chain, 'focal', signal.id);
    expect(await comeBack()).toContain('passed-on');
    const detective = await chain.signIn('detective');
    await decideTakeUp(
      trying(chain.access, detective, 'signals.take-up'),
      chain,
      detective,
      { id: copy, version: 1 },
      'taken-up',
      'Verzonnen',
    );
    expect(await comeBack()).toContain('taken-up');
    const feedback = {
      id: randomUUID(),
      usefulness: 'useful',
      outcome: 'joined',
      words: 'Verzonnen onderzoek',
    } as const;
    const tell = () =>
      giveFeedback(
        trying(chain.access, detective, 'signals.feedback'),
        chain,
        detective,
        { id: copy, version: 2 },
        feedback,
      );
    expect(await tell()).toEqual({ granted: true, value: undefined });
    expect(await tell()).toEqual({ granted: true, value: undefined });
    const told = await comeBack();
    expect(told).toContain('finished');
    for (const name of ['Politie', 'olitie-eenheid', 'Verzonnen detective', 'Verzonnen onderzoek', 'WGS']) {
      expect(told).not.toContain(name);
    }
    const { disclosures } = await read(chain, 'focal', signal.id);
    expect(disclosures[0]?.feedback).toMatchObject([
      {
        usefulness: 'useful',
        words: 'Verzonnen onderzoek',
        fromName: 'Politie-eenheid Voorbeeld (verzonnen)',
      },
    ]);
    // Each time the reporter was told is in the log, by whom, about the report.
    const { rows } = await chain.asSuperuser(
      "select o.kind, e.outcome, e.role from access.log_entry e join access.organisation o on o.id = e.organisation where e.act = 'reports.tell' and e.subject = $1 order by e.id",
      [draft.id],
    );
    expect(rows).toEqual([
      { kind: 'municipality', outcome: 'permitted', role: 'focal-person' },
      { kind: 'police', outcome: 'permitted', role: 'investigator' },
      { kind: 'police', outcome: 'permitted', role: 'investigator' },
    ]);
    // Nobody else reads it.
    const other = await chain.signIn('otherFocal');
    const seen = await chain.unchecked.under(other, { act: 'signals.read' }, (db) =>
      sql`select id from signals.feedback union all select id from signals.disclosure`.execute(db),
    );
    expect(seen).toMatchObject({ value: { rows: [] } });
  });
});
