import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ChainPerson } from '../../../tests/support/chain.ts';
import { onPostgres } from '../../../tests/support/database.ts';
import { workerActor } from '../access/index.ts';
import { countRegistrations } from './count-store.ts';
import { filledForm, openRegister } from './victims.fixtures.ts';

onPostgres('registration of presumed victims', (database) => {
  let register: Awaited<ReturnType<typeof openRegister>>;
  beforeAll(async () => {
    register = await openRegister(database());
  });
  afterAll(() => register.close());

  const logOf = async (id: string) =>
    (
      await register.chain.asSuperuser(
        'select act, outcome, purpose, basis, reason from access.log_entry where subject = $1 order by id',
        [id],
      )
    ).rows as unknown[];

  test('a care coordinator is refused without consent, and may then register with it; the log says both', async () => {
    const id = randomUUID();
    const refused = await register.register('coordinator', { consent: null }, id);
    expect(refused).toMatchObject({
      granted: false,
      refusal: { refused: 'no-consent', missing: ['consent-person'] },
      rule: { id: 'consent-register-16', confirmed_by_lawyer: 'no' },
    });
    expect(await register.read('coordinator', id)).toBeUndefined();
    expect(await register.register('coordinator', {}, id)).toEqual({ granted: true });
    expect(await register.read('coordinator', id)).toMatchObject({
      registration: { number: 'V-2026-0001', ground: 'consent', basis: 'consent-register-16' },
      person: { kind: 'known', value: { name: 'Zonnebloem Verzonnen', age: 34 } },
      contact: { kind: 'known', value: { how: 'via Merelhof (verzonnen)' } },
      history: [{ kind: 'registered', by: 'Verzonnen coordinator' }],
    });
    expect(await logOf(id)).toMatchObject([
      {
        act: 'victims.register',
        outcome: 'refused',
        reason: 'no-consent: geen artikel; werkwijze van CoMensha (2018)',
      },
      { act: 'victims.read', outcome: 'permitted', purpose: 'protect' },
      { act: 'victims.register', outcome: 'permitted', basis: 'consent-register-16' },
      { act: 'victims.read', outcome: 'permitted', purpose: 'protect' },
    ]);
  });

  test('the police register by duty; what is asked for shelter still needs consent', async () => {
    expect(await register.register('detective', { consent: null })).toMatchObject({
      refusal: { refused: 'no-consent', rule: 'consent-help-16' },
    });
    const facts = { ...filledForm().facts, fileType: 'registration' as const, ageGroup: 'unknown' as const };
    const id = await register.registered('detective', { consent: null, contact: null, facts });
    expect(await register.read('detective', id)).toMatchObject({
      registration: { ground: 'duty', basis: 'bpg-registration', consent: null },
    });
  });

  test('the same form sent twice, also at once, is one registration', async () => {
    const id = randomUUID();
    const sent = await Promise.all([1, 2, 3].map(() => register.register('coordinator', {}, id)));
    expect(sent.filter((each) => each.granted && !each.before)).toEqual([{ granted: true }]);
    expect(sent.filter((each) => each.granted && each.before)).toHaveLength(2);
    expect((await register.read('coordinator', id))?.history).toHaveLength(1);
    const { rows } = await register.chain.asSuperuser(
      'select part from victims.identity where registration = $1',
      [id],
    );
    expect(rows).toHaveLength(2);
  });

  test('an id of another organisation is not taken over', async () => {
    const id = await register.registered('coordinator');
    const facts = { ...filledForm().facts, fileType: 'registration' as const };
    expect(await register.register('detective', { consent: null, contact: null, facts }, id)).toEqual({
      granted: true,
      before: true,
    });
    expect(await register.read('detective', id)).toBeUndefined();
    expect(await register.read('coordinator', id)).toMatchObject({ registration: { ground: 'consent' } });
  });

  test('a signal must be its own; the desk sees no signal of another', async () => {
    const recorded = async (owner: ChainPerson) => {
      const id = randomUUID();
      await register.chain.asSuperuser(
        `insert into signals.signal (id, owner_organisation, year, number, source, forms, subject_kind, urgency, state,
           received_at, version, content)
         values ($1, $2, 2026, 1, 'own', '{labour}', 'person', '{}', 'recorded', now(), 1, '')`,
        [id, register.as(owner).organisation.id],
      );
      return id;
    };
    const [own, other] = [await recorded('coordinator'), await recorded('detective')];
    const id = await register.registered('coordinator', { signal: own });
    expect(await register.read('coordinator', id)).toMatchObject({
      signal: { id: own, number: 'S-2026-0001' },
    });
    expect(await register.read('registrar', id)).toMatchObject({ signal: undefined });
    for (const signal of [other, randomUUID()]) {
      expect(await register.register('coordinator', { signal })).toMatchObject({
        refusal: { refused: 'not-found' },
      });
    }
  });

  test('nothing that leads to a person is in the database to read', async () => {
    await register.registered('coordinator');
    const tables = await register.chain.asSuperuser(
      "select table_schema || '.' || table_name as name from information_schema.tables where table_schema in ('victims', 'access', 'monitor')",
    );
    for (const { name } of tables.rows as { name: string }[]) {
      const { rows } = await register.chain.asSuperuser(
        `select count(*)::int as n from ${name} t where t::text ~* 'zonnebloem|verzonnenlands|merelhof'
           or t::text ~* encode('Zonnebloem'::bytea, 'hex')`,
      );
      expect([name, rows]).toEqual([name, [{ n: 0 }]]);
    }
  });

  describe('consent withdrawn', () => {
    test('for shelter: how to reach the person is destroyed, who it is stays', async () => {
      const id = await register.registered('coordinator');
      const { rows } = await register.chain.asSuperuser(
        "select vault_key from victims.identity where registration = $1 and part = 'contact'",
        [id],
      );
      expect(await register.withdraw(id, 1, ['shelter'])).toMatchObject({ granted: true });
      expect(await register.read('coordinator', id)).toMatchObject({
        registration: { state: 'registered', consent: { scopes: ['registration', 'research'] }, version: 2 },
        person: { kind: 'known' },
        contact: { kind: 'withheld' },
        history: [{ kind: 'registered' }, { kind: 'consent-withdrawn', scopes: ['shelter'] }],
      });
      expect(await register.means.vault.find((rows[0] as { vault_key: string }).vault_key)).toBeUndefined();
    });

    test('for registration: every key is destroyed, and what is left leads to nobody', async () => {
      const id = await register.registered('coordinator');
      const { rows } = await register.chain.asSuperuser(
        'select vault_key from victims.identity where registration = $1',
        [id],
      );
      expect(rows).toHaveLength(2);
      expect(await register.withdraw(id, 1, ['registration'])).toMatchObject({ granted: true });
      for (const { vault_key } of rows as { vault_key: string }[]) {
        expect(await register.means.vault.find(vault_key)).toBeUndefined();
      }
      expect(await register.read('coordinator', id)).toMatchObject({
        registration: { state: 'withdrawn', consent: { scopes: [] }, identityParts: [] },
        person: { kind: 'withheld', why: 'destroyed' },
        contact: { kind: 'withheld', why: 'destroyed' },
      });
      // Sent once more it is the same withdrawal.
      expect(await register.withdraw(id, 1, ['registration'])).toMatchObject({ granted: true });
      expect((await register.read('coordinator', id))?.history).toHaveLength(2);
    });

    test('by two people at once: the second hears that it changed', async () => {
      const id = await register.registered('coordinator');
      const results = await Promise.all([
        register.withdraw(id, 1, ['shelter']),
        register.withdraw(id, 1, ['research']),
      ]);
      expect(results.filter((result) => result.granted)).toHaveLength(1);
      expect(results.find((result) => !result.granted)).toMatchObject({
        refusal: { refused: 'changed-meanwhile' },
      });
      expect((await register.read('coordinator', id))?.history).toHaveLength(2);
    });
  });

  test('the worker counts codes, and can read nothing else', async () => {
    const counted = await register.chain.access.under(
      workerActor,
      { act: 'victims.count' },
      countRegistrations,
    );
    if (!counted.granted) throw new Error('refused');
    const people = (form: string) =>
      counted.value.filter((row) => row.form === form).reduce((sum, row) => sum + row.people, 0);
    const { rows } = await register.chain.asSuperuser('select count(*)::int as n from victims.registration');
    expect(people('all')).toBe((rows[0] as { n: number }).n);
    // Everyone here was registered with both forms.
    expect([people('labour'), people('begging')]).toEqual([people('all'), people('all')]);
    expect(counted.value[0]).toMatchObject({ year: 2026, notifierKind: 'care-coordination' });
    for (const column of ['id', 'organisation', 'region', 'sex', 'notified_month', 'signal', '*']) {
      await expect(
        register.chain.access.under(workerActor, { act: 'victims.count' }, (db) =>
          sql.raw(`select ${column} from victims.registration`).execute(db),
        ),
      ).rejects.toThrow(/permission denied/);
    }
    await expect(
      register.chain.access.under(workerActor, { act: 'victims.count' }, (db) =>
        sql.raw('select 1 from victims.identity').execute(db),
      ),
    ).rejects.toThrow(/permission denied/);
  });
});
