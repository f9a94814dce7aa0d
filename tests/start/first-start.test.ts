import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { baken, launch, root, run, serve, testFolder } from './launch.ts';
import { untilNothingRuns } from './processes.ts';

// A start takes seconds where the machine is busy, and some tests need several.
vi.setConfig({ testTimeout: 60_000 });
const folder = testFolder();

test('the first start says in a few lines all one needs, and serves; a later one keeps what is there', async () => {
  const data = join(folder, 'data');
  const first = await serve(data);
  expect(first.output()).toMatch(/^Loaded +published figures: .*law.*nl-published.*uk-nrm.*plan$/m);
  expect(first.output()).toMatch(/^Baken +http:\/\/localhost:\d+ /m);
  expect(first.output()).toMatch(/^Signing in /m);
  expect(first.output()).toMatch(new RegExp(`^Data +${data}$`, 'm'));
  const page = await fetch(`${first.address}/monitor/slachtoffers-per-jaar`);
  expect(page.status).toBe(200);
  const figures = await page.text();
  first.child.kill('SIGTERM');
  expect(await first.ended).toBe(0);
  expect(first.output()).toMatch(/^Baken has stopped\.$/m);
  const secret = readFileSync(join(data, 'secrets/draft'), 'utf8');

  const later = await serve(data);
  expect(later.output()).not.toContain('Loaded');
  expect(await (await fetch(`${later.address}/monitor/slachtoffers-per-jaar`)).text()).toBe(figures);
  expect(readFileSync(join(data, 'secrets/draft'), 'utf8')).toBe(secret);
  later.child.kill('SIGINT');
  expect(await later.ended).toBe(0);
  expect(later.output()).not.toContain('recovery');
});

describe('a first start that is cut short', () => {
  const holds = (data: string, name: string) =>
    existsSync(data) && readdirSync(data).some((each) => each.startsWith(name));
  const moments = [
    ['while the data folder is made', 'SIGINT', (data) => holds(data, 'baken.json')],
    ['while PostgreSQL is made', 'SIGHUP', (data) => holds(data, 'postgres-new-')],
    ['while the database is migrated', 'SIGINT', (_, said) => said.includes('Migration 0001')],
    ['while the figures are loaded', 'SIGTERM', (_, said) => said.includes(lastMigration)],
  ] satisfies [string, NodeJS.Signals, (data: string, said: string) => boolean][];
  const lastMigration = readdirSync(join(root, 'migrations')).sort().at(-1) ?? '';

  test.for(moments)(
    '%s (%s) leaves nothing running, and the next one mends it',
    async ([when, signal, isNow]) => {
      const data = join(folder, when);
      const start = launch([...baken, 'serve'], { BAKEN_DATA: data });
      while (!isNow(data, start.output())) {
        expect(start.child.exitCode, start.output()).toBeNull();
        expect(start.output(), 'the moment was missed').not.toContain('http:');
        await new Promise((resolve) => setTimeout(resolve, 1));
      }
      const asked = performance.now();
      process.kill(start.pid, signal);
      await start.ended;
      expect(await untilNothingRuns(data, 5_000 - (performance.now() - asked))).toEqual([]);
      expect(start.output()).not.toMatch(/Error|http:/);

      const { code, output } = await run(['import'], { BAKEN_DATA: data });
      expect(output.match(/loaded|unchanged/g)).toHaveLength(6);
      expect(new Set(output.match(/loaded|unchanged/g)).size, output).toBe(1);
      expect(code).toBe(0);
      expect(readdirSync(data).sort()).toEqual(['baken.json', 'keys', 'lock', 'postgres', 'secrets']);
    },
  );
});
