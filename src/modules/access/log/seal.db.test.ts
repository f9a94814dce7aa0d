import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { onPostgres } from '../../../../tests/support/database.ts';
import { publicActor } from '../actor.ts';
import { refuse } from '../grant.ts';
import { openSealedLog, perBatch, type SealedLog } from './sealed.fixtures.ts';

/** Reproducible chance, between 0 and 1 (mulberry32). */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

onPostgres('sealing the log', (database) => {
  let log: SealedLog;
  beforeAll(async () => {
    log = await openSealedLog(database());
  });
  afterAll(() => log.close());

  const sealedIds = async (): Promise<number[]> =>
    (
      await log.asSuperuser('select unnest(entries)::integer as id from access.log_batch order by id')
    ).rows.map(({ id }: { id: number }) => id);
  const allIds = async (): Promise<number[]> =>
    (await log.asSuperuser('select id::integer from access.log_entry order by id')).rows.map(
      ({ id }: { id: number }) => id,
    );

  test('what is refused or undone is in it, and what is not sealed yet is counted', async () => {
    const officer = await log.signIn('officer');
    const [a, b, c] = [randomUUID(), randomUUID(), randomUUID()];
    const refusedRole = await log.access.under(officer, { act: 'signals.read', on: a }, () =>
      Promise.reject(new Error('must not run')),
    );
    expect(refusedRole).toMatchObject({ granted: false });
    await log.access.under(publicActor, { act: 'intake.return', on: b }, () =>
      refuse({ refused: 'not-found' }),
    );
    await expect(
      log.access.under(publicActor, { act: 'intake.return', on: c }, () =>
        Promise.reject(new Error('broken')),
      ),
    ).rejects.toThrow('broken');
    const { rows } = await log.asSuperuser(
      'select outcome, actor, subject, reason from access.log_entry order by id',
    );
    expect(rows).toEqual([
      { outcome: 'refused', actor: 'member', subject: a, reason: 'not-for-this-role' },
      { outcome: 'refused', actor: 'public', subject: b, reason: 'not-found' },
      { outcome: 'rolled-back', actor: 'public', subject: c, reason: 'Error' },
    ]);
    await log.seal();
    expect(await sealedIds()).toEqual(await allIds());
    await log.act(2);
    const { lines, check } = await log.verify();
    expect(lines).toEqual([]);
    // The two, and the row of verifying itself.
    expect(check).toMatchObject({ entries: 3, unsealed: 3 });
  });

  test('nothing new, nothing sealed', async () => {
    await log.seal();
    const before = await log.checkpoints();
    await log.seal();
    expect(await log.checkpoints()).toBe(before);
  });

  test.each([1, 2, 3])('writers at the same time: no entry is lost or sealed twice (%i)', async (seed) => {
    const random = chance(seed);
    const write = async (): Promise<void> => {
      for (let n = 0; n < 12; n += 1) {
        const [pause, end] = [random() * 8, random()];
        await log.access
          .under(publicActor, { act: 'intake.report' }, async () => {
            await delay(pause);
            // A second entry in the same transaction.
            await log.access.under(publicActor, { act: 'intake.reply' }, () => delay(pause));
            if (end < 0.2) throw new Error('undone');
            if (end < 0.4) refuse({ refused: 'not-found' });
          })
          .catch((error: Error) => expect(error.message).toBe('undone'));
      }
    };
    const written = new AbortController();
    const sealing = async (): Promise<void> => {
      while (!written.signal.aborted) {
        await log.sealOnce();
        await delay(random() * 4);
      }
    };
    const sealers = [sealing(), sealing()];
    await Promise.all(Array.from({ length: 6 }, write));
    written.abort();
    await Promise.all(sealers);
    await log.seal();
    expect(await sealedIds()).toEqual(await allIds());
    expect((await log.verify()).lines).toEqual([]);
  });

  test('an entry of a transaction that is still open is left for later, and so is all after it', async () => {
    await log.seal();
    const before = await sealedIds();
    await log.access.under(publicActor, { act: 'intake.report' }, async () => {
      await log.act(1).catch(() => {});
      await log.sealOnce();
      expect(await sealedIds()).toEqual(before);
    });
    await log.seal();
    expect(await sealedIds()).toEqual(await allIds());
  });

  test('a transaction with more entries than a batch stays whole', async () => {
    await log.seal();
    const { rows } = await log.asSuperuser('select coalesce(max(number), 0) as last from access.log_batch');
    await log.access.under(publicActor, { act: 'intake.report' }, async () => {
      for (let n = 0; n < 3 * perBatch; n += 1) {
        await log.access.under(publicActor, { act: 'intake.reply' }, () => Promise.resolve());
      }
    });
    await log.seal();
    const batches = await log.asSuperuser(
      'select cardinality(entries) as entries from access.log_batch where number > $1 order by number',
      [(rows[0] as { last: number }).last],
    );
    expect(batches.rows.at(-1)).toEqual({ entries: 3 * perBatch + 1 });
    expect((await log.verify()).lines).toEqual([]);
  });

  test.each([
    ['web', "insert into access.log_entry (outcome, actor, act) values ('permitted', 'public', 'x')"],
    ['web', 'delete from access.log_entry'],
    ['web', 'select from access.log_batch'],
    ['web', "insert into access.owned_record values ('x', gen_random_uuid())"],
    ['web', "select access.own_record('x', gen_random_uuid())"],
    ['worker', 'update access.log_batch set total = 0'],
    ['worker', 'delete from access.log_checkpoint'],
    ['worker', 'update access.log_entry set subject = null'],
    ['operator', 'delete from access.log_entry'],
    ['operator', 'insert into access.log_checkpoint values (1, $$x$$)'],
  ] as const)('the %s login may not: %s', async (login, statement) => {
    await expect(log.asLogin(login, statement)).rejects.toThrow(/permission denied|under a grant only/);
  });

  test('one checkpoint an hour is published, and each is kept', async () => {
    const published = async () => (await log.asLogin('web', 'select from access.log_checkpoint')).rowCount;
    const kept = async () => (await log.asSuperuser('select from access.log_checkpoint')).rowCount ?? 0;
    const later = async (minutes: number): Promise<void> => {
      await log.seal();
      await log.act(1);
      await vi.waitFor(
        async () => {
          const before = await kept();
          await log.sealOnce(new Date(start + minutes * 60_000));
          expect(await kept()).toBe(before + 1);
        },
        { timeout: 10_000 },
      );
    };
    await log.seal();
    const start = Date.now() + 24 * 3_600_000;
    await later(0);
    const before = await published();
    await later(1);
    await later(59);
    expect(await published()).toBe(before);
    await later(60);
    expect(await published()).toBe((before ?? 0) + 1);
    await later(119);
    expect(await published()).toBe((before ?? 0) + 1);
    expect((await log.verify()).lines).toEqual([]);
  });

  test('the worker sees only what is not sealed, the operator nothing without a grant', async () => {
    await log.seal();
    expect((await log.asLogin('worker', 'select from access.log_entry')).rowCount).toBe(0);
    await log.act(1);
    expect((await log.asLogin('worker', 'select from access.log_entry')).rowCount).toBe(1);
    expect((await log.asLogin('operator', 'select from access.log_entry')).rowCount).toBe(0);
    expect((await log.asLogin('operator', 'select from access.log_batch')).rowCount).toBe(0);
    expect((await log.asLogin('web', 'select from access.log_entry')).rowCount).toBe(0);
  });
});
