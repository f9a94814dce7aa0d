import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { openDataFolder } from '../data-folder.ts';
import { startPostgres } from './server.ts';

const disk = mkdtempSync(join(tmpdir(), 'baken-disk-'));
const canMount = tryMount('1m');

afterAll(() => rmSync(disk, { recursive: true }));

/** A disk in memory of this size at `disk`; only root may, and not in every container. */
function tryMount(size: string): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size},mode=700`, 'tmpfs', disk], { stdio: 'ignore' });
  } catch {
    return false;
  }
  if (size === '1m') unmount();
  return true;
}

function unmount(): void {
  execFileSync('umount', ['--lazy', disk]);
}

describe.skipIf(!canMount)('on a full disk (needs the right to mount a small one)', () => {
  afterEach(unmount);

  test('the first start says so and leaves nothing half done', async () => {
    tryMount('20m');
    const folder = await openDataFolder(disk);
    await expect(startPostgres({ folder, log: () => {} })).rejects.toMatchObject({
      kind: 'diskFull',
      message: expect.stringContaining(disk) as string,
    });
    expect(await readdir(disk)).toEqual(['baken.json', 'lock', 'secrets']);
  });

  test('a server that can write no more says why, so does the next start, and with room again all is there', async () => {
    tryMount('64m');
    const folder = await openDataFolder(disk);
    const server = await startPostgres({ folder, log: () => {} });
    const client = new pg.Client(server.superuser('postgres'));
    client.on('error', () => {});
    await client.connect();
    await client.query('create table filler (words text)');
    const closed = new Promise<'closed'>((resolve) => client.once('end', () => resolve('closed')));
    // The table may be what finds no room first, which ends one statement; the journal ends the server.
    let written = 0;
    const fill = async () => {
      const { rowCount } = await client.query(
        "insert into filler select repeat('x', 1000) from generate_series(1, 300)",
      );
      written += rowCount ?? 0;
    };
    while ((await Promise.race([closed, delay(1)])) !== 'closed') await fill().catch(() => {});
    expect(await server.lost).toMatchObject({ kind: 'diskFull' });
    await expect(startPostgres({ folder, log: () => {} })).rejects.toMatchObject({ kind: 'diskFull' });

    execFileSync('mount', ['-o', 'remount,size=256m', disk]);
    const again = await startPostgres({ folder, log: () => {} });
    const reader = new pg.Client(again.superuser('postgres'));
    await reader.connect();
    const { rows } = await reader.query<{ count: string }>('select count(*) from filler');
    expect(written).toBeGreaterThan(0);
    // The last statement may have been kept without the word reaching us.
    expect(Number(rows[0]?.count)).toBeOneOf([written, written + 300]);
    await reader.end();
    await again.stop();
  });
});
