import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { onPostgres } from '../../../tests/support/database.ts';
import type { Act, Member } from '../access/index.ts';
import { readLog } from '../access/log/actions.ts';
import { lineInWords } from '../access/log/line.ts';
import { readLogQuery } from '../access/log/query.ts';
import { setTable } from './matching.fixtures.ts';

onPostgres('what is done with a proposal, in the log of both sides', (database) => {
  const { at, ask, read, record, decideAs, proposed } = setTable(database);
  const rows = async (officer: Member, id: string): Promise<string[]> => {
    const { lines } = await readLog(
      ask(officer, 'log.read'),
      readLogQuery(new URLSearchParams({ over: id })),
    );
    return lines
      .filter(({ act }) => act !== 'log.read')
      .map((line) => `${lineInWords(line, 'nl').who}: ${line.act} ${line.outcome} ${line.basis ?? ''}`.trim())
      .toReversed();
  };

  test('the proposal, every look, every basis and decision, refused ones included; names of colleagues only', async () => {
    const { chain, focal, other } = at();
    const { id } = await proposed();
    await decideAs(focal, id, 'together', 0);
    await read(other, id);
    await record(focal, id);
    await record(other, id);
    await decideAs(other, id, 'apart', 0);
    const steps = (mine: (by: 'focal' | 'otherFocal') => string) => [
      'Baken zelf: matches.propose permitted',
      `${mine('focal')}: matches.decide refused`,
      `${mine('otherFocal')}: matches.list permitted`,
      `${mine('focal')}: matches.basis permitted wgs-hit-no-hit`,
      `${mine('otherFocal')}: matches.basis permitted wgs-hit-no-hit`,
      `${mine('otherFocal')}: matches.decide permitted`,
    ];
    const voorbeeldstad = 'medewerker van een andere organisatie: Gemeente Voorbeeldstad (verzonnen)';
    const proefdam = 'medewerker van een andere organisatie: Gemeente Proefdam (verzonnen)';
    expect(await rows(await chain.signIn('officer'), id)).toEqual(
      steps((by) => (by === 'focal' ? 'Verzonnen focal' : proefdam)),
    );
    expect(await rows(await chain.signIn('otherOfficer'), id)).toEqual(
      steps((by) => (by === 'focal' ? voorbeeldstad : 'Verzonnen otherFocal')),
    );
  });

  test('nobody else sees any of it, and nobody becomes an owner of it by asking', async () => {
    const { chain, focal, third } = at();
    const { id } = await proposed();
    const own = (member: Member, act: Act, subject: string, to = member.organisation.id) =>
      chain.unchecked.under(member, { act, on: subject }, (db) =>
        sql`select access.own_record(${subject}, ${to}::uuid)`.execute(db),
      );
    await expect(own(third, 'signals.record', id)).rejects.toThrow('has another owner already');
    await expect(own(third, 'signals.forward', id)).rejects.toThrow('has another owner already');
    await expect(own(third, 'matches.list', id)).rejects.toThrow('gives a record no owner');
    // A word is no right: the matcher's act counts on the matcher's login only.
    await expect(own(third, 'matches.propose', id)).rejects.toThrow('has another owner already');
    await expect(own(focal, 'signals.record', randomUUID(), third.organisation.id)).rejects.toThrow(
      'gives a record no owner',
    );
    // Not what has no owner either: a person who signed in, or a new signal of one's own under an id with a past.
    const person = chain.person('detective');
    await chain.access.under(await chain.signIn('detective'), { act: 'signals.read', on: person }, () =>
      Promise.resolve(),
    );
    await expect(own(focal, 'signals.record', person)).rejects.toThrow('no new record of that owner');
    await chain.asSuperuser(
      `insert into signals.signal (id, owner_organisation, source, forms, subject_kind, urgency, state, received_at,
        version, content) values ($1, $2, 'own', '{}', 'person', '{}', 'recorded', now(), 1, '')`,
      [person, focal.organisation.id],
    );
    await expect(own(focal, 'signals.record', person)).rejects.toThrow('no new record of that owner');
    const { rows: owners } = await chain.asSuperuser(
      'select organisation from access.owned_record where subject = $1 order by organisation',
      [id],
    );
    expect(owners.map(({ organisation }: { organisation: string }) => organisation)).toEqual(
      [chain.organisation('voorbeeldstad'), chain.organisation('proefdam')].toSorted(),
    );
    for (const name of ['thirdFocal', 'detective', 'focal'] as const) {
      const seen = await chain.unchecked.under(await chain.signIn(name), { act: 'log.read' }, (db) =>
        sql`select from access.log_entry where subject = ${id}`.execute(db),
      );
      expect(seen, name).toMatchObject({ granted: true, value: { rows: [] } });
    }
  });
});
