import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Chain, type ChainPerson, fillChain } from '../../../../tests/support/chain.ts';
import { onPostgres } from '../../../../tests/support/database.ts';
import { openTestSite, type TestSite } from '../../../../tests/support/site.ts';
import { openVisitor, type Visitor } from '../../../../tests/support/visitor.ts';

const path = '/werk/mensen';

onPostgres('the people of an organisation', (database) => {
  let chain: Chain;
  let site: TestSite;
  let administrator: Visitor;
  beforeAll(async () => {
    chain = await fillChain(database());
    site = await openTestSite({ logins: database().logins, load: false });
    site.clock.now = Date.now();
    administrator = await visitorOf('administrator');
  });
  afterAll(async () => {
    await site.close();
    await chain.close();
  });

  const visitorOf = async (who: ChainPerson) => openVisitor(site.request, (await chain.signIn(who)).session);
  const invite = async (words: Record<string, string>, by = administrator) => {
    const page = await by.get(`${path}/uitnodigen`);
    return by.post(`${path}/uitnodigen`, {
      nonce: /name="nonce" value="([^"]+)"/.exec(page.text)?.[1] ?? '',
      ...words,
    });
  };
  const bas = { name: 'Bas (verzonnen)', login: 'bas@voorbeeld.example', role: 'focal-person' };
  const codeIn = (text: string) => /<code>([0-9A-Z-]{19})<\/code>/.exec(text)?.[1];
  const idOf = async (login: string) => {
    const { rows } = await chain.asSuperuser(
      `select m.id from access.membership m join access.person p on p.id = m.person where p.login_name = $1`,
      [login],
    );
    return (rows as { id: string }[])[0]?.id ?? '';
  };

  test('are listed for their administrator, nobody of elsewhere among them, and for nobody else', async () => {
    const { status, text } = await administrator.get(path);
    expect(status).toBe(200);
    for (const name of ['Verzonnen administrator', 'Verzonnen focal', 'Verzonnen officer']) {
      expect(text).toContain(name);
    }
    expect(text).not.toMatch(/Verzonnen (otherFocal|detective|analyst)/);
    expect(text).toContain('van 3.');
    for (const who of ['focal', 'officer', 'manager', 'detective'] as const) {
      const visitor = await visitorOf(who);
      for (const address of [path, `${path}.csv`, `${path}/uitnodigen`]) {
        const answer = await visitor.get(address);
        expect([who, address, answer.status]).toEqual([who, address, 403]);
      }
    }
  });

  test('sort, filter and export', async () => {
    const officers = await administrator.get(`${path}?role=protection-officer`);
    expect(officers.text).toContain('van 1.');
    const descending = (await administrator.get(`${path}?sort=-name`)).text;
    expect(descending.indexOf('Verzonnen officer')).toBeLessThan(descending.indexOf('Verzonnen focal'));
    const csv = await administrator.get(`${path}.csv?role=focal-person`);
    expect(csv.text.split('\r\n').slice(0, 2)).toEqual([
      'name,login_name,role,since,until,works,account',
      'Verzonnen focal,focal@voorbeeld.example,focal-person,2020-01-01,,yes,invented',
    ]);
  });

  test('grow by an invitation whose code is shown once, and with which the account can be made', async () => {
    const made = await invite(bas);
    expect(made.status).toBe(200);
    const code = codeIn(made.text) ?? '';
    expect(made.headers).toMatch(/cache-control: no-store/i);
    expect(made.text).toContain('/inloggen/activeren');
    const list = await administrator.get(path);
    expect(list.text).toContain('uitgenodigd, nog niet in gebruik');
    expect(list.text).not.toContain(code);
    expect(site.log()).not.toContain(code);
    expect(site.log()).not.toContain('bas@voorbeeld');
    const outside = openVisitor(site.request);
    const activating = await outside.post('/inloggen/activeren', { login: bas.login, invitation: code });
    expect(activating.text).toContain('Kies een wachtwoord');
  });

  test('sent twice it counts once', async () => {
    const nonce = randomUUID();
    const form = { name: 'Cis (verzonnen)', login: 'cis@voorbeeld.example', role: 'investigator', nonce };
    expect(codeIn((await invite(form)).text)).toBeDefined();
    const again = await invite(form);
    expect([again.status, again.location]).toEqual([303, `${path}?gedaan=al`]);
    const { rows } = await chain.asSuperuser(
      'select 1 from access.membership m join access.person p on p.id = m.person where p.login_name = $1',
      [form.login],
    );
    expect(rows).toHaveLength(1);
  });

  test('sent twice at once it counts once, and the second hears that it was made', async () => {
    await administrator.get(`${path}/uitnodigen`);
    for (const at of [1, 2, 3, 4, 5]) {
      const form = { name: 'Eva (verzonnen)', login: `eva${at}@voorbeeld.example`, role: 'focal-person' };
      const nonce = randomUUID();
      const send = () => administrator.post(`${path}/uitnodigen`, { ...form, nonce });
      const answers = await Promise.all([send(), send()]);
      const [made, again] = answers.toSorted((a, b) => a.status - b.status);
      expect(codeIn(made?.text ?? '')).toBeDefined();
      expect([again?.status, again?.location]).toEqual([303, `${path}?gedaan=al`]);
    }
  });

  test.each([
    ['no name', { name: ' ' }, 'Vul de naam in.'],
    ['a login name that can’t be typed', { login: 'a b' }, 'Deze inlognaam kan niet.'],
    ['no role', { role: 'king' }, 'Kies een functie.'],
    [
      'a login name of someone elsewhere',
      { login: 'detective@voorbeeld.example' },
      'Deze inlognaam kan hier niet',
    ],
    ['a role that someone has', { login: 'focal@voorbeeld.example' }, 'Deze persoon heeft deze functie al'],
  ])('%s is said beside the field, and the words are kept', async (_, wrong, problem) => {
    const form = {
      name: 'Dirk (verzonnen)',
      login: 'dirk@voorbeeld.example',
      role: 'focal-person',
      ...wrong,
    };
    const answer = await invite(form);
    expect(answer.status).toBe(422);
    expect(answer.text).toContain(problem);
    expect(answer.text).toContain(form.login);
    expect(answer.text).not.toMatch(/Verzonnen detective|Politie-eenheid/);
    expect(await idOf('dirk@voorbeeld.example')).toBe('');
  });

  test('a colleague with an account gets a role more, and no code', async () => {
    const answer = await invite({ name: 'x', login: 'focal@voorbeeld.example', role: 'chain-director' });
    expect([answer.status, answer.location]).toEqual([303, `${path}?gedaan=erbij`]);
    await chain.asSuperuser("delete from access.membership where role = 'chain-director' and person = $1", [
      chain.person('focal'),
    ]);
  });

  test('an administrator gets no other role, not from themselves either', async () => {
    const answer = await invite({
      name: 'x',
      login: 'administrator@voorbeeld.example',
      role: 'focal-person',
    });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('Een beheerder krijgt hier geen andere functie');
    const { rows } = await chain.asSuperuser('select role from access.membership where person = $1', [
      chain.person('administrator'),
    ]);
    expect(rows).toEqual([{ role: 'administrator' }]);
  });

  test('who checks the others is invited and stopped by the operator only', async () => {
    const page = await administrator.get(`${path}/uitnodigen`);
    expect(page.text).toContain('door wie Baken op de server beheert');
    expect(page.text).not.toMatch(/<option value="(administrator|protection-officer)"/);
    for (const role of ['administrator', 'protection-officer']) {
      const answer = await invite({ name: 'x', login: 'gerda@voorbeeld.example', role });
      expect([answer.status, await idOf('gerda@voorbeeld.example')]).toEqual([422, '']);
    }
    for (const who of ['administrator', 'officer'] as const) {
      const id = await idOf(`${who}@voorbeeld.example`);
      expect((await administrator.get(path)).text).not.toContain(`${id}/stoppen`);
      for (const answer of [
        await administrator.get(`${path}/${id}/stoppen`),
        await administrator.post(`${path}/${id}/stoppen`),
      ]) {
        expect(answer.status).toBe(409);
        expect(answer.text).toContain('kunt u hier niet laten stoppen');
      }
      expect(await chain.access.member((await chain.signIn(who)).session)).toBeDefined();
    }
  });

  test('only roles that the mandate has a purpose for are offered', async () => {
    const narrowed = (until: string | null) =>
      chain.asSuperuser(
        "update access.mandate set valid_until = $2 where organisation = $1 and purpose = 'investigate'",
        [chain.organisation('voorbeeldstad'), until],
      );
    const statistics = (until: string | null) =>
      chain.asSuperuser(
        "update access.mandate set valid_until = $2 where organisation = $1 and purpose = 'statistics'",
        [chain.organisation('voorbeeldstad'), until],
      );
    const offered = async () => (await administrator.get(`${path}/uitnodigen`)).text;
    expect(await offered()).toContain('<option value="analyst"');
    await narrowed('2021-01-01');
    await statistics('2021-01-01');
    const text = await offered();
    expect(text).not.toContain('<option value="analyst"');
    // Of its three purposes two are left.
    expect(text).toContain('<option value="investigator"');
    expect((await invite({ ...bas, login: 'henk@voorbeeld.example', role: 'analyst' })).status).toBe(422);
    expect(await idOf('henk@voorbeeld.example')).toBe('');
    const member = await chain.signIn('administrator');
    await expect(
      chain.unchecked.under(member, { act: 'people.invite' }, (db) =>
        sql`insert into access.membership (id, person, organisation, role, valid_from)
            values (gen_random_uuid(), ${chain.person('focal')}, ${chain.organisation('voorbeeldstad')}, 'analyst',
              access.today())`.execute(db),
      ),
    ).rejects.toThrow(/row-level security/);
    await narrowed(null);
    await statistics(null);
  });

  test('who became an administrator gets nothing back of what they stopped with', async () => {
    await invite({ ...bas, login: 'ina@voorbeeld.example' });
    const id = await idOf('ina@voorbeeld.example');
    await administrator.post(`${path}/${id}/stoppen`);
    await chain.asSuperuser(
      `insert into access.membership (id, person, organisation, role, valid_from)
       select gen_random_uuid(), person, organisation, 'administrator', '2020-01-01' from access.membership where id = $1`,
      [id],
    );
    expect((await administrator.get(`${path}?works=no`)).text).not.toContain(`${id}/terug`);
    expect((await administrator.post(`${path}/${id}/terug`)).status).toBe(409);
    const member = await chain.signIn('administrator');
    await expect(
      chain.unchecked.under(member, { act: 'people.restore' }, (db) =>
        sql`update access.membership set valid_until = null, ended_at = null where id = ${id}`.execute(db),
      ),
    ).rejects.toThrow(/row-level security/);
    await chain.asSuperuser("delete from access.membership where role = 'administrator' and person <> $1", [
      chain.person('administrator'),
    ]);
  });

  test('a new code replaces the first, only while the account is not in use', async () => {
    const first = codeIn((await invite({ ...bas, login: 'eva@voorbeeld.example' })).text);
    const id = await idOf('eva@voorbeeld.example');
    await chain.asSuperuser("update access.invitation set valid_until = now() - interval '1 day'");
    expect((await administrator.get(path)).text).toContain('de code is verlopen');
    const second = codeIn((await administrator.post(`${path}/${id}/code`)).text);
    expect(second).toBeDefined();
    expect(second).not.toBe(first);
    await chain.asSuperuser(
      "insert into access.credential select person, '$argon2id$x', '', 0 from access.membership where id = $1",
      [id],
    );
    expect((await administrator.post(`${path}/${id}/code`)).status).toBe(409);
  });

  test('stop at once after a confirmation, with their session, and go on when that is undone', async () => {
    const focal = await chain.signIn('focal');
    const id = await idOf('focal@voorbeeld.example');
    const asked = await administrator.get(`${path}/${id}/stoppen`);
    expect(asked.text).toContain('Verzonnen focal laten stoppen');
    expect(await chain.access.member(focal.session)).toBeDefined();
    const ended = await administrator.post(`${path}/${id}/stoppen`);
    expect(ended.location).toBe(`${path}?gedaan=gestopt`);
    expect(await chain.access.member(focal.session)).toBeUndefined();
    expect((await administrator.post(`${path}/${id}/stoppen`)).status).toBe(409);
    expect((await administrator.get(`${path}?works=no`)).text).toContain('Maak ongedaan');
    await administrator.post(`${path}/${id}/terug`);
    expect(await chain.access.member(focal.session)).toBeDefined();
    expect((await administrator.post(`${path}/${id}/terug`)).status).toBe(409);
    const { rows } = await chain.asSuperuser(
      "select act, outcome, role, purpose from access.log_entry where subject = $1 and act ~ '^people' order by id",
      [id],
    );
    expect(rows.map(({ act, outcome }) => `${act} ${outcome}`)).toEqual([
      'people.list permitted',
      'people.end permitted',
      'people.end refused',
      'people.restore permitted',
      'people.restore refused',
    ]);
    expect(rows[0]).toMatchObject({ role: 'administrator', purpose: 'manage-access' });
  });

  test('someone of today stops today, and can be invited again', async () => {
    await invite({ ...bas, login: 'fien@voorbeeld.example' });
    const id = await idOf('fien@voorbeeld.example');
    await administrator.post(`${path}/${id}/stoppen`);
    expect((await administrator.get(`${path}?works=no`)).text).toContain('fien@');
    expect(codeIn((await invite({ ...bas, login: 'fien@voorbeeld.example' })).text)).toBeDefined();
    expect((await administrator.get(`${path}?works=no`)).text).not.toContain('fien@');
  });

  test('nobody of another organisation can be stopped, given a code or found', async () => {
    const id = await idOf('detective@voorbeeld.example');
    expect((await administrator.get(`${path}/${id}/stoppen`)).status).toBe(404);
    expect((await administrator.post(`${path}/${id}/code`)).status).toBe(404);
    expect((await administrator.post(`${path}/${id}/stoppen`)).status).toBe(404);
    expect((await administrator.post(`${path}/${id}/terug`)).status).toBe(404);
    const detective = await chain.signIn('detective');
    expect(await chain.access.member(detective.session)).toBeDefined();
  });

  test('with the check of the application off the database still refuses', async () => {
    const as = async (
      who: ChainPerson,
      act: 'people.invite' | 'people.end' | 'people.restore',
      statement: string,
    ) => {
      const member = await chain.signIn(who);
      return chain.unchecked.under(member, { act }, (db) => sql.raw(statement).execute(db));
    };
    const [own, other] = [chain.organisation('voorbeeldstad'), chain.organisation('politie')];
    const joins = (person: string, organisation: string, role = 'focal-person') =>
      `insert into access.membership (id, person, organisation, role, valid_from)
       values (gen_random_uuid(), '${person}', '${organisation}', '${role}', access.today())`;
    const gets = (person: string) =>
      `insert into access.invitation values ('${person}', sha256('x'), now() + interval '1 day')`;
    for (const [who, statement] of [
      ['focal', joins(chain.person('focal'), own)],
      ['administrator', joins(chain.person('officer'), other)],
      ['administrator', joins(chain.person('detective'), own)],
      ['administrator', joins(chain.person('administrator'), own)],
      ['administrator', joins(chain.person('focal'), own, 'administrator')],
      ['administrator', joins(chain.person('focal'), own, 'protection-officer')],
      ['administrator', gets(chain.person('detective'))],
      ['focal', gets(chain.person('officer'))],
      ['administrator', "insert into access.person values (gen_random_uuid(), 'x', 'xyz', true)"],
    ] as const) {
      await expect(as(who, 'people.invite', statement), statement).rejects.toThrow(/row-level security/);
    }
    const end = 'update access.membership set valid_until = access.today() - 1';
    expect(await as('otherFocal', 'people.end', end)).toMatchObject({ value: { numAffectedRows: 0n } });
    await as('administrator', 'people.end', end);
    const { rows } = await chain.asSuperuser(
      'select role from access.membership where organisation = $1 and valid_until is null order by role',
      [own],
    );
    expect(rows).toEqual([{ role: 'administrator' }, { role: 'protection-officer' }]);
    await chain.asSuperuser(
      "insert into access.membership select gen_random_uuid(), $1, $2, 'analyst', '2020-01-01', access.today() - 1, now()",
      [chain.person('administrator'), own],
    );
    await expect(
      as(
        'administrator',
        'people.restore',
        "update access.membership set valid_until = null, ended_at = null where role = 'analyst'",
      ),
    ).rejects.toThrow(/row-level security/);
    await chain.asSuperuser(
      "update access.membership set valid_until = access.today() - 2, ended_at = now() - interval '1 day' where person = $1",
      [chain.person('focal')],
    );
    await expect(
      as(
        'administrator',
        'people.restore',
        'update access.membership set valid_until = null, ended_at = null',
      ),
    ).rejects.toThrow('this ended before today');
    await expect(as('administrator', 'people.invite', 'select token from access.invitation')).rejects.toThrow(
      /permission denied/,
    );
  });
});
