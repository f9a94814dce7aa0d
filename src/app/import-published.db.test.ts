import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { onPostgres } from '../../tests/support/database.ts';
import { type Access, openAccess, publicActor } from '../modules/access/index.ts';
import { openPool } from '../platform/database.ts';
import { contentVersion } from './content-version.ts';
import { folders } from './folders.ts';
import { bundledAtStart, importPublished } from './import-published.ts';

onPostgres('importing what is published', (database) => {
  let access: Access;
  let folder: string;
  const closing: (() => Promise<void>)[] = [];

  beforeAll(async () => {
    const open = (login: 'web' | 'operator') => {
      const pool = openPool<object>(database().logins[login], {
        name: login,
        statementLimitMs: 60_000,
        log: () => {},
      });
      closing.push(() => pool.destroy());
      return pool;
    };
    access = openAccess({ web: open('web'), operator: open('operator') });
    folder = await mkdtemp(join(tmpdir(), 'baken-import-'));
    await cp(folders.publishedData, folder, { recursive: true });
    closing.push(() => rm(folder, { recursive: true }));
  });
  afterAll(async () => {
    for (const close of closing) await close();
  });

  const now = () => new Date('2026-11-22T12:00:00Z');
  const load = (from = folder) =>
    importPublished(access, { folder: from, origin: 'operator', asked: 'by-command' }, now);
  const ask = async <Row>(query: string): Promise<Row | undefined> => {
    const result = await access.under(publicActor, { act: 'monitor.read' }, (db) =>
      sql.raw<Row>(query).execute(db),
    );
    return result.granted ? result.value.rows[0] : undefined;
  };

  test('everything arrives, once', async () => {
    expect((await load()).map((set) => [set.name, set.rows, set.changed])).toEqual([
      ['contact-points', 15, true],
      ['geo', 342, true],
      ['law', 68, true],
      ['nl-published', 264, true],
      ['uk-nrm', 11_277, true],
      ['plan', 30, true],
    ]);
    expect((await load()).every((set) => !set.changed)).toBe(true);
    expect(await ask('select count(*) as runs from access.import_run')).toEqual({ runs: 6 });
  });

  test('the database holds the published sums', async () => {
    expect(await ask('select sum(people) as people, count(*) as cells from monitor.uk_referral')).toEqual({
      people: 30_197,
      cells: 11_277,
    });
    expect(
      await ask("select sum(victims) as victims from monitor.capture_history where file = 'six-lists'"),
    ).toEqual({ victims: 8_234 });
    expect(await ask('select count(*) as steps from monitor.recommendation_step')).toEqual({ steps: 14 });
    expect(await ask('select count(*) as sources from monitor.source')).toEqual({ sources: 52 });
    expect(
      await ask(`select sum(value) as victims from monitor.figure where dataset = 'victims-per-year'
        and series = 'nrm-monitor' and year_from between 2016 and 2020 and vintage <> 'monitor 2013-2017'
        or dataset = 'victims-per-year' and series = 'nrm-monitor' and year_from = 2016`),
    ).toEqual({ victims: 4_894 });
  });

  test('every figure names sources that are there', async () => {
    expect(
      await ask(
        `select count(*) as lost from monitor.figure, unnest(source_ids) as named
        where named not in (select id from monitor.source)`,
      ),
    ).toEqual({ lost: 0 });
  });

  test('one broken row in one file refuses everything, by file, line and column', async () => {
    const victims = join(folder, 'nl-published/victims-per-year.csv');
    const points = join(folder, 'contact-points/contact-points.csv');
    const [victimsBefore, pointsBefore] = [await readFile(victims, 'utf8'), await readFile(points, 'utf8')];
    await writeFile(victims, victimsBefore.replace(',993,', ',ninehundred,'));
    await writeFile(points, pointsBefore.replace('0900-8844', '0900-0000'));
    await expect(load()).rejects.toMatchObject({
      kind: 'brokenInput',
      message: expect.stringContaining(
        'nl-published/victims-per-year.csv, line 4, column victims: is not a whole number',
      ) as string,
    });
    expect(await ask("select phone from directory.contact_point where slug = 'police'")).toEqual({
      phone: '0900-8844',
    });
    expect(await ask('select count(*) as runs from access.import_run')).toEqual({ runs: 6 });

    await writeFile(victims, victimsBefore);
    const version = contentVersion(access, () => new Date());
    const before = await version();
    expect((await load()).filter((set) => set.changed).map((set) => set.name)).toEqual(['contact-points']);
    expect(await ask("select phone from directory.contact_point where slug = 'police'")).toEqual({
      phone: '0900-0000',
    });
    expect(await contentVersion(access, () => new Date())()).not.toBe(before);
  });

  test('a start leaves the operator’s own import alone; a command brings back what Baken brings', async () => {
    const changed = async (asked: 'at-start' | 'by-command') =>
      (await importPublished(access, { ...bundledAtStart, asked }, now))
        .filter((set) => set.changed)
        .map((set) => set.name);
    const police = "select phone from directory.contact_point where slug = 'police'";
    expect(await changed('at-start')).toEqual([]);
    expect(await ask(police)).toEqual({ phone: '0900-0000' });
    expect(await changed('by-command')).toEqual(['contact-points']);
    expect(await ask(police)).toEqual({ phone: '0900-8844' });
  });

  test.each([
    [
      'a link that is no web address',
      'contact-points/contact-points.csv',
      'https://www.wegwijzer',
      'javascript:alert',
    ],
    ['a line break in a cell', 'nl-published/victims-per-year.csv', 'later vintage', '"later\n=1+1"'],
    [
      'a number too large to keep',
      'uk-nrm/nrm-referrals-2022q2-2023q4.csv',
      '"Slovak",1',
      '"Slovak",99999999999',
    ],
    [
      'a heading full of someone’s text',
      'contact-points/contact-points.csv',
      'slug,',
      '\u001b[31mroot:*:20228,',
    ],
  ])('%s is refused, and nothing of it is repeated', async (_, name, from, to) => {
    const file = join(folder, name);
    const before = await readFile(file, 'utf8');
    await writeFile(file, before.replace(from, to));
    const fault = await load().catch((error: unknown) => error);
    await writeFile(file, before);
    expect(fault).toMatchObject({ kind: 'brokenInput', message: expect.stringContaining(name) as string });
    expect(String(fault)).not.toMatch(/javascript|1\+1|99999999999|20228/);
  });

  test('a folder in the place of a file is refused by its name', async () => {
    const file = join(folder, 'geo/gemeente-regio-2023.csv');
    const before = await readFile(file);
    await rm(file);
    await mkdir(file);
    const fault = await load().catch((error: unknown) => error);
    await rm(file, { recursive: true });
    await writeFile(file, before);
    expect(fault).toMatchObject({
      kind: 'brokenInput',
      message: expect.stringContaining('geo/gemeente-regio-2023.csv, line 1: is not a file') as string,
    });
  });

  test('a missing folder is said once per set', async () => {
    await expect(load(join(folder, 'nowhere'))).rejects.toMatchObject({
      kind: 'brokenInput',
      message: expect.stringContaining('contact-points/: this folder has none of the files') as string,
    });
  });
});
