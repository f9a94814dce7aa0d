import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Chain, type ChainPerson, fillChain } from '../../../../tests/support/chain.ts';
import { onPostgres } from '../../../../tests/support/database.ts';
import { openTestSite, type TestSite } from '../../../../tests/support/site.ts';
import { openVisitor } from '../../../../tests/support/visitor.ts';

const path = '/werk/verwerkingslog';

onPostgres('looking for a record in the log', (database) => {
  let chain: Chain;
  let site: TestSite;
  const signal = randomUUID();
  let number: string;
  beforeAll(async () => {
    chain = await fillChain(database());
    site = await openTestSite({ logins: database().logins, load: false });
    site.clock.now = Date.now();
    const { rows } = await chain.asSuperuser(
      `insert into signals.signal (id, owner_organisation, source, forms, subject_kind, urgency, state, received_at,
         version, content) values ($1, $2, 'own', '{}', 'person', '{}', 'recorded', now(), 1, '')
       returning 'S-' || year || '-' || lpad(number::text, 4, '0') as number`,
      [signal, chain.organisation('voorbeeldstad')],
    );
    number = (rows[0] as { number: string }).number;
    const focal = await chain.signIn('focal');
    await chain.access.under(focal, { act: 'signals.read', on: signal }, () => Promise.resolve());
  });
  afterAll(async () => {
    await site.close();
    await chain.close();
  });

  const find = async (typed: string, who: ChainPerson = 'officer', file = '') =>
    openVisitor(site.request, (await chain.signIn(who)).session).get(
      `${path}${file}?over=${encodeURIComponent(typed)}`,
    );

  test('by its number, in small letters and without zeros too, and it is shown by that', async () => {
    for (const typed of [number, ` ${number.toLowerCase().replace('-0', '-')} `, signal]) {
      const { text } = await find(typed);
      expect(text, typed).toContain('signaal gelezen');
      expect(text, typed).toContain(`>${number}</a>`);
    }
    expect((await find(number)).text).toContain(`Alles wat er met`);
    expect((await find(number, 'officer', '.csv')).text).toContain(`signals.read,`);
    const { rows } = await chain.asSuperuser(
      "select distinct subject from access.log_entry where act ~ '^log' and subject is not null",
    );
    expect(rows).toEqual([{ subject: signal }]);
  });

  test.each(['Jan Jansen', 'Jansen', '06-12345678', '0612345678', "S-2026-12'"])(
    'what is no number reaches no row of the log: %s',
    async (typed) => {
      const { status, text } = await find(typed);
      expect(status).toBe(200);
      expect(text).toContain('Zoeken op een naam of telefoonnummer kan hier niet');
      expect(text).not.toContain('<tbody>');
      expect((await find(typed, 'officer', '.csv')).text.trim().split('\r\n')).toHaveLength(1);
      const { rows } = await chain.asSuperuser('select from access.log_entry e where e::text like $1', [
        `%${typed}%`,
      ]);
      expect(rows).toEqual([]);
      expect(site.log()).not.toContain(typed);
    },
  );

  test('a number of another organisation, or of nothing, finds nothing', async () => {
    for (const [typed, who] of [
      [number, 'otherOfficer'],
      ['S-2026-9999', 'officer'],
      ['V-2026-0001', 'officer'],
    ] as const) {
      const { text } = await find(typed, who);
      expect(text).toContain('geen signaal of registratie met dit nummer');
      expect(text).not.toContain('<tbody>');
    }
  });

  test('with the check of the application off only who reads the log gets an id for a number', async () => {
    const [, year, place] = number.split('-');
    for (const [who, act, found] of [
      ['officer', 'log.read', signal],
      ['officer', 'work.read', null],
      ['focal', 'log.read', null],
      ['otherOfficer', 'log.read', null],
    ] as const) {
      const asked = await chain.unchecked.under(await chain.signIn(who), { act }, async (db) => {
        const { rows } = await sql<{ id: string | null; numbers: number }>`
          select access.find_numbered('S', ${Number(year)}, ${Number(place)}) as id,
            (select count(*)::integer from access.numbers_of(array[${signal}]::uuid[])) as numbers`.execute(
          db,
        );
        return rows.map(({ id, numbers }) => [id, numbers]);
      });
      expect(asked, `${who} ${act}`).toEqual({ granted: true, value: [[found, found ? 1 : 0]] });
    }
  });
});
