import { appendFileSync, cpSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { baken, launch, root, run, serve, testFolder } from '../start/launch.ts';
import { countRows, superuserOf } from '../start/look-inside.ts';
import { postmasterOf, processesOf, showsProcesses } from '../start/processes.ts';

const folder = testFolder();
const rounds = 20;
const silent = (data: string) => ({ BAKEN_DATA: data, LOG_LEVEL: 'silent' });

/** Kills Baken after `ms`, and in every other round all of its PostgreSQL too, as a power cut would. */
async function killAfter(
  ms: number,
  round: number,
  command: string,
  data: string,
  set?: string,
): Promise<void> {
  const victim = launch([...baken, command, ...(set ? [set] : [])], silent(data));
  await delay(ms);
  victim.child.kill('SIGKILL');
  if (round % 2 === 1) for (const pid of processesOf(data).keys()) killIfThere(pid);
  await victim.ended;
}

function killIfThere(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It ended by itself, with the one that was killed before it.
  }
}

/** What an import of a folder says of its sets: all loaded now, or all there already; never some. */
async function wholeOrNone(data: string, set?: string): Promise<'loaded' | 'unchanged'> {
  const { code, output } = await run(['import', ...(set ? [set] : [])], silent(data));
  expect(code, output).toBe(0);
  const words = [...output.matchAll(/ rows {2}(\w+)$/gm)].map(([, word]) => word);
  expect(words, output).toHaveLength(6);
  expect(new Set(words).size, output).toBe(1);
  return words[0] === 'loaded' ? 'loaded' : 'unchanged';
}

async function rowsIn(data: string): Promise<string> {
  const server = await serve(data, { LOG_LEVEL: 'silent' });
  expect((await fetch(`${server.address}/monitor/verenigd-koninkrijk`)).status).toBe(200);
  // The log of imports grows with each that was kept; what they keep does not.
  const rows = (await countRows(superuserOf(data))).replace(/access\.import_run \d+, /, '');
  server.child.kill('SIGTERM');
  expect(await server.ended).toBe(0);
  return rows;
}

async function msOf(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

describe.skipIf(!showsProcesses)('killed without warning (needs /proc)', () => {
  test('at any moment of the first start, the next one mends it and loads the whole or finds the whole', async () => {
    const pattern = join(folder, 'pattern');
    const whole = await msOf(() => run(['import'], silent(pattern)));
    const rows = await rowsIn(pattern);
    const seen = new Set<string>();
    for (let round = 0; round < rounds; round += 1) {
      const data = join(folder, `first-${round}`);
      await killAfter((whole * 1.6 * round) / rounds, round, 'serve', data);
      seen.add(await wholeOrNone(data));
      expect(await rowsIn(data), `round ${round}`).toBe(rows);
    }
    expect([...seen].sort()).toEqual(['loaded', 'unchanged']);
  });

  test('at any moment of an import of everything, all of it is there or none', async () => {
    const data = join(folder, 'import');
    await wholeOrNone(data);
    const rows = await rowsIn(data);
    const sets = ['one', 'other'].map((name) => changedSets(name));
    const whole = await msOf(() => wholeOrNone(data, sets[0]));
    const seen = new Set<string>();
    for (let round = 0; round < rounds; round += 1) {
      const set = sets[(round + 1) % 2] ?? '';
      await killAfter((whole * 1.6 * round) / rounds, round, 'import', data, set);
      seen.add(await wholeOrNone(data, set));
      expect(await rowsIn(data), `round ${round}`).toBe(rows);
    }
    expect([...seen].sort()).toEqual(['loaded', 'unchanged']);
  });
});

/** The published sets in files that differ from the ones Baken brings, and say the same. */
function changedSets(name: string): string {
  const copy = join(folder, name);
  cpSync(join(root, 'data'), copy, { recursive: true });
  for (const set of readdirSync(copy, { withFileTypes: true }).filter((entry) => entry.isDirectory())) {
    const file = readdirSync(join(copy, set.name)).find((each) => each.endsWith('.csv')) ?? '';
    appendFileSync(join(copy, set.name, file), name === 'one' ? '\n' : '\n\n');
  }
  return copy;
}

test('of many that start on one folder at once, exactly one serves and the others say who does', async () => {
  for (const made of [false, true]) {
    const data = join(folder, 'crowd');
    const starters = Array.from({ length: 12 }, () => launch([...baken, 'serve'], silent(data)));
    const fates = await Promise.all(
      starters.map((starter) =>
        Promise.race([starter.ended, starter.said(/Stop +Ctrl-C/).catch(() => starter.ended)]),
      ),
    );
    const served = starters.filter((_, at) => typeof fates[at] === 'object');
    expect(served, made ? 'on a folder in use before' : 'on a new folder').toHaveLength(1);
    expect(fates.filter((fate) => fate === 75)).toHaveLength(11);
    served[0]?.child.kill('SIGTERM');
    expect(await served[0]?.ended).toBe(0);
  }
});

/** What memory may grow in a minute of load, once every page was made: kept answers are bounded. In MB. */
const growthLimit = 80;

test.skipIf(!showsProcesses)(
  'memory stays steady under a minute of pages with ever other questions (needs /proc)',
  async () => {
    const data = join(folder, 'memory');
    const server = await serve(data, { LOG_LEVEL: 'silent' });
    const memory = () =>
      Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${server.pid}/status`, 'utf8'))?.[1]) / 1024;
    const paths = await pagesOf(server.address);
    expect(paths.length).toBeGreaterThan(20);
    let asked = 0;
    const load = async (seconds: number) => {
      const until = performance.now() + seconds * 1000;
      const ask = async () => {
        while (performance.now() < until) {
          asked += 1;
          const path = paths[asked % paths.length] ?? '/';
          const answer = await fetch(
            `${server.address}${path}?vraag=${asked}&pagina=${asked % 7}&q=${'x'.repeat(asked % 200)}`,
          );
          await answer.arrayBuffer();
          expect(answer.status, path).toBeLessThan(500);
        }
      };
      await Promise.all(Array.from({ length: 8 }, ask));
      return asked;
    };
    // What is compiled and kept grows until about ten thousand pages, however fast the machine.
    for (let pages = 0; pages < 12_000; ) pages = await load(5);
    const warm = memory();
    await load(60);
    expect(asked).toBeGreaterThan(15_000);
    expect(memory() - warm, `${asked} pages, from ${warm} MB`).toBeLessThan(growthLimit);
    expect(postmasterOf(data)).toBeGreaterThan(1);
    server.child.kill('SIGTERM');
    expect(await server.ended).toBe(0);
  },
);

/** Every page that links lead to from the front page. */
async function pagesOf(address: string): Promise<string[]> {
  const paths = ['/'];
  for (const path of paths) {
    const page = await (await fetch(address + path)).text();
    for (const [, link = ''] of page.matchAll(/href="(\/[^"?#]*)/g)) {
      if (paths.length < 150 && !link.includes('/assets/') && !paths.includes(link)) paths.push(link);
    }
  }
  return paths;
}
