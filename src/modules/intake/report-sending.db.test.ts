import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { onPostgres } from '../../../tests/support/database.ts';
import { publicActor } from '../access/index.ts';
import { readLog } from '../access/log/actions.ts';
import { readLogQuery } from '../access/log/query.ts';
import {
  asking,
  now,
  openReportChain,
  type ReportChain,
  readyDraft,
  reportWork,
} from './reports.fixtures.ts';

onPostgres('sending and coming back', (database) => {
  let chain: ReportChain;
  let work: ReturnType<typeof reportWork>;
  beforeAll(async () => {
    chain = await openReportChain(database());
    work = reportWork(chain);
  });
  afterAll(() => chain.end());

  describe('sending', () => {
    test('goes to the municipality of the place, and comes out as it went in', async () => {
      const draft = readyDraft({ name: 'محمد 👩‍👧', story: '\u202eomgekeerd\n'.repeat(200).trim() });
      expect(await work.send(draft)).toMatchObject({ id: chain.organisation('voorbeeldstad') });
      const report = await work.read(draft.id);
      expect(report.content).toMatchObject({ story: draft.answers.story, about: { name: 'محمد 👩‍👧' } });
      expect(report).toMatchObject({ municipality: { code: 'GM0344' }, form: 'labour', danger: false });
    });

    test.each([
      ['no place', '', ''],
      ['a place without a team', 'GM0362', 'Amstelveen'],
    ])('%s goes to the desk for all others', async (_, municipalityCode, municipality) => {
      expect(await work.send(readyDraft({ municipalityCode, municipality }))).toMatchObject({
        id: chain.organisation('meldpunt'),
      });
    });

    test('the same draft sent twice, also at once, is one report with one beginning', async () => {
      const draft = readyDraft();
      const teams = await Promise.all(Array.from({ length: 6 }, () => work.send(draft)));
      await work.send(draft);
      expect(new Set(teams.map((team) => team?.id))).toEqual(new Set([chain.organisation('voorbeeldstad')]));
      const events = await chain.asSuperuser('select step from intake.report_event where report = $1', [
        draft.id,
      ]);
      expect(events.rows).toEqual([{ step: 'received' }]);
      expect(await work.again(draft)).toMatchObject({ kind: 'open', report: { state: 'received' } });
    });

    test('nothing of what was told is in the database in plain, and not the receipt', async () => {
      const draft = await work.sent();
      await work.reply(draft, 'Ik zag ze vanochtend weer.');
      const tables = ['intake.report', 'intake.report_event', 'access.log_entry', 'access.job'];
      for (const table of tables) {
        const { rows } = await chain.asSuperuser(`select t::text as row from ${table} t`);
        const all = rows.map((each: { row: string }) => each.row).join('\n');
        const bytes = [...all.matchAll(/\\x([0-9a-f]+)/g)].map(([, hex = '']) =>
          Buffer.from(hex, 'hex').toString('latin1'),
        );
        for (const word of [
          'schuur',
          'Fictieve',
          'Verzonnen Baas',
          '06 00',
          'voorbeeld.example',
          draft.receipt,
          'vanochtend',
        ]) {
          expect(all).not.toContain(word);
          expect(bytes.join('\n')).not.toContain(word);
        }
      }
    });

    test('leaves its row in the log, about the report and nobody', async () => {
      const draft = await work.sent();
      const { rows } = await chain.asSuperuser('select * from access.log_entry where subject = $1', [
        draft.id,
      ]);
      expect(rows).toEqual([
        expect.objectContaining({ act: 'intake.report', actor: 'public', person: null }),
      ]);
    });

    test('a team that may not assess reports gets none; where nobody may, nothing is kept', async () => {
      const end = (from: string) =>
        chain.asSuperuser(
          `update access.mandate set valid_until = ${from} where purpose = 'assess-report' and organisation = any($1)`,
          [[chain.organisation('voorbeeldstad'), chain.organisation('meldpunt')]],
        );
      await end("'2020-02-01'");
      const draft = readyDraft();
      expect(await work.send(draft)).toBeUndefined();
      expect(await work.rowsOf(draft.id)).toEqual([]);
      expect(await chain.vault.find(draft.id)).toBeUndefined();
      await end('null');
      expect(await work.send(draft)).toBeDefined();
    });

    test('sent once more after its key was destroyed, a report gets no new key, and its team is still told', async () => {
      const draft = await work.sent();
      await chain.vault.destroy([draft.id]);
      expect(await work.send(draft)).toMatchObject({ id: chain.organisation('voorbeeldstad') });
      expect(await chain.vault.find(draft.id)).toBeUndefined();
    });
  });

  describe('coming back', () => {
    test('the receipt opens the report: its state and its messages, not what was told', async () => {
      const draft = await work.sent();
      await work.answer(draft.id, 'Hoe laat komen zij thuis?');
      const returned = await work.comeBack(draft.receipt);
      expect(returned).toMatchObject({ kind: 'open', report: { state: 'received', receivedAt: now } });
      expect(JSON.stringify(returned)).not.toMatch(/schuur|Verzonnen focal/);
      expect(JSON.stringify(returned)).toContain('Hoe laat komen zij thuis?');
    });

    test('wrong and malformed receipts are the same, and after ten of them that address has to wait', async () => {
      const draft = await work.sent();
      const from = '198.51.100.7';
      for (let tries = 0; tries < 10; tries += 1) {
        const entered = tries % 2 === 0 ? undefined : '0000000000000000';
        expect(await work.comeBack(entered, from)).toEqual({ kind: 'wrong' });
      }
      expect(await work.comeBack(draft.receipt, from)).toEqual({ kind: 'too-often' });
      expect(await work.comeBack(draft.receipt, '198.51.100.8')).toMatchObject({ kind: 'open' });
      const later = new Date(now.getTime() + 10 * 60_000);
      expect(await work.comeBack(draft.receipt, from, later)).toMatchObject({ kind: 'open' });
    });

    test('many tries at once count as many', async () => {
      const answers = await Promise.all(
        Array.from({ length: 30 }, () => work.comeBack(undefined, '198.51.100.9')),
      );
      expect(answers.filter(({ kind }) => kind === 'wrong')).toHaveLength(10);
    });

    test('an IPv6 network is one, however many addresses it has', async () => {
      const draft = await work.sent();
      for (let tries = 0; tries < 10; tries += 1) await work.comeBack(undefined, `2001:db8:7:1::${tries}`);
      expect(await work.comeBack(draft.receipt, '2001:db8:7:1:f::1')).toEqual({ kind: 'too-often' });
      expect(await work.comeBack(draft.receipt, '2001:db8:7:2::1')).toMatchObject({ kind: 'open' });
    });

    test('the protection officer of the team sees that it was opened and answered; wrong ones are about nothing', async () => {
      const draft = await work.sent();
      const seenBy = async (who: 'officer' | 'otherOfficer') => {
        const officer = await chain.signIn(who);
        const query = { ...readLogQuery(new URLSearchParams()), over: draft.id };
        const { lines } = await readLog(asking(chain.access, 'log.read', officer), query);
        return lines.flatMap(({ act, outcome }) => (act.startsWith('intake.') ? [`${act} ${outcome}`] : []));
      };
      await work.comeBack(draft.receipt);
      await work.again(draft);
      await work.reply(draft, 'Ik zag ze weer.');
      await chain.vault.destroy([draft.id]);
      await expect(work.reply(draft, 'En weer.')).rejects.toThrow('not-found');
      expect(await seenBy('officer')).toEqual([
        'intake.reply refused',
        'intake.reply permitted',
        'intake.return permitted',
        'intake.return permitted',
        'intake.report permitted',
      ]);
      expect(await seenBy('otherOfficer')).toEqual([]);
      const { rows } = await chain.asSuperuser('select max(id) as id from access.log_entry');
      await work.comeBack('0000000000000000', '198.51.100.11');
      const after = await chain.asSuperuser('select act, subject from access.log_entry where id > $1', [
        (rows as { id: string }[])[0]?.id,
      ]);
      expect(after.rows).toEqual([{ act: 'intake.return', subject: null }]);
    });

    test('right receipts are not counted', async () => {
      const draft = await work.sent();
      for (let tries = 0; tries < 15; tries += 1) {
        expect(await work.comeBack(draft.receipt, '198.51.100.10')).toMatchObject({ kind: 'open' });
      }
    });

    test('when very many go wrong everywhere, only who enters the right one at once gets in', async () => {
      const at = new Date('2026-11-23T10:00:00Z');
      await chain.asSuperuser(
        `insert into intake.wrong_receipt select sha256(n::text::bytea), intake.window_of($1), 10 from generate_series(1, 100) n`,
        [at],
      );
      const draft = await work.sent();
      expect(await work.comeBack(draft.receipt, '203.0.113.1', at)).toMatchObject({ kind: 'open' });
      expect(await work.comeBack(undefined, '203.0.113.2', at)).toEqual({ kind: 'wrong' });
      expect(await work.comeBack(draft.receipt, '203.0.113.2', at)).toEqual({ kind: 'too-often' });
    });

    test('no address is kept, and old tries go', async () => {
      await work.comeBack(undefined, '192.0.2.77', new Date('2026-11-25T10:00:00Z'));
      const { rows } = await chain.asSuperuser('select t::text as row, since from intake.wrong_receipt t');
      expect(rows).toHaveLength(1);
      expect(JSON.stringify(rows)).not.toContain('192.0.2.77');
      const asText = `%${Buffer.from('192.0.2.77').toString('hex')}%`;
      const kept = await chain.asSuperuser(
        "select from intake.wrong_receipt where encode(address, 'hex') like $1",
        [asText],
      );
      expect(kept.rowCount).toBe(0);
    });
  });

  describe('messages', () => {
    test('go both ways, and the one who may not be named is not', async () => {
      const draft = await work.sent();
      await work.answer(draft.id, 'Kunt u zeggen\nwelke straat?');
      await work.reply(draft, 'Nee 😟');
      const returned = await work.again(draft);
      const messages =
        returned.kind === 'open' ? returned.report.events.filter((e) => e.step === 'message') : [];
      expect(messages.map(({ side, text, name }) => [side, text, name])).toEqual([
        ['team', 'Kunt u zeggen\nwelke straat?', null],
        ['reporter', 'Nee 😟', null],
      ]);
      const forTeam = (await work.read(draft.id)).events.filter((e) => e.step === 'message');
      expect(forTeam.map(({ name }) => name)).toEqual(['Verzonnen focal', null]);
    });

    test('sent twice is kept once; many at once are all kept', async () => {
      const draft = await work.sent();
      const ids = Array.from({ length: 8 }, () => randomUUID());
      await Promise.all([...ids, ...ids].map((id, at) => work.reply(draft, `bericht ${at % 8}`, id)));
      const returned = await work.again(draft);
      const texts = returned.kind === 'open' ? returned.report.events.flatMap(({ text }) => text ?? []) : [];
      expect(texts.toSorted()).toEqual(ids.map((_, at) => `bericht ${at}`));
    });

    test('a report waits when the last word is the reporter’s', async () => {
      const draft = await work.sent();
      const waiting = async () => (await work.rowsOf(draft.id))[0] as { waiting: boolean };
      expect(await waiting()).toMatchObject({ waiting: false });
      await work.reply(draft, 'Er is nog iets.');
      expect(await waiting()).toMatchObject({ waiting: true });
      await work.answer(draft.id, 'Dank u.');
      expect(await waiting()).toMatchObject({ waiting: false });
    });

    test('words that were moved to another message do not open', async () => {
      const draft = await work.sent();
      await work.reply(draft, 'een');
      await work.reply(draft, 'twee');
      await chain.asSuperuser(
        `update intake.report_event e set words = (select words from intake.report_event where report = e.report and number = 2)
         where report = $1 and number = 3`,
        [draft.id],
      );
      await expect(work.again(draft)).rejects.toThrow('does not open');
    });
  });

  describe('the public login', () => {
    test('sees no report without its receipt, under any act', async () => {
      await work.sent();
      for (const act of ['intake.report', 'intake.return', 'intake.reply'] as const) {
        const seen = await chain.access.under(publicActor, { act }, async (db) => [
          ...(await sql`select from intake.report`.execute(db)).rows,
          ...(await sql`select from intake.report_event`.execute(db)).rows,
        ]);
        expect(seen).toEqual({ granted: true, value: [] });
      }
    });

    test('can’t put a report at another team, answer for a team, or touch what is there', async () => {
      const draft = await work.sent();
      const lookup = chain.vault.token('intake.receipt', draft.receipt).toString('hex');
      const present = `select set_config('intake.lookup', '${lookup}', true);`;
      for (const [act, statement] of [
        [
          'intake.report',
          `${present} insert into intake.report (id, team, lookup, received_at, danger, content)
          values ('${draft.id}', '${chain.organisation('proefdam')}', '\\x${lookup}', now(), false, '')`,
        ],
        [
          'intake.reply',
          `${present} insert into intake.report_event (id, report, number, at, step, side, person)
          values (gen_random_uuid(), '${draft.id}', 2, now(), 'accepted', 'team', '${chain.person('focal')}')`,
        ],
        [
          'intake.reply',
          `${present} insert into intake.report_event (id, report, number, at, step, side)
          values (gen_random_uuid(), '${draft.id}', 2, now(), 'finished', 'elsewhere')`,
        ],
        [
          'intake.return',
          `${present} insert into intake.report_event (id, report, number, at, step, side, words)
          values (gen_random_uuid(), '${draft.id}', 2, now(), 'message', 'reporter', '')`,
        ],
        ['intake.reply', 'update intake.report set version = 7'],
        ['intake.reply', 'delete from intake.report_event'],
        ['intake.reply', 'select from intake.wrong_receipt'],
      ] as const) {
        await expect(
          chain.access.under(publicActor, { act, on: draft.id }, (db) => sql.raw(statement).execute(db)),
        ).rejects.toThrow(/row-level security|permission denied/);
      }
      expect(await work.rowsOf(draft.id)).toMatchObject([{ version: 1, state: 'received' }]);
    });
  });
});
