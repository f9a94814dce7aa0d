import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { onPostgres } from '../../../tests/support/database.ts';
import { setTable } from './matching.fixtures.ts';

onPostgres('withdrawing a legal basis', (database) => {
  const { at, read, record, withdrawAs, heldBy, decideAs, settled, propose } = setTable(database);

  test('closes the reasons to both sides at once; both read that, and why; what was decided stays', async () => {
    const { chain, focal, other } = at();
    const { id } = await settled();
    await decideAs(focal, id, 'together', 0);
    expect(await withdrawAs(focal, id, await heldBy(focal, id))).toMatchObject({ granted: true });
    for (const member of [focal, other]) {
      const seen = await read(member, id);
      expect(seen.why).toEqual({ kind: 'closed' });
      expect(seen).toMatchObject({ state: 'together', decisions: [{ kind: 'together' }] });
      expect(seen.bases.find(({ own }) => own === (member === focal))?.withdrawn).toMatchObject({
        reason: 'De toets klopte niet, verzonnen.',
      });
      expect(seen.bases.find(({ own }) => own === (member === other))?.withdrawn).toBeUndefined();
    }
    expect((await read(focal, id)).decisions).toMatchObject([{ reason: 'Omdat (together), verzonnen.' }]);
    expect((await read(other, id)).decisions).toMatchObject([{ reason: null }]);
    expect(await decideAs(other, id, 'undone', 1)).toMatchObject({ refusal: { refused: 'no-legal-basis' } });
    expect(await decideAs(focal, id, 'undone', 1)).toMatchObject({ granted: true });
    expect(await decideAs(focal, id, 'apart', 2)).toMatchObject({ refusal: { refused: 'no-legal-basis' } });
    const { rows } = await chain.asSuperuser(
      "select person, outcome from access.log_entry where act = 'matches.withdraw'",
    );
    expect(rows).toContainEqual({ person: focal.person.id, outcome: 'permitted' });
  });

  test('closes them in the row policies too, and the reason lies sealed', async () => {
    const { chain, focal, other } = at();
    const { id } = await settled();
    await withdrawAs(focal, id, await heldBy(focal, id));
    for (const member of [focal, other]) {
      const seen = await chain.unchecked.under(member, { act: 'matches.list', on: id }, (db) =>
        sql`select from matching.reason where proposal = ${id}`.execute(db),
      );
      expect(seen).toMatchObject({ granted: true, value: { rows: [] } });
    }
    const decided = chain.unchecked.under(focal, { act: 'matches.decide', on: id }, (db) =>
      sql`insert into matching.decision values (${randomUUID()}, ${id}, 1, 'apart', ${focal.organisation.id},
        ${focal.person.id}, now(), '')`.execute(db),
    );
    await expect(decided).rejects.toThrow(/row-level security/);
    const { rows } = await chain.asSuperuser('select withdrawn_because from matching.basis');
    expect(JSON.stringify(rows)).not.toContain(Buffer.from('verzonnen').toJSON().data.join());
  });

  test.each([
    ['what it rests on is withdrawn', 'condition-withdrawn', 'no-care-secrecy'],
    ['the source holds it back', 'condition-met', 'blocked-by-source'],
    ['weighty reasons are recorded', 'condition-met', 'weighty-reasons'],
  ] as const)('a basis closes by itself once %s, until it holds again', async (_, kind, condition) => {
    const { chain, focal, other } = at();
    const { a, id } = await settled();
    await chain.asSuperuser(
      `insert into signals.event (signal, number, kind, at, organisation, conditions)
        values ($1, 2, $2, now(), $3, $4)`,
      [a, kind, focal.organisation.id, [condition]],
    );
    for (const member of [focal, other]) {
      const seen = await read(member, id);
      expect(seen.why).toEqual({ kind: 'closed' });
      expect(seen.bases.map(({ own, holds }) => holds === (own === (member === other)))).toEqual([
        true,
        true,
      ]);
      expect(await decideAs(member, id, 'together', 0)).toMatchObject({
        refusal: { refused: 'no-legal-basis' },
      });
      const rows = await chain.unchecked.under(member, { act: 'matches.list', on: id }, (db) =>
        sql`select from matching.reason where proposal = ${id}`.execute(db),
      );
      expect(rows).toMatchObject({ value: { rows: [] } });
    }
    await chain.asSuperuser('delete from signals.event where signal = $1 and number = 2', [a]);
    expect((await read(other, id)).why).toMatchObject({ reasons: [{ kind: 'phone' }] });
  });

  test('whether a rule would hold is asked of one’s own side only, and words never past that', async () => {
    const { chain, focal, other, third } = at();
    const { id } = await settled();
    const decision = randomUUID();
    await decideAs(focal, id, 'together', 0, decision);
    const [basis] = (await read(focal, id)).bases;
    const ask = async (member: typeof focal) => {
      const found = await chain.unchecked.under(member, { act: 'matches.list', on: id }, (db) =>
        sql`select matching.law_permits(${id}, ${focal.organisation.id}, 'wgs-hit-no-hit', ${basis?.article ?? ''},
            'joint-approach', 'riec', '{contact}') as permits, matching.basis_holds(${basis?.id ?? ''}) as holds,
          matching.words_of(${decision}) is not null as words`.execute(db),
      );
      return found.granted ? found.value.rows : [];
    };
    expect(await ask(focal)).toEqual([{ permits: true, holds: true, words: true }]);
    expect(await ask(other)).toEqual([{ permits: false, holds: true, words: true }]);
    expect(await ask(third)).toEqual([{ permits: false, holds: false, words: false }]);
  });

  test('sent twice is once; of two colleagues the second hears it; the same rule can be recorded again', async () => {
    const { focal, other } = at();
    const { id } = await settled();
    const basis = await heldBy(focal, id);
    const withdrawal = randomUUID();
    for (const _ of [1, 2]) {
      expect(await withdrawAs(focal, id, basis, { withdrawal })).toMatchObject({ granted: true });
    }
    expect(await withdrawAs(focal, id, basis)).toMatchObject({ refusal: { refused: 'changed-meanwhile' } });
    expect(await record(focal, id)).toMatchObject({ granted: true });
    expect((await read(other, id)).why).toMatchObject({ kind: 'shown' });
    expect((await read(other, id)).bases).toHaveLength(3);
    const again = await heldBy(focal, id);
    const both = await Promise.all([withdrawAs(focal, id, again), withdrawAs(focal, id, again)]);
    expect(both.filter(({ granted }) => granted)).toHaveLength(1);
  });

  test('is for one’s own side only: the other’s and an outsider’s try change nothing', async () => {
    const { chain, focal, other, third } = at();
    const { id } = await settled();
    const basis = await heldBy(focal, id);
    for (const member of [other, third]) {
      expect(await withdrawAs(member, id, basis, { access: chain.unchecked })).toMatchObject({
        refusal: { refused: 'not-found' },
      });
    }
    const end = (member: typeof focal, change: { person?: string; on?: string; act?: 'matches.list' } = {}) =>
      chain.unchecked.under(member, { act: change.act ?? 'matches.withdraw', on: change.on ?? id }, (db) =>
        sql`update matching.basis set withdrawal = gen_random_uuid(), withdrawn_at = now(),
          withdrawn_by = ${change.person ?? member.person.id}, withdrawn_because = 'x' where id = ${basis}`.execute(
          db,
        ),
      );
    for (const attempt of [
      end(other),
      end(third),
      end(focal, { on: randomUUID() }),
      end(focal, { act: 'matches.list' }),
    ]) {
      expect(await attempt).toMatchObject({ value: { numAffectedRows: 0n } });
    }
    await expect(end(focal, { person: other.person.id })).rejects.toThrow(/row-level security/);
    expect((await read(focal, id)).why).toMatchObject({ kind: 'shown' });
    // Once ended it is never changed again.
    expect(await end(focal)).toMatchObject({ value: { numAffectedRows: 1n } });
    expect(await end(focal)).toMatchObject({ value: { numAffectedRows: 0n } });
  });

  test('what no longer agrees after a correction is taken back by the matcher, what still does stays', async () => {
    const { chain, tools, focal } = at();
    const { a, b, id } = await settled();
    for (const each of [a, b]) {
      await chain.asSuperuser(
        `insert into signals.identifier_token
          select $1, owner_organisation, 'email', $2 from signals.signal where id = $1`,
        [each, tools.vault.token('email', 'same')],
      );
    }
    await propose(a);
    await chain.asSuperuser("delete from signals.identifier_token where signal = $1 and kind = 'phone'", [b]);
    await propose(b);
    expect((await read(focal, id)).why).toMatchObject({ reasons: [{ kind: 'email' }] });
    await chain.asSuperuser("delete from signals.identifier_token where signal = $1 and kind = 'email'", [b]);
    await propose(b);
    expect((await read(focal, id)).why).toEqual({ kind: 'shown', reasons: [] });
  });
});
