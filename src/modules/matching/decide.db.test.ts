import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { onPostgres } from '../../../tests/support/database.ts';
import { setTable } from './matching.fixtures.ts';

onPostgres('a legal basis and a decision on a proposal', (database) => {
  const { at, tested, signal, propose, list, read, record, decideAs, proposed, settled } = setTable(database);

  describe('a basis', () => {
    test('is refused with the article and what is missing, as long as that is not on record', async () => {
      const { focal } = at();
      const { id } = await proposed([]);
      expect(await record(focal, id)).toEqual({
        granted: false,
        refusal: {
          act: 'matches.basis',
          refused: 'no-legal-basis',
          article: 'WGS 1.7(8); BGS 1.10',
          rule: 'wgs-hit-no-hit',
          missing: ['no-care-secrecy', 'intake-test-riec'],
        },
      });
      expect((await read(focal, id)).bases).toEqual([]);
    });

    test('under a rule that does not fit these two is refused', async () => {
      const { id } = await proposed();
      for (const choice of [
        { rule: 'riec-participants', track: 'riec' },
        { rule: 'wpg-20', track: 'outside' },
        { rule: 'wgs-hit-no-hit', track: 'outside' },
        { rule: 'made-up', track: 'riec' },
      ]) {
        expect(await record(at().focal, id, choice)).toMatchObject({
          refusal: { refused: 'no-legal-basis' },
        });
      }
    });

    test('is refused by the database alone where anything does not hold', async () => {
      const { chain, focal, other, third } = at();
      const { id } = await proposed(['no-care-secrecy']);
      const insert = (change: Record<string, unknown>, basis = 'wgs-hit-no-hit', member = focal) => {
        const row = {
          rule: 'wgs-hit-no-hit',
          article: 'WGS 1.7(8); BGS 1.10',
          organisation: member.organisation.id,
          purpose: 'joint-approach',
          track: 'riec',
          categories: ['contact'],
          person: member.person.id,
          ...change,
        };
        return chain.unchecked.under(member, { act: 'matches.basis', on: id, basis }, (db) =>
          sql`insert into matching.basis (proposal, organisation, rule, article, track, purpose, categories, by_person, at)
            values (${id}, ${row.organisation}, ${row.rule}, ${row.article}, ${row.track}, ${row.purpose},
              ${row.categories}, ${row.person}, now())`.execute(db),
        );
      };
      // Hit/no-hit asks for it, and the track of the RIEC asks for its intake test beside it.
      await expect(insert({})).rejects.toThrow(/row-level security/);
      const pass = (conditions: string[]) =>
        chain.asSuperuser('update signals.event set conditions = $1', [conditions]);
      await pass(['intake-test-riec']);
      await expect(insert({})).rejects.toThrow(/row-level security/);
      await pass([...tested, 'weighty-reasons']);
      await expect(insert({})).rejects.toThrow(/row-level security/);

      await pass(tested);
      // A test that failed afterwards undoes the one that was met.
      await chain.asSuperuser(`insert into signals.event (signal, number, kind, at, organisation, track)
        select id, 2, 'tested', now(), owner_organisation, 'riec' from signals.signal`);
      await expect(insert({})).rejects.toThrow(/row-level security/);
      await chain.asSuperuser("delete from signals.event where kind = 'tested'");
      const within = {
        rule: 'riec-participants',
        article: 'WGS 2.16–2.23; BGS 2.13–2.16',
        categories: ['identity'],
      };
      const refused: Parameters<typeof insert>[] = [
        [within, within.rule],
        [{ article: 'WGS 1.1' }],
        [{ purpose: 'protect' }],
        [{ track: null }],
        [{ track: 'zvh' }],
        [{ categories: ['contact', 'health'] }],
        [{ organisation: other.organisation.id }],
        [{ person: other.person.id }],
        [{}, 'another-rule'],
        [{}, 'wgs-hit-no-hit', third],
      ];
      for (const attempted of refused) {
        await expect(insert(...attempted), JSON.stringify(attempted[0])).rejects.toThrow(
          /row-level security/,
        );
      }
      expect(await insert({})).toMatchObject({ granted: true });
    });

    test('of both sides opens the reasons; recorded twice is once', async () => {
      const { focal, other } = at();
      const { id } = await settled();
      await record(focal, id);
      for (const member of [focal, other]) {
        expect((await read(member, id)).why).toEqual({
          kind: 'shown',
          reasons: [{ kind: 'phone', rule: 'strong-identifier' }],
        });
      }
      const { bases } = await read(other, id);
      expect(bases.toSorted((a, b) => Number(a.own) - Number(b.own))).toMatchObject([
        { own: false, article: 'WGS 1.7(8); BGS 1.10', track: 'riec' },
        { own: true, rule: 'wgs-hit-no-hit' },
      ]);
    });

    test('opens only the kinds of data that both bases name; of the others nothing is told', async () => {
      const { focal, other } = at();
      const tokens = { phone: 'same', iban: 'same', plate: 'same' };
      await signal('voorbeeldstad', tokens, { met: tested });
      await propose(await signal('proefdam', tokens, { met: tested }));
      const id = (await list(focal)).rows[0]?.id ?? '';
      await record(focal, id);
      await record(other, id);
      expect((await read(focal, id)).why).toEqual({
        kind: 'shown',
        reasons: [{ kind: 'phone', rule: 'strong-identifier' }],
      });
    });
  });

  test('within one organisation nothing is held back, and no basis is asked', async () => {
    const { focal, other } = at();
    const [first = '', second = ''] = [
      await signal('voorbeeldstad', { plate: 'same' }),
      await signal('voorbeeldstad', { plate: 'same' }),
    ].toSorted();
    await propose(first);
    const { rows, total } = await list(focal);
    expect(total).toBe(1);
    const proposal = await read(focal, rows[0]?.id ?? '');
    expect(proposal).toMatchObject({
      sameOrganisation: true,
      ownSignals: [first, second],
      options: [],
      why: { kind: 'shown', reasons: [{ kind: 'plate' }] },
    });
    expect(await decideAs(focal, proposal.id, 'apart', 0)).toMatchObject({ granted: true });
    expect((await list(other)).total).toBe(0);
  });

  describe('a decision', () => {
    test('holds for both sides, who both read the reason; a name is shown to colleagues only', async () => {
      const { focal, other } = at();
      const { id } = await settled();
      await decideAs(focal, id, 'together', 0);
      expect((await read(focal, id)).decisions).toMatchObject([
        {
          number: 1,
          kind: 'together',
          personName: 'Verzonnen focal',
          reason: 'Omdat (together), verzonnen.',
        },
      ]);
      const seen = await read(other, id);
      expect(seen).toMatchObject({ state: 'together', version: 1 });
      expect(seen.decisions).toMatchObject([{ personName: null, reason: 'Omdat (together), verzonnen.' }]);
    });

    test('of two people at once is taken once; the second hears that someone was first', async () => {
      const { focal, other } = at();
      const { id } = await settled();
      for (let round = 0; round < 10; round += 1) {
        const version = 2 * round;
        const both = await Promise.all([
          decideAs(focal, id, 'together', version),
          decideAs(other, id, 'apart', version),
        ]);
        expect(both.filter(({ granted }) => granted)).toHaveLength(1);
        expect(both.find(({ granted }) => !granted)).toMatchObject({
          refusal: { refused: 'changed-meanwhile' },
        });
        expect(await decideAs(focal, id, 'undone', version + 1)).toMatchObject({ granted: true });
      }
      expect((await read(focal, id)).decisions).toHaveLength(20);
    });

    test('that is sent twice is taken once', async () => {
      const { focal } = at();
      const { id } = await settled();
      const decision = randomUUID();
      expect(await decideAs(focal, id, 'unsure', 0, decision)).toMatchObject({ granted: true });
      expect(await decideAs(focal, id, 'unsure', 0, decision)).toMatchObject({ granted: true });
      expect((await read(focal, id)).version).toBe(1);
    });

    test('is taken back with a reason and stays visible; its opposite must wait for that', async () => {
      const { focal, other } = at();
      const { id } = await settled();
      await decideAs(focal, id, 'together', 0);
      expect(await decideAs(other, id, 'apart', 1)).toMatchObject({
        refusal: { refused: 'not-in-this-state' },
      });
      await decideAs(other, id, 'undone', 1);
      expect(await read(focal, id)).toMatchObject({
        state: 'open',
        version: 2,
        decisions: [{ kind: 'together' }, { kind: 'undone' }],
      });
    });

    test('is sealed with a key of its own: without it the reason is gone, the decision stays', async () => {
      const { chain, focal, tools } = at();
      const { id } = await settled();
      const decision = randomUUID();
      await decideAs(focal, id, 'together', 0, decision);
      const { rows } = await chain.asSuperuser('select content from matching.decision');
      expect(JSON.stringify(rows)).not.toContain(Buffer.from('verzonnen').toJSON().data.join());
      await tools.vault.destroy([decision]);
      expect((await read(focal, id)).decisions).toMatchObject([{ kind: 'together', reason: undefined }]);
    });

    test('of an outsider is refused by the database alone', async () => {
      const { chain, third } = at();
      const { id } = await settled();
      const done = chain.unchecked.under(third, { act: 'matches.decide', on: id }, (db) =>
        sql`insert into matching.decision values (${randomUUID()}, ${id}, 1, 'apart', ${third.organisation.id},
          ${third.person.id}, now(), '')`.execute(db),
      );
      await expect(done).rejects.toThrow(/row-level security/);
    });
  });
});
