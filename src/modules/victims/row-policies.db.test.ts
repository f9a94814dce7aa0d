import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ChainPerson } from '../../../tests/support/chain.ts';
import { onPostgres } from '../../../tests/support/database.ts';
import type { Act } from '../access/index.ts';
import { withdrawRegistrationConsent } from './actions.ts';
import type { RegistrationForm } from './registration-form.ts';
import { filledForm, openRegister } from './victims.fixtures.ts';

onPostgres('who sees which registrations', (database) => {
  let register: Awaited<ReturnType<typeof openRegister>>;
  beforeAll(async () => {
    register = await openRegister(database());
  });
  afterAll(() => register.close());

  test('the notifier its own, the desk all of them, another organisation nothing', async () => {
    await register.registered('coordinator');
    const facts = { ...filledForm().facts, fileType: 'registration' as const };
    await register.registered('detective', { consent: null, contact: null, facts });
    const seenBy = async (who: ChainPerson) => {
      const found = await register.list(register.as(who));
      return (
        found && [found.total, ...new Set(found.rows.map((row) => row.notifierKind))].map(String).toSorted()
      );
    };
    expect(await seenBy('coordinator')).toEqual(['1', 'care-coordination']);
    expect(await seenBy('detective')).toEqual(['1', 'police']);
    expect(await seenBy('registrar')).toEqual(['2', 'care-coordination', 'police']);
    expect(await seenBy('inspector')).toEqual(['0']);
    expect(await seenBy('focal')).toBeUndefined();
  });

  test('the desk knows who it is by consent to registration, and how to reach them for shelter only', async () => {
    const noShelter = {
      facts: { ...filledForm().facts, fileType: 'registration' as const },
      contact: null,
      consent: { ...filledForm().consent, scopes: ['registration'] } as NonNullable<
        RegistrationForm['consent']
      >,
    };
    const [full, less] = [
      await register.registered('coordinator'),
      await register.registered('coordinator', noShelter),
    ];
    expect(await register.read('registrar', full)).toMatchObject({
      person: { kind: 'known' },
      contact: { kind: 'known' },
      history: [{ by: null }],
    });
    expect(await register.read('registrar', less)).toMatchObject({
      person: { kind: 'known' },
      contact: { kind: 'withheld', why: 'not-recorded' },
    });
    await register.chain.asSuperuser(
      "update victims.registration set consent_scopes = '{registration}' where id = $1",
      [full],
    );
    expect(await register.read('registrar', full)).toMatchObject({
      contact: { kind: 'withheld', why: 'not-covered' },
    });
  });

  test('the row policies alone refuse: no role, no purpose, no log row that names it, no sight', async () => {
    const id = await register.registered('coordinator');
    for (const who of ['focal', 'analyst', 'inspector'] as const) {
      expect((await register.list(register.as(who), register.chain.unchecked))?.total, who).toBe(0);
      expect(await register.read(who, id, register.chain.unchecked), who).toBeUndefined();
    }
    const count = (act: Act, on: string | undefined) =>
      register.chain.unchecked.under(register.as('coordinator'), { act, on }, async (db) => {
        const found = await sql<{ n: number }>`select count(*) as n from victims.identity`.execute(db);
        return found.rows[0]?.n;
      });
    expect(await count('victims.read', id)).toMatchObject({ value: 2 });
    expect(await count('victims.read', undefined)).toMatchObject({ value: 0 });
    expect(await count('victims.read', randomUUID())).toMatchObject({ value: 0 });
    expect(await count('victims.list', id)).toMatchObject({ value: 0 });
    expect(await count('signals.list', id)).toMatchObject({ value: 0 });
    const steering = await register.working('coordinator', 'steer');
    // Not a purpose of the role: the database opens no grant for it.
    expect(await register.list(steering, register.chain.unchecked)).toBeUndefined();
    await register.working('coordinator', 'protect');
    const inRole = (role: string) =>
      register.chain.asSuperuser('update access.membership set role = $1 where person = $2', [
        role,
        register.chain.person('coordinator'),
      ]);
    await inRole('focal-person');
    expect((await register.list(register.as('coordinator'), register.chain.unchecked))?.total).toBe(0);
    await inRole('care-coordinator');
    expect(
      (await register.list(register.as('coordinator'), register.chain.unchecked))?.total,
    ).toBeGreaterThan(0);
  });

  test('the desk of another purpose is no desk, and it may not withdraw for a notifier', async () => {
    const id = await register.registered('coordinator');
    const protecting = await register.working('registrar', 'protect');
    expect(await register.list(protecting, register.chain.unchecked)).toBeUndefined();
    await register.working('registrar', 'register');
    const refused = await withdrawRegistrationConsent(
      register.chain.access,
      register.as('registrar'),
      register.means,
      {
        id,
        version: 1,
        scopes: ['registration'],
      },
    );
    expect(refused).toMatchObject({ granted: false, refusal: { refused: 'not-found' } });
    const update = register.chain.unchecked.under(
      register.as('registrar'),
      { act: 'victims.withdraw', on: id },
      (db) => sql`update victims.registration set state = 'withdrawn' where id = ${id}`.execute(db),
    );
    expect(await update).toMatchObject({ value: { numAffectedRows: 0n } });
  });

  test('the database itself refuses a registration without the ground it says it has', async () => {
    const insert = (
      who: ChainPerson,
      values: { ground: string; kind: string; basis?: string; scopes?: string },
    ) => {
      const id = randomUUID();
      const member = register.as(who);
      return register.chain.unchecked.under(
        member,
        { act: 'victims.register', on: id, basis: 'consent-register-16' },
        (db) =>
          sql`insert into victims.registration (id, organisation, notifier_kind, recorded_year, sequence,
              recorded_at, recorded_by, notified_year, notified_month, age_group, sex, file_type, ground, basis,
              consent_scopes, identity_parts, state)
              values (${id}, ${member.organisation.id}, ${values.kind}, 2026, 999, now(), ${member.person.id}, 2026, 1,
              'adult', 'male', 'registration', ${values.ground}, ${values.basis ?? 'consent-register-16'},
              ${values.scopes ?? '{}'}, '{}', 'registered')`.execute(db),
      );
    };
    const care = 'care-coordination';
    await expect(insert('coordinator', { ground: 'consent', kind: care })).rejects.toThrow(/check/);
    await expect(insert('coordinator', { ground: 'duty', kind: care })).rejects.toThrow(/check/);
    await expect(insert('coordinator', { ground: 'duty', kind: 'police' })).rejects.toThrow(/row-level/);
    await expect(insert('detective', { ground: 'duty', kind: 'police', basis: 'other' })).rejects.toThrow(
      /row-level/,
    );
    await expect(insert('focal', { ground: 'duty', kind: 'municipality' })).rejects.toThrow(
      /row-level|check/,
    );
  });
});
