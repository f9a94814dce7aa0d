import { expect, test } from 'vitest';
import { onEmptyPostgres } from '../../../tests/support/database.ts';
import { underLock } from './lock.ts';

onEmptyPostgres('the lock of a database', (database) => {
  test('that another keeps too long is a fault in words, and free again afterwards', async () => {
    const { owner } = database();
    const work = () => Promise.resolve('done');
    await underLock(owner, async () => {
      await expect(underLock(owner, work, 100)).rejects.toMatchObject({
        kind: 'databaseUnavailable',
        message: expect.stringContaining('0.1 seconds') as string,
      });
    });
    expect(await underLock(owner, work, 100)).toBe('done');
  });

  test('limits the wait for the lock only, not the work under it', async () => {
    const shown = await underLock(
      database().owner,
      async (client) => (await client.query<{ lock_timeout: string }>('show lock_timeout')).rows,
      100,
    );
    expect(shown).toEqual([{ lock_timeout: '0' }]);
  });
});
