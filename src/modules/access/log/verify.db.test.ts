import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { onPostgres } from '../../../../tests/support/database.ts';
import { operatorActor } from '../actor.ts';
import { entryDigest, type SealedEntry } from './entry.ts';
import { batchHash, type LogBatch } from './seal.ts';
import { openSealedLog, perBatch, type SealedLog } from './sealed.fixtures.ts';

const entryColumns = `id::text, transaction::text, trunc(extract(epoch from at) * 1000000)::text as at, outcome, actor,
  person::text, organisation::text, role, purpose, act, subject, basis, reason`;
const batchColumns = `number, horizon::text, entries::text[], digests, total::integer, previous, hash,
  trunc(extract(epoch from sealed_at) * 1000000)::text as "sealedAt"`;

const notesOf = (text: string): string[] => text.split(/(?<=\n\n)(?=baken-log)/);

onPostgres('a sealed log that was tampered with', (database) => {
  let log: SealedLog;
  let kept: string;

  beforeAll(async () => {
    log = await openSealedLog(database());
  });
  afterAll(() => log.close());

  // Every test begins with five sound batches, entries 1 to 15.
  beforeEach(async () => {
    await log.asSuperuser(
      'truncate access.log_batch, access.log_checkpoint, access.log_entry restart identity',
    );
    await log.setCheckpoints('');
    await log.act(5 * perBatch);
    await log.seal();
    kept = await log.checkpoints();
  });

  test('left alone, all of it is sound', async () => {
    expect(await log.verify(kept)).toMatchObject({
      lines: [],
      check: { batches: 5, entries: 15, checkpoints: 15, unsealed: 1, findings: 0 },
    });
  });

  const changes: [column: string, value: string][] = [
    ['at', "at + interval '1 microsecond'"],
    ['outcome', "'refused'"],
    ['actor', "'worker'"],
    ['organisation', 'gen_random_uuid()'],
    ['role', "'registrar'"],
    ['purpose', "'register'"],
    ['act', "'intake.reply'"],
    ['subject', "'ffffffff-0000-4000-8000-000000000000'"],
    ['subject', 'null'],
    ['basis', "'another-rule'"],
    ['reason', "'not-found'"],
    ['transaction', '(transaction::text::bigint + 1000000)::text::xid8'],
  ];
  test.each(changes)('one entry: %s becomes %s', async (column, value) => {
    await log.asSuperuser(`update access.log_entry set ${column} = ${value} where id = 8`);
    const { lines } = await log.verify();
    expect(lines).toContain('entry 8 of batch 3 was changed after it was sealed');
    expect(lines).toHaveLength(1);
  });

  test('a person put in', async () => {
    await log.asSuperuser(
      `update access.log_entry set actor = 'member', person = '${log.person('focal')}' where id = 8`,
    );
    expect((await log.verify()).lines).toEqual(['entry 8 of batch 3 was changed after it was sealed']);
  });

  test('an entry removed', async () => {
    await log.asSuperuser('delete from access.log_entry where id = 5');
    expect((await log.verify()).lines).toEqual(['entry 5 of batch 2 is missing']);
  });

  test('an entry added in a sealed range', async () => {
    await log.asSuperuser(`insert into access.log_entry (id, transaction, outcome, actor, act)
      overriding system value
      select 900, transaction, 'permitted', 'public', 'intake.return' from access.log_entry where id = 8`);
    expect((await log.verify()).lines).toEqual(['entry 900 was added to batch 3 after it was sealed']);
  });

  test('more entries added than it names', async () => {
    await log.asSuperuser(`insert into access.log_entry (transaction, outcome, actor, act)
      select transaction, 'permitted', 'public', 'intake.return' from access.log_entry, generate_series(1, 1200)
      where id = 8`);
    const { lines } = await log.verify();
    expect(lines).toHaveLength(1001);
    expect(lines.at(-1)).toBe('more entries were added to batch 3 than are named here');
  });

  test('two entries that changed places', async () => {
    await log.asSuperuser(`update access.log_entry a set at = b.at, transaction = b.transaction, subject = b.subject
      from access.log_entry b where (a.id, b.id) in ((4, 5), (5, 4))`);
    expect((await log.verify()).lines).toEqual([
      'entry 4 of batch 2 was changed after it was sealed',
      'entry 5 of batch 2 was changed after it was sealed',
    ]);
  });

  test.each([
    ["sealed_at = sealed_at + interval '1 second'", ['batch 2 was changed']],
    [
      'total = total + 1',
      ['batch 2 was changed', 'before batch 2', 'before batch 3', 'rewritten', 'rewritten'],
    ],
    ['entries = entries[2:3] || entries[1]', ['batch 2 was changed', 'entry 5', 'entry 6', 'entry 4']],
    ['digests = set_byte(digests, 0, get_byte(digests, 0) # 1)', ['batch 2 was changed', 'entry 4']],
    [
      'hash = set_byte(hash, 0, get_byte(hash, 0) # 1)',
      ['batch 2 was changed', 'before batch 3', 'rewritten', 'rewritten'],
    ],
    [
      'previous = set_byte(previous, 0, get_byte(previous, 0) # 1)',
      ['batch 2 was changed', 'before batch 2'],
    ],
  ])('a batch: %s', async (change, expected) => {
    await log.asSuperuser(`update access.log_batch set ${change} where number = 2`);
    const { lines } = await log.verify();
    expect(lines).toHaveLength(expected.length);
    for (const [at, part] of expected.entries()) expect(lines[at]).toContain(part);
  });

  test('a batch whose horizon was moved', async () => {
    await log.asSuperuser(
      'update access.log_batch set horizon = (horizon::text::bigint + 1)::text::xid8 where number = 2',
    );
    expect((await log.verify()).lines[0]).toContain('batch 2 was changed');
  });

  test('a batch taken out, with its entries', async () => {
    await log.asSuperuser('delete from access.log_checkpoint where batch = 3');
    await log.asSuperuser('delete from access.log_batch where number = 3');
    await log.asSuperuser('delete from access.log_entry where id in (7, 8, 9)');
    expect((await log.verify()).lines).toEqual([
      'batch 3 is missing',
      'the database: there is no checkpoint of batch 3',
      'checkpoints.txt: the log was cut off: batch 3, with which it held 9 entries, is gone',
    ]);
  });

  test('the end cut off, in the database', async () => {
    await cutFrom(4);
    expect((await log.verify()).lines).toEqual([
      'checkpoints.txt: the log was cut off: batch 4, with which it held 12 entries, is gone',
      'checkpoints.txt: the log was cut off: batch 5, with which it held 15 entries, is gone',
    ]);
  });

  test('the end cut off everywhere: an outsider who kept one checkpoint knows', async () => {
    await cutFrom(4);
    const notes = notesOf(kept);
    await log.setCheckpoints(notes.slice(0, 3).join(''));
    expect((await log.verify()).lines).toEqual([]);
    expect((await log.verify(notes[4])).lines).toEqual([
      'kept.txt: the log was cut off: batch 5, with which it held 15 entries, is gone',
    ]);
  });

  test('the end cut off and new entries sealed over it', async () => {
    await cutFrom(4);
    await log.act(2 * perBatch);
    await log.seal();
    const { lines } = await log.verify();
    expect(lines).toContain(
      'checkpoints.txt: the log was rewritten: its batch 4 is not the one of this checkpoint',
    );
    expect(lines).toContain(
      'checkpoints.txt: the log was rewritten: its batch 5 is not the one of this checkpoint',
    );
  });

  test('the last batches rewritten so that all their hashes fit', async () => {
    await rewriteFrom(4);
    const { lines } = await log.verify(kept);
    expect(lines).toEqual(
      ['the database', 'checkpoints.txt', 'kept.txt'].flatMap((source) =>
        [4, 5].map(
          (batch) => `${source}: the log was rewritten: its batch ${batch} is not the one of this checkpoint`,
        ),
      ),
    );
  });

  test('rewritten, and every checkpoint near it taken away: the outsider still knows', async () => {
    await rewriteFrom(4);
    await log.asSuperuser('delete from access.log_checkpoint where batch > 3');
    const notes = notesOf(kept);
    await log.setCheckpoints(notes.slice(0, 3).join(''));
    expect((await log.verify(notes[3])).lines).toEqual([
      'the database: there is no checkpoint of every batch from 4 to 5',
      'checkpoints.txt: there is no checkpoint of batch 4',
      'kept.txt: the log was rewritten: its batch 4 is not the one of this checkpoint',
    ]);
  });

  test.each([
    ['another number of entries', (text: string) => text.replace('entries 6', 'entries 7'), 'line 8'],
    ['another batch', (text: string) => text.replace('batch 2', 'batch 6'), 'line 8'],
    ['another log', (text: string) => text.replace(/(?<=\n\n)baken-log/, 'other-log'), 'line 8'],
    ['no signature', (text: string) => text.replace(/— \S+ \S+\n/, ''), 'line 1'],
    ['words before it', (text: string) => `hello\n${text}`, 'line 1'],
  ])('a checkpoint of the file changed: %s', async (_, change, place) => {
    await log.setCheckpoints(change(kept));
    const { lines } = await log.verify();
    expect(lines.some((line) => line.startsWith(`checkpoints.txt, ${place}: not a checkpoint`))).toBe(true);
  });

  test('a checkpoint in the database changed', async () => {
    await log.asSuperuser(
      "update access.log_checkpoint set note = replace(note, 'entries', 'entry') where batch = 2",
    );
    expect((await log.verify()).lines).toEqual([
      'the database, line 8: not a checkpoint of this log, or its signature does not hold',
      'the database: there is no checkpoint of batch 2',
    ]);
  });

  test('a checkpoint file of an outsider that holds none', async () => {
    expect((await log.verify('')).lines).toEqual([
      'kept.txt, line 1: not a checkpoint of this log, or its signature does not hold',
    ]);
  });

  test('the newest checkpoint may still be on its way to the file', async () => {
    await log.setCheckpoints(notesOf(kept).slice(0, 4).join(''));
    expect((await log.verify()).lines).toEqual([]);
    await log.sealOnce();
    expect((await log.checkpoints()).startsWith(kept)).toBe(true);
  });

  test('the tail of the file taken away comes back with the next sealing', async () => {
    const notes = notesOf(kept);
    await log.setCheckpoints(notes.slice(0, 3).join('') + (notes[3] ?? '').slice(0, 70));
    expect((await log.verify()).lines).toHaveLength(2);
    await log.seal();
    expect((await log.checkpoints()).startsWith(kept)).toBe(true);
    expect((await log.verify()).lines).toEqual([]);
  });

  test('settings of the database for dates and zones change nothing', async () => {
    for (const [name, value] of [
      ['DateStyle', 'German'],
      ['TimeZone', 'Asia/Kathmandu'],
      ['extra_float_digits', '-15'],
      ['bytea_output', 'escape'],
    ]) {
      await log.asSuperuser(
        `do $$ begin execute format('alter database %I set ${name} = %L', current_database(), '${value}'); end $$`,
      );
    }
    await log.asSuperuser(`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()`);
    // The pools need a moment to see that their connections are gone.
    await vi.waitFor(async () => {
      const zone = await log.access.under(operatorActor, { act: 'log.verify' }, (db) =>
        sql<{ TimeZone: string }>`show TimeZone`.execute(db),
      );
      expect(zone).toMatchObject({ value: { rows: [{ TimeZone: 'Asia/Kathmandu' }] } });
      await log.sealOnce();
      await log.act(1);
    });
    expect((await log.verify()).lines).toEqual([]);
    await log.act(perBatch);
    await log.seal();
    expect((await log.verify()).lines).toEqual([]);
  });

  async function cutFrom(batch: number): Promise<void> {
    await log.asSuperuser('delete from access.log_checkpoint where batch >= $1', [batch]);
    await log.asSuperuser('delete from access.log_batch where number >= $1', [batch]);
    await log.asSuperuser('delete from access.log_entry where id > $1', [(batch - 1) * perBatch]);
  }

  /** What someone does who knows the format and owns the database, but not the key. */
  async function rewriteFrom(batch: number): Promise<void> {
    await log.asSuperuser(
      "update access.log_entry set subject = 'ffffffff-0000-4000-8000-000000000000' where id > $1",
      [(batch - 1) * perBatch],
    );
    for (let number = batch; number <= 5; number += 1) {
      const found = await log.asSuperuser(`select ${batchColumns} from access.log_batch where number = $1`, [
        number,
      ]);
      const old = found.rows[0] as LogBatch;
      const before = await log.asSuperuser('select hash from access.log_batch where number = $1', [
        number - 1,
      ]);
      const entries = await log.asSuperuser(
        `select ${entryColumns} from access.log_entry where id = any($1) order by log_entry.transaction, log_entry.id`,
        [old.entries],
      );
      const forged = {
        ...old,
        previous: (before.rows[0] as { hash: Buffer }).hash,
        digests: Buffer.concat((entries.rows as SealedEntry[]).map(entryDigest)),
      };
      await log.asSuperuser(
        'update access.log_batch set previous = $2, digests = $3, hash = $4 where number = $1',
        [number, forged.previous, forged.digests, batchHash(forged)],
      );
    }
  }
});
