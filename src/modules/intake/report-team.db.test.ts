import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { onPostgres } from '../../../tests/support/database.ts';
import { countWaitingReports } from './report-list-store.ts';
import { findReport } from './report-store.ts';
import { asking, openReportChain, type ReportChain, reportWork } from './reports.fixtures.ts';
import { exportReports, listReports } from './team-actions.ts';
import { mayFollow, type ReportState, type ReportStep, reportStates, stateAfter } from './workflow.ts';

const listAll = { page: 1, sort: { column: 'state', descending: false }, filters: {} } as const;

onPostgres('the team of a report', (database) => {
  let chain: ReportChain;
  let work: ReturnType<typeof reportWork>;
  beforeAll(async () => {
    chain = await openReportChain(database());
    work = reportWork(chain);
  });
  afterAll(() => chain.end());

  describe('the team', () => {
    test('reads, and the reporter sees that it was read, once', async () => {
      const draft = await work.sent();
      await Promise.all([work.read(draft.id), work.read(draft.id), work.read(draft.id)]);
      const report = await work.read(draft.id);
      expect(report.events.map(({ step }) => step)).toEqual(['received', 'read']);
      expect(await work.again(draft)).toMatchObject({ report: { state: 'read' } });
      const { rows } = await chain.asSuperuser(
        "select purpose, person from access.log_entry where subject = $1 and act = 'reports.read'",
        [draft.id],
      );
      expect(rows).toHaveLength(4);
      expect(rows[0]).toEqual({ purpose: 'joint-approach', person: chain.person('focal') });
    });

    test('of another organisation, in another role or unsigned nobody reads it', async () => {
      const draft = await work.sent();
      await expect(work.read(draft.id, 'otherFocal')).rejects.toMatchObject({
        refusal: { refused: 'not-found' },
      });
      await expect(work.read(draft.id, 'nationalFocal')).rejects.toMatchObject({
        refusal: { refused: 'not-found' },
      });
      const detective = await chain.signIn('detective');
      expect(
        await chain.access.under(detective, { act: 'reports.read', on: draft.id }, () =>
          Promise.resolve('read'),
        ),
      ).toMatchObject({ granted: false, refusal: { refused: 'not-for-this-role' } });
    });

    test.each(['officer', 'detective', 'otherFocal', 'registrar', 'coordinator'] as const)(
      'without the application’s own check the row policies alone refuse %s',
      async (name) => {
        const draft = await work.sent();
        const member = await chain.signIn(name);
        for (const act of ['reports.list', 'reports.read', 'reports.accept', 'signals.read'] as const) {
          const seen = await chain.unchecked.under(member, { act, on: draft.id }, async (db) => {
            const reports = await sql`select from intake.report where id = ${draft.id}`.execute(db);
            const events = await sql`select from intake.report_event where report = ${draft.id}`.execute(db);
            return reports.rows.length + events.rows.length;
          });
          expect(seen).toEqual({ granted: true, value: 0 });
        }
      },
    );

    test.each([
      ['officer', 'joint-approach'],
      ['focal', 'statistics'],
    ] as const)('neither does %s working for %s: role and purpose must both fit', async (name, purpose) => {
      const draft = await work.sent();
      const member = await chain.signIn(name);
      const change = 'update access.session set purpose = $1 where person = $2';
      await chain.asSuperuser(change, [purpose, chain.person(name)]);
      const seen = await chain.unchecked.under(member, { act: 'reports.read', on: draft.id }, async (db) => {
        const { rows } = await sql`select from intake.report where id = ${draft.id}`.execute(db);
        return rows.length;
      });
      // The database gives no grant for a purpose that the role does not have.
      expect(seen).toEqual({ granted: false, refusal: { refused: 'session-ended', act: 'reports.read' } });
    });

    test('a grant for one report shows no other', async () => {
      const [one, other] = [await work.sent(), await work.sent()];
      const member = await chain.signIn('focal');
      const seen = await chain.access.under(member, { act: 'reports.read', on: one.id }, async (db) => {
        const { rows } = await sql<{ id: string }>`select id from intake.report`.execute(db);
        return [await findReport(db, other.id), ...rows];
      });
      expect(seen).toEqual({ granted: true, value: [undefined, { id: one.id }] });
      const own = await chain.access.under(
        member,
        { act: 'reports.read', on: one.id },
        async (db) => (await sql<{ id: string }>`select id from intake.report`.execute(db)).rows,
      );
      expect(own).toEqual({ granted: true, value: [{ id: one.id }] });
    });

    test('a report whose key was destroyed is there without its content', async () => {
      const draft = await work.sent();
      await work.answer(draft.id, 'Weg ermee');
      await chain.vault.destroy([draft.id]);
      const report = await work.read(draft.id);
      expect(report.content).toBeUndefined();
      expect(report.events.map(({ text }) => text)).toEqual([null, null, null]);
      expect(await work.again(draft)).toMatchObject({ kind: 'open' });
    });

    test('lists its own, what is to be judged first; filters and exports', async () => {
      const member = await chain.signIn('focal');
      const ask = asking(chain.access, 'reports.list', member);
      const { rows, total } = await listReports(ask, listAll);
      expect(total).toBe((await exportReports(ask, listAll)).length);
      const order = rows.map(({ state }) => reportStates.indexOf(state));
      expect(order).toEqual(order.toSorted((a, b) => a - b));
      const waiting = await listReports(ask, { ...listAll, filters: { waiting: 'team' } });
      expect(waiting.total).toBe(await ask(countWaitingReports));
      const readOnly = await listReports(ask, { ...listAll, filters: { state: 'read' } });
      expect(new Set(readOnly.rows.map(({ state }) => state))).toEqual(new Set(['read']));
      expect(await listReports(ask, { ...listAll, filters: { state: "x'; drop" } })).toEqual({
        rows: [],
        total: 0,
      });
    });
  });

  test('in danger to be judged comes first; a new message is found whatever was decided', async () => {
    const ask = asking(chain.access, 'reports.list', await chain.signIn('focal'));
    const list = async (waiting: string) =>
      (await listReports(ask, { ...listAll, filters: { waiting } })).rows.map(({ id }) => id);
    const judged = await work.sent();
    await work.accept(judged.id, (await work.read(judged.id)).version);
    const inDanger = await work.sent();
    await work.read(inDanger.id);
    await work.sent();
    await chain.asSuperuser('update intake.report set danger = true where id in ($1, $2)', [
      judged.id,
      inDanger.id,
    ]);
    expect((await listReports(ask, listAll)).rows[0]?.id).toBe(inDanger.id);
    expect(await list('team')).not.toContain(judged.id);
    await work.reply(judged, 'Nog iets.');
    expect((await list('team'))[0]).toBe(inDanger.id);
    expect(await list('team')).toContain(judged.id);
    expect(await list('message')).toContain(judged.id);
    expect(await list('message')).not.toContain(inDanger.id);
  });

  describe('deciding', () => {
    test('of two people at once one decides; the other sees that something changed', async () => {
      const draft = await work.sent();
      const { version } = await work.read(draft.id);
      const both = await Promise.all([work.accept(draft.id, version), work.accept(draft.id, version)]);
      expect(both.filter(({ granted }) => granted)).toHaveLength(1);
      expect(both).toContainEqual(
        expect.objectContaining({ refusal: { refused: 'changed-meanwhile', act: 'reports.accept' } }),
      );
      await expect(work.decline(draft.id, version + 1)).rejects.toMatchObject({
        refusal: { refused: 'not-in-this-state' },
      });
    });

    test('a word of the reporter in between must be read first', async () => {
      const draft = await work.sent();
      const { version } = await work.read(draft.id);
      await work.reply(draft, 'Zij is 15.');
      await expect(work.decline(draft.id, version)).rejects.toMatchObject({
        refusal: { refused: 'changed-meanwhile' },
      });
      expect(await work.rowsOf(draft.id)).toMatchObject([{ state: 'read' }]);
    });

    test('the same form sent twice declines once; the reporter gets no reason; more words can reopen it', async () => {
      const draft = await work.sent();
      const { version } = await work.read(draft.id);
      const event = randomUUID();
      await work.decline(draft.id, version, event);
      await work.decline(draft.id, version, event);
      const report = await work.read(draft.id);
      expect(report.events.at(-1)).toMatchObject({
        step: 'declined',
        reason: 'known',
        name: 'Verzonnen focal',
      });
      await work.reply(draft, 'Er is meer.');
      expect(await work.accept(draft.id, (await work.read(draft.id)).version)).toMatchObject({
        granted: true,
      });
    });
  });

  describe('telling the reporter', () => {
    beforeAll(async () => {
      // As the signals do: a function of theirs, by its owner's right.
      await chain.asSuperuser(`create function public.tell(report uuid, step text) returns void
        language sql security definer as 'select intake.tell_reporter(report, step)'`);
    });
    async function tell(
      id: string,
      step: string,
      act: 'signals.forward' | 'signals.read' = 'signals.forward',
    ) {
      const member = await chain.signIn('detective');
      return chain.access.under(member, { act }, (db) => sql`select public.tell(${id}, ${step})`.execute(db));
    }

    test('steps taken elsewhere, without a name, and none twice in a row', async () => {
      const draft = await work.sent();
      await work.accept(draft.id, 1);
      for (const step of ['passed-on', 'passed-on', 'taken-up', 'finished', 'finished'])
        await tell(draft.id, step);
      const { events } = await work.read(draft.id);
      expect(events.map(({ step, side }) => `${side} ${step}`)).toEqual([
        'reporter received',
        'team accepted',
        'elsewhere passed-on',
        'elsewhere taken-up',
        'elsewhere finished',
      ]);
      expect(await work.again(draft)).toMatchObject({ report: { state: 'finished' } });
    });

    test('says nothing of a report that was not accepted', async () => {
      const draft = await work.sent();
      await tell(draft.id, 'taken-up');
      expect(await work.rowsOf(draft.id)).toMatchObject([{ state: 'received', version: 1 }]);
    });

    test('not under another act, not another step, and not by the web login itself', async () => {
      const draft = await work.sent();
      await expect(tell(draft.id, 'passed-on', 'signals.read')).rejects.toThrow('not told under this act');
      await expect(tell(draft.id, 'declined')).rejects.toThrow('not told under this act');
      const member = await chain.signIn('detective');
      await expect(
        chain.access.under(member, { act: 'signals.forward' }, (db) =>
          sql`select intake.tell_reporter(${draft.id}, 'passed-on')`.execute(db),
        ),
      ).rejects.toThrow('permission denied');
    });
  });

  test('what the database keeps as state is what the events fold to, on any allowed path', async () => {
    const member = await chain.signIn('focal');
    const steps: readonly ReportStep[] = [...reportStates, 'reopened', 'message'];
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(50), { maxLength: 8 }), async (drawn) => {
        const draft = await work.sent();
        const taken: ReportStep[] = ['received'];
        for (const number of drawn) {
          const allowed = steps.filter((step) => mayFollow(stateAfter(taken), step));
          const step = allowed[number % allowed.length] ?? 'message';
          taken.push(step);
          const elsewhere = ['passed-on', 'taken-up', 'finished', 'reopened'].includes(step);
          await chain.asSuperuser(
            `insert into intake.report_event (id, report, number, at, step, side, person, reason, words)
             values ($1, $2, $3, now(), $4, $5, $6, $7, $8)`,
            [
              randomUUID(),
              draft.id,
              taken.length,
              step,
              elsewhere ? 'elsewhere' : 'team',
              elsewhere ? null : member.person.id,
              step === 'declined' ? 'known' : null,
              step === 'message' ? Buffer.from('x') : null,
            ],
          );
        }
        const state: ReportState = stateAfter(taken);
        expect(await work.rowsOf(draft.id)).toMatchObject([{ state, version: taken.length }]);
      }),
      { numRuns: 15 },
    );
  });
});
