import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';
import { expect, test } from 'vitest';
import { onEmptyPostgres } from '../support/database.ts';
import { root, run, serve, testFolder } from './launch.ts';
import { countRows } from './look-inside.ts';
import { processesOf } from './processes.ts';

const folder = testFolder();

/** The address of a database as an organisation writes it in DATABASE_URL. */
function addressOf({ user, password, database, host = '' }: pg.ClientConfig): string {
  const secret = typeof password === 'string' ? encodeURIComponent(password) : '';
  return `postgres://${user}:${secret}@localhost/${database}?host=${encodeURIComponent(host)}`;
}

onEmptyPostgres("a server of one's own in DATABASE_URL", (database) => {
  const data = () => join(folder, String(database().major));
  const settings = () => ({ BAKEN_DATA: data(), DATABASE_URL: addressOf(database().owner) });

  test('is filled at the first start, served from, and kept at the next', async () => {
    const { owner, superuser } = database();
    const first = await serve(data(), settings());
    expect(first.output()).toMatch(/^Loaded .*nl-published/m);
    expect(first.output()).toMatch(/^Data +your PostgreSQL server; secrets in /m);
    expect(first.output()).not.toContain(String(owner.password));
    expect((await fetch(`${first.address}/monitor/verenigd-koninkrijk`)).status).toBe(200);
    first.child.kill('SIGTERM');
    expect(await first.ended).toBe(0);
    const counts = await countRows(superuser);
    expect(counts).toMatch(/schema_migration [1-9]/);

    const { code, output } = await run(['import'], settings());
    expect(output.match(/unchanged/g)).toHaveLength(6);
    expect(code).toBe(0);
    const later = await serve(data(), settings());
    expect(later.output()).not.toContain('Loaded');
    expect((await fetch(`${later.address}/ready`)).status).toBe(200);
    expect([...processesOf(data()).values()].filter((command) => command.includes('postgres'))).toEqual([]);
    later.child.kill('SIGTERM');
    expect(await later.ended).toBe(0);
    expect(await countRows(superuser)).toBe(counts);
  });

  test('a broken import is refused by file, line and column, and changes nothing', async () => {
    const before = await countRows(database().superuser);
    const broken = join(folder, `broken-${database().major}`);
    cpSync(join(root, 'data'), broken, { recursive: true });
    const file = join(broken, 'nl-published/victims-per-year.csv');
    const lines = readFileSync(file, 'utf8').split('\n');
    const column = (lines[0] ?? '').split(',').indexOf('victims');
    const cells = (lines[3] ?? '').split(',');
    cells[column] = 'veel';
    lines[3] = cells.join(',');
    writeFileSync(file, lines.join('\n'));
    const { code, output } = await run(['import', broken], settings());
    expect(output).toMatch(
      /^baken: nothing was imported, because of one problem\n {2}nl-published\/victims-per-year\.csv, line 4, column victims: .+\n {7}mend the files and import again\n$/,
    );
    expect(code).toBe(65);
    expect(await countRows(database().superuser)).toBe(before);
  });

  test('is refused with a wrong password, which is not repeated', async () => {
    const address = addressOf({ ...database().owner, password: 'guessed' });
    const { code, output } = await run(['serve'], { ...settings(), DATABASE_URL: address });
    expect(output).toMatch(
      /^baken: The database at localhost\/\w+ does not answer: password auth.+\n {7}.+\n$/,
    );
    expect(output).not.toContain('guessed');
    expect(code).toBe(69);
  });
});
