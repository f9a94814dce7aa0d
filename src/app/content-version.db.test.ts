import { setTimeout } from 'node:timers/promises';
import pg from 'pg';
import { expect, test } from 'vitest';
import { onPostgres } from '../../tests/support/database.ts';
import { openAccess } from '../modules/access/index.ts';
import { openPool } from '../platform/database.ts';
import { contentVersion } from './content-version.ts';

onPostgres('the content version', (database) => {
  test('is asked once at first, then known at once while a slow database is asked again', async () => {
    const web = openPool<object>(database().logins.web, {
      name: 'test content version',
      statementLimitMs: 10_000,
      log: () => {},
    });
    const owner = new pg.Client(database().owner);
    await owner.connect();
    try {
      let elapsed = 0;
      let now = new Date('2026-11-22T22:30:00Z');
      const version = contentVersion(
        openAccess({ web }),
        () => now,
        () => elapsed,
      );
      expect(await Promise.all([version(), version()])).toEqual(['0 2026-11-22', '0 2026-11-22']);

      await owner.query('begin');
      await owner.query(`insert into access.import_run (file_set, content_hash, rows, origin, imported_at)
        values ('a', repeat('0', 64), 1, 'bundled', now())`);
      await owner.query('lock table access.import_run in access exclusive mode');
      elapsed = 1_000;
      expect(await Promise.race([version(), setTimeout(1_000, 'late')])).toBe('0 2026-11-22');
      now = new Date('2026-11-22T23:30:00Z');
      expect(await version()).toBe('0 2026-11-23');
      await owner.query('commit');
      await expect.poll(version).toBe('1 2026-11-23');
    } finally {
      await owner.end();
      await web.destroy();
    }
  });

  test('is empty while nothing was ever known', async () => {
    const nowhere = openPool<object>(
      { ...database().logins.web, host: '/nonexistent' },
      { name: 'test content version', statementLimitMs: 10_000, log: () => {} },
    );
    const version = contentVersion(openAccess({ web: nowhere }), () => new Date('2026-11-22T10:00:00Z'));
    expect(await version()).toBe(' 2026-11-22');
    await nowhere.destroy();
  });
});
