import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { onPostgres } from '../../../tests/support/database.ts';
import type { Member } from '../access/index.ts';
import { readProposalsOf } from './actions.ts';
import { matchingJobs } from './jobs.ts';
import { setTable } from './matching.fixtures.ts';
import { mostNewProposals } from './reason.ts';

onPostgres('new proposals of one organisation in one day', (database) => {
  const { at, signal, list, tested } = setTable(database);
  const today = new Date('2026-11-22T10:00:00+01:00');
  const tomorrow = new Date('2026-11-23T00:00:00+01:00');
  const search = (id: string, now = today) =>
    matchingJobs(at().chain.access, { now: () => now })['matching.propose'](id);
  const proposals = async (): Promise<number> =>
    (await at().chain.asSuperuser('select from matching.proposal')).rowCount ?? -1;
  const putOff = async (): Promise<string[]> => {
    const found = await at().chain.asSuperuser(
      "select subject from access.log_entry where act = 'matches.defer' order by id",
    );
    return (found.rows as { subject: string }[]).map(({ subject }) => subject);
  };

  const searching = async (member: Member, id: string): Promise<boolean> => {
    const found = await readProposalsOf(at().chain.access, member, id);
    if (!found.granted) throw new Error(found.refusal.refused);
    return found.value.searching;
  };

  /** So many signals of another region, each with a number of its own, and one here with each of them. */
  async function fish(times: number): Promise<string[]> {
    const own: string[] = [];
    for (let n = 0; n < times; n += 1) {
      const phone = randomUUID();
      await signal('proefdam', { phone }, { met: tested });
      own.push(await signal('voorbeeldstad', { phone }));
    }
    return own;
  }

  test('are bounded; the rest waits for the next day, says so, and is not lost', async () => {
    const { focal, other } = at();
    const own = await fish(mostNewProposals + 2);
    const before = (await putOff()).length;
    const again: (Date | undefined)[] = [];
    for (const id of own) again.push(await search(id));
    expect(again.filter((when) => when !== undefined)).toEqual([tomorrow, tomorrow]);
    expect(await proposals()).toBe(mostNewProposals);
    expect((await putOff()).slice(before)).toEqual(own.slice(-2));
    expect((await list(focal)).deferred).toBe(true);
    expect((await list(other)).deferred).toBe(false);
    const last = own.at(-1) ?? '';
    expect(await searching(focal, last)).toBe(true);
    // Only of one's own, and only of the signal that was put off.
    expect(await searching(other, last)).toBe(false);
    expect(await searching(focal, own[0] ?? '')).toBe(false);

    // What is put off twice is put off once, and a later minute of the same day changes nothing.
    expect(await search(own.at(-1) ?? '', new Date('2026-11-22T23:59:59+01:00'))).toEqual(tomorrow);
    expect(await proposals()).toBe(mostNewProposals);
    for (const id of own.slice(-2)) expect(await search(id, tomorrow)).toBeUndefined();
    expect(await proposals()).toBe(mostNewProposals + 2);
    expect((await list(focal)).deferred).toBe(false);
  });

  test('a signal with many finds gets as many as fit, and the rest the next day', async () => {
    const own = await fish(mostNewProposals - 1);
    for (const id of own) await search(id);
    for (let n = 0; n < 3; n += 1) await signal('toetsbergen', { phone: 'same' });
    const many = await signal('voorbeeldstad', { phone: 'same' });
    expect(await search(many)).toEqual(tomorrow);
    expect(await proposals()).toBe(mostNewProposals);
    expect(await search(many, tomorrow)).toBeUndefined();
    expect(await proposals()).toBe(mostNewProposals + 2);
  });

  test('the other side can still bring up its own; what is put off tells nothing of what there is', async () => {
    const own = await fish(mostNewProposals);
    for (const id of own) await search(id);
    // Nobody has this number: it is put off all the same.
    expect(await search(await signal('voorbeeldstad', { phone: 'unknown elsewhere' }))).toEqual(tomorrow);
    await signal('toetsbergen', { phone: 'two' });
    expect(await search(await signal('proefdam', { phone: 'two' }))).toBeUndefined();
    expect(await proposals()).toBe(mostNewProposals + 1);
  });

  test('a signal that Baken did not look at yet says that it still looks, to its owner alone', async () => {
    const { chain, focal, other } = at();
    const id = await signal('voorbeeldstad', { phone: 'not looked for yet' });
    await chain.asSuperuser(`insert into access.job (kind, subject) values ('matching.propose', '${id}')`);
    expect(await searching(focal, id)).toBe(true);
    expect(await searching(other, id)).toBe(false);
    await chain.asSuperuser(`delete from access.job where subject = '${id}'`);
    expect(await searching(focal, id)).toBe(false);
  });

  test('corrections back and forth count too, each with a row of the log', async () => {
    const { chain, tools } = at();
    await signal('proefdam', { phone: 'same', plate: 'theirs' });
    const own = await signal('voorbeeldstad', { phone: 'same' });
    expect(await search(own)).toBeUndefined();
    const { rows } = await chain.asSuperuser('select id from matching.proposal');
    const id = (rows as { id: string }[])[0]?.id ?? '';
    const logged = async () =>
      (
        await chain.asSuperuser(
          "select from access.log_entry where act = 'matches.propose' and subject = $1",
          [id],
        )
      ).rowCount;
    /** Puts a plate in the signal instead of the one it had. */
    const correct = async (plate: string, now = today) => {
      await chain.asSuperuser("delete from signals.identifier_token where signal = $1 and kind = 'plate'", [
        own,
      ]);
      await chain.asSuperuser(
        `insert into signals.identifier_token
          select id, owner_organisation, 'plate', $2 from signals.signal where id = $1`,
        [own, tools.vault.token('plate', plate)],
      );
      return search(own, now);
    };
    for (let n = 1; n < mostNewProposals; n += 1) {
      expect(await correct('theirs')).toBeUndefined();
      expect(await correct(`other ${n}`)).toEqual(n + 1 < mostNewProposals ? undefined : tomorrow);
    }
    expect(await correct('theirs')).toEqual(tomorrow);
    expect(await logged()).toBe(mostNewProposals);
    expect(await correct('theirs', tomorrow)).toBeUndefined();
    expect(await logged()).toBe(mostNewProposals + 1);
    // Looking again finds nothing new, and counts for nothing.
    expect(await search(own, tomorrow)).toBeUndefined();
    expect(await logged()).toBe(mostNewProposals + 1);
  });

  test('signals of one organisation among themselves do not count', async () => {
    for (let n = 0; n < 12; n += 1) await search(await signal('voorbeeldstad', { plate: 'same' }));
    expect(await proposals()).toBe(66);
    const [own = ''] = await fish(1);
    expect(await search(own)).toBeUndefined();
    expect(await proposals()).toBe(67);
  });
});
