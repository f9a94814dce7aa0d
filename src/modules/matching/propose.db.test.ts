import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { onPostgres } from '../../../tests/support/database.ts';
import { readProposalsOf } from './actions.ts';
import { setTable } from './matching.fixtures.ts';

onPostgres('proposals that signals belong together', (database) => {
  const { at, everything, signal, propose, list, read, record, decideAs, proposed, settled } =
    setTable(database);

  describe('the matcher', () => {
    test('proposes once, however often it runs and from whichever side', async () => {
      const { a, b } = await proposed();
      await Promise.all([propose(a), propose(b), propose(a)]);
      const { rows } = await at().chain.asSuperuser(
        'select signal_a < signal_b as ordered from matching.proposal',
      );
      expect(rows).toEqual([{ ordered: true }]);
      const reasons = await at().chain.asSuperuser('select kind, category, rule from matching.reason');
      expect(reasons.rows).toEqual([{ kind: 'phone', category: 'contact', rule: 'strong-identifier' }]);
    });

    test('adds a reason that came later, and keeps what people decided', async () => {
      const { chain, tools, focal } = at();
      const { a, b, id } = await settled();
      await decideAs(focal, id, 'together', 0);
      for (const each of [a, b]) {
        await chain.asSuperuser(
          `insert into signals.identifier_token
            select $1, owner_organisation, 'email', $2 from signals.signal where id = $1`,
          [each, tools.vault.token('email', 'later')],
        );
      }
      await propose(a);
      const proposal = await read(focal, id);
      expect(proposal.state).toBe('together');
      expect(proposal.why).toMatchObject({ reasons: [{ kind: 'email' }, { kind: 'phone' }] });
    });

    test('proposes nothing for a name alone, for nothing in common, or for a signal that is gone', async () => {
      await signal('voorbeeldstad', { name: 'same', plate: 'one' });
      await propose(await signal('proefdam', { name: 'same', plate: 'two' }));
      await propose(randomUUID());
      expect((await list(at().focal)).total).toBe(0);
    });

    test('a forwarded copy is no find: not with its source, nor with another copy of it', async () => {
      const source = await signal('voorbeeldstad', { phone: 'same' });
      const origin = { signal: source, owner: 'voorbeeldstad' } as const;
      await propose(await signal('proefdam', { phone: 'same' }, { origin }));
      await propose(await signal('toetsbergen', { phone: 'same' }, { origin }));
      const { rows } = await at().chain.asSuperuser('select id from matching.proposal');
      expect(rows).toEqual([]);
    });

    test('leaves out what more than fifty signals have, and says so; the rest is still used', async () => {
      const { chain, focal, other } = at();
      const own = await signal('voorbeeldstad', { phone: 'switchboard', plate: 'same' });
      const match = await signal('proefdam', { phone: 'switchboard', plate: 'same' });
      for (let n = 2; n < 50; n += 1) await signal('toetsbergen', { phone: 'switchboard' });
      await propose(own);
      expect((await list(focal)).total).toBe(49);
      await chain.asSuperuser('truncate matching.proposal cascade');

      await signal('toetsbergen', { phone: 'switchboard' });
      await propose(own);
      expect((await list(focal)).total).toBe(1);
      const { rows } = await chain.asSuperuser('select kind from matching.reason');
      expect(rows).toEqual([{ kind: 'plate' }]);
      expect(await readProposalsOf(chain.access, focal, own)).toMatchObject({
        value: {
          proposals: [{ counterpart: { name: 'Gemeente Proefdam (verzonnen)' } }],
          tooCommon: ['phone'],
        },
      });
      for (const id of [own, match]) {
        expect(await readProposalsOf(chain.access, other, id)).toMatchObject({ value: { tooCommon: [] } });
      }
    });
  });

  describe('before both sides have a basis', () => {
    test('each side sees whom to contact and its own signal, and no reason', async () => {
      const { focal, other } = at();
      const { a, b, id } = await proposed();
      const mine = await read(focal, id);
      expect(mine).toMatchObject({
        state: 'open',
        sameOrganisation: false,
        counterpart: { kind: 'municipality', contact: 'proefdam@voorbeeld.example' },
        ownSignals: [a],
        signals: [{ id: a }],
        why: { kind: 'closed' },
      });
      expect((await read(other, id)).ownSignals).toEqual([b]);
      expect(JSON.stringify(mine)).not.toContain(b);
    });

    test('an outsider sees nothing, also where the application does not check', async () => {
      const { chain, third } = at();
      const { id } = await proposed();
      expect(await list(third)).toEqual({ rows: [], total: 0, deferred: false });
      await expect(read(third, id)).rejects.toMatchObject({ refusal: { refused: 'not-found' } });
      for (const who of ['thirdFocal', 'officer', 'administrator', 'analyst', 'registrar'] as const) {
        const member = await chain.signIn(who);
        expect((await list(member, { access: chain.unchecked })).total, who).toBe(0);
      }
    });

    test('the database itself shows no reason, no signal of the other side and no pair of signals', async () => {
      const { chain, focal } = at();
      const { a, id } = await proposed();
      await record(focal, id);
      const seen = (statement: string) =>
        chain.unchecked.under(
          focal,
          { act: 'matches.list' },
          async (db) => (await sql.raw(statement).execute(db)).rows,
        );
      expect(await seen('select * from matching.reason')).toEqual({ granted: true, value: [] });
      expect(await seen('select signal from matching.side')).toEqual({
        granted: true,
        value: [{ signal: a }],
      });
      await expect(seen('select signal_b from matching.proposal')).rejects.toThrow(/permission denied/);
      await expect(seen("update matching.proposal set state = 'apart'")).rejects.toThrow(/permission denied/);
    });

    test('nobody decides', async () => {
      const { focal } = at();
      const { id } = await proposed();
      await record(focal, id);
      expect(await decideAs(focal, id, 'together', 0)).toMatchObject({
        refusal: { refused: 'no-legal-basis' },
      });
    });
  });

  test('the list has open ones first, filters, and tells the numbers of the own signals', async () => {
    const { focal } = at();
    const { id } = await settled();
    await decideAs(focal, id, 'apart', 0);
    await signal('proefdam', { iban: 'again' });
    await propose(await signal('voorbeeldstad', { iban: 'again' }));
    const { rows, total } = await list(focal);
    expect(total).toBe(2);
    expect(rows.map(({ state }) => state)).toEqual(['open', 'apart']);
    expect(rows[0]?.numbers[0]?.number).toMatch(/^S-2\d{3}-\d{4}/);
    const apart = await list(focal, { query: { ...everything, filters: { state: 'apart' } } });
    expect(apart).toMatchObject({ total: 1, rows: [{ id }] });
  });
});
