import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Chain, fillChain } from '../../../tests/support/chain.ts';
import { onPostgres } from '../../../tests/support/database.ts';
import { type Act, acts, ruleOf } from './act.ts';
import { purposes, purposesOfRole, roles, rolesByOperator } from './mandate.ts';
import { tokenHash } from './sign-in/session-token.ts';

onPostgres('role and purpose in the database', (database) => {
  let chain: Chain;
  beforeAll(async () => {
    chain = await fillChain(database());
  });
  afterAll(() => chain.close());

  const pairs = async (table: 'role_purpose' | 'act_purpose', column: 'role' | 'act') => {
    const { rows } = await chain.asSuperuser(
      `select ${column} || ' for ' || purpose as pair from access.${table}`,
    );
    return rows.map(({ pair }) => pair as string).toSorted();
  };

  test('a role works for the purposes that mandate.ts names, and for no other', async () => {
    const named = Object.entries(purposesOfRole).flatMap(([role, of]) =>
      of.map((purpose) => `${role} for ${purpose}`),
    );
    expect(await pairs('role_purpose', 'role')).toEqual(named.toSorted());
  });

  test('the operator alone gives the roles that mandate.ts names', async () => {
    const { rows } = await chain.asSuperuser(
      'select role from unnest($1::text[]) role where access.given_by_operator(role)',
      [roles],
    );
    expect(rows.map(({ role }) => role as string).toSorted()).toEqual(rolesByOperator.toSorted());
  });

  test('an act is done for the purposes that act.ts names, and for no other', async () => {
    const named = (Object.keys(acts) as Act[]).flatMap((act) =>
      (ruleOf(act).purposes ?? []).map((purpose) => `${act} for ${purpose}`),
    );
    expect(await pairs('act_purpose', 'act')).toEqual(named.toSorted());
  });

  const atWorkFor = async (purpose: string) => {
    const member = await chain.signIn('detective');
    await chain.asSuperuser('update access.session set purpose = $1 where person = $2', [
      purpose,
      chain.person('detective'),
    ]);
    return member;
  };

  test('a session for a purpose that its role does not have opens no grant', async () => {
    for (const purpose of purposes) {
      const member = await atWorkFor(purpose);
      const asked = await chain.unchecked.under(member, { act: 'work.read' }, () => Promise.resolve());
      expect(asked.granted, purpose).toBe(purposesOfRole.investigator.includes(purpose));
    }
  });

  test('nobody can change to one, though the organisation has a mandate for it', async () => {
    const member = await atWorkFor('investigate');
    const change = (purpose: string) =>
      chain.unchecked.under(member, { act: 'account.manage' }, async (db) => {
        const { rows } = await sql<{
          changed: boolean;
        }>`select access.work_as(s.token, m.membership, ${purpose}) as changed
          from (select ${tokenHash(member.session)}::bytea as token) s,
            access.memberships_of(${member.person.id}) m`.execute(db);
        return rows[0]?.changed;
      });
    expect(await change('control')).toEqual({ granted: true, value: false });
    expect(await change('supervise')).toEqual({ granted: true, value: true });
  });

  describe('with the check of the application off', () => {
    // 'register' is a purpose of investigators, and none for which signals are worked on.
    const counted = async (act: Act, table: string) => {
      const member = await chain.signIn('detective');
      const under = async (purpose: string) => {
        await chain.asSuperuser('update access.session set purpose = $1 where person = $2', [
          purpose,
          member.person.id,
        ]);
        const asked = await chain.unchecked.under(member, { act }, async (db) => {
          const { rows } = await sql<{
            n: number;
          }>`select count(*)::integer as n from ${sql.table(table)}`.execute(db);
          return rows[0]?.n;
        });
        return asked.granted ? asked.value : 'refused';
      };
      return { investigate: await under('investigate'), register: await under('register') };
    };

    beforeAll(async () => {
      const politie = chain.organisation('politie');
      await chain.asSuperuser(
        `insert into signals.signal (id, owner_organisation, source, forms, subject_kind, urgency, state, received_at,
          version, content) select gen_random_uuid(), $1, 'own', '{}', 'person', '{}', 'recorded', now(), 1, ''
          from generate_series(1, 2)`,
        [politie],
      );
      await chain.asSuperuser(
        `insert into matching.proposal (id, signal_a, signal_b, organisation_a, organisation_b, found_at)
         select gen_random_uuid(), a.id, b.id, $1, $1, now() from signals.signal a join signals.signal b on a.id < b.id`,
        [politie],
      );
    });

    test.each(['signals.list', 'signals.read', 'signals.forward', 'work.read'] as const)(
      'a purpose outside those of signals sees none under %s',
      async (act) => {
        expect(await counted(act, 'signals.signal')).toEqual({
          investigate: act === 'work.read' ? 0 : 2,
          register: 0,
        });
      },
    );

    test('nor any proposal', async () => {
      expect(await counted('matches.list', 'matching.proposal')).toEqual({ investigate: 1, register: 0 });
    });

    test('and every table of signals, matching and victims has that policy beside its own', async () => {
      const { rows } = await chain.asSuperuser(`select c.oid::regclass::text as name from pg_class c
        join pg_namespace n on n.oid = c.relnamespace
        where c.relkind = 'r' and n.nspname in ('signals', 'matching', 'victims')
        and has_any_column_privilege('baken_web', c.oid, 'select, insert, update')
        and not exists (select from pg_policy p where p.polrelid = c.oid and p.polname = 'for_its_purpose'
                        and not p.polpermissive)`);
      expect(rows).toEqual([]);
    });
  });
});
