// What log and grant cost: the same work of the same store functions under a grant of a signed-in person, and in a plain
// transaction of a login without any, whose one policy is the comparison with the organisation that a program without
// row policies would write itself. In turn, so that both meet the same machine. Run: npm run bench:grants [signals]
import { randomUUID } from 'node:crypto';
import os from 'node:os';
import process from 'node:process';
import { built, loginOf, withChain } from './chain.js';
import { family, processorTimeOf, temporaryFolder } from './server.js';

/** @typedef {import('../src/modules/access/index.ts').Act} Act */
/** @typedef {import('../src/modules/access/index.ts').Member} Member */
/** @typedef {(work: (db: any) => Promise<unknown>, act: Act, on?: string) => Promise<unknown>} Run */

const signals = Number(process.argv[2] ?? 200_000);
const rounds = Number(process.argv[3] ?? 500);
const blocks = 10;
const atOnce = 8;

/** @type {typeof import('../src/modules/access/index.ts')} */
const { openAccess } = await built('modules/access/index.js');
/** @type {typeof import('../src/platform/database.ts')} */
const { openPool } = await built('platform/database.js');
/** @type {typeof import('../src/modules/signals/list-store.ts')} */
const { findSignals } = await built('modules/signals/list-store.js');
/** @type {typeof import('../src/modules/signals/signal-actions.ts')} */
const { loadSignal } = await built('modules/signals/signal-actions.js');
/** @type {typeof import('../src/modules/signals/signal-store.ts')} */
const { addEvent } = await built('modules/signals/signal-store.js');

/** @param {number[]} values */
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** @param {Record<string, unknown>} more settings of the connection */
const openLogin = (more) =>
  openPool(
    { ...loginOf(data, 'baken_web_login'), ...more },
    { name: 'benchmark', statementLimitMs: 10_000, log: () => {} },
  );

/**
 * A login that sees one organisation's signals without a grant.
 * @param {import('pg').Client} owner
 * @param {string} organisation
 */
async function makePlainLogin(owner, organisation) {
  const password = randomUUID();
  await owner.query(`create role benchmark_login login password '${password}'`);
  await owner.query('grant connect on database baken to benchmark_login');
  await owner.query('grant usage on schema signals, access, directory to benchmark_login');
  await owner.query('grant select on all tables in schema signals, access, directory to benchmark_login');
  await owner.query('grant insert on signals.event to benchmark_login');
  await owner.query('grant update (state, version, content) on signals.signal to benchmark_login');
  for (const [table, condition] of [
    ['signals.signal', `owner_organisation = '${organisation}'`],
    ['signals.tally', `organisation = '${organisation}'`],
    ['signals.event', 'true'],
    ['access.person', 'true'],
  ]) {
    await owner.query(
      `create policy benchmark on ${table} to benchmark_login using (${condition}) with check (${condition})`,
    );
  }
  return { user: 'benchmark_login', password };
}

/**
 * Milliseconds of each piece of work, every way in turn.
 * @param {((at: number) => Promise<unknown>)[]} ways
 */
async function inTurn(ways) {
  /** @type {number[][]} */
  const times = ways.map(() => []);
  for (let at = 0; at < rounds; at++) {
    for (const way of ways.keys()) {
      const turn = (way + at) % ways.length;
      const began = performance.now();
      await ways[turn]?.(at * ways.length + turn);
      times[turn]?.push(performance.now() - began);
    }
  }
  return times;
}

/**
 * `atOnce` at a time: how many in a second, and the processor time of each in milliseconds, the database's included.
 * @param {(at: number) => Promise<unknown>} way
 */
async function together(way) {
  const before = new Map(family(process.pid).map((pid) => [pid, processorTimeOf(pid)]));
  const began = performance.now();
  let next = 0;
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      while (next < rounds) await way(next++);
    }),
  );
  const seconds = (performance.now() - began) / 1000;
  const used = family(process.pid).map((pid) => processorTimeOf(pid) - (before.get(pid) ?? 0));
  return { perSecond: rounds / seconds, ms: (used.reduce((sum, each) => sum + each, 0) * 1000) / rounds };
}

/**
 * The ratio of the medians, and the lowest and highest of it over blocks of the run.
 * @param {number[]} times
 * @param {number[]} plain
 */
function ratioOf(times, plain) {
  const size = Math.floor(rounds / blocks);
  const ratios = Array.from({ length: blocks }, (_, block) => {
    const part = [block * size, (block + 1) * size];
    return median(times.slice(...part)) / median(plain.slice(...part));
  }).toSorted((a, b) => a - b);
  const [lowest = 0] = ratios;
  return `${(median(times) / median(plain)).toFixed(2)} (${lowest.toFixed(2)} to ${ratios.at(-1)?.toFixed(2)})`;
}

const data = temporaryFolder();
await withChain(data, { signals, people: 10 }, async ({ access, vault }, owner, [first]) => {
  const member = await access.member(first?.token ?? '');
  if (!member) throw new Error('Nobody is signed in.');
  const plainDb = openLogin(await makePlainLogin(owner, member.organisation.id));
  const unsyncedDb = openLogin({ options: '-c synchronous_commit=off' });
  const unsynced = openAccess({ web: unsyncedDb });
  const { rows } = await owner.query(
    'select id, version, state from signals.signal where owner_organisation = $1 order by id limit $2',
    [member.organisation.id, rounds * 3],
  );

  /** @param {import('../src/modules/access/index.ts').Granted<unknown>} result */
  const orFail = (result) => {
    if (!result.granted) throw new Error(`The grant was refused: ${result.refusal.refused}.`);
    return result.value;
  };
  /** @type {Record<string, Run>} */
  const ways = {
    plainly: (work) => plainDb.transaction().execute(work),
    'under a grant': async (work, act, on) => orFail(await access.under(member, { act, on }, work)),
    'the same, not waiting for the disk': async (work, act, on) =>
      orFail(await unsynced.under(member, { act, on }, work)),
  };
  /** @type {Record<string, (run: Run, at: number) => Promise<unknown>>} */
  const works = {
    'a page of the list': (run) =>
      run(
        (db) => findSignals(db, { page: 1, sort: { column: 'newest', descending: false }, filters: {} }),
        'signals.list',
      ),
    'one signal, opened': (run, at) => {
      const { id } = rows[at % rows.length];
      return run((db) => loadSignal(db, vault, id), 'signals.read', id);
    },
    'one step put down': (run, at) => {
      const signal = rows[at % rows.length];
      return run((db) => addEvent(db, signal, stepOf(member)), 'signals.record', signal.id).then(() => {
        signal.version += 1;
      });
    },
  };

  console.log(`Node ${process.version}, ${os.cpus().length} cores, load ${os.loadavg()[0]?.toFixed(1)}`);
  console.log(`${signals} signals, ${first?.signals} of this organisation; ${rounds} times each`);
  console.log(
    `${''.padEnd(50)}  median ms  of plain                ${atOnce} at once: a second, of plain; processor ms, of plain`,
  );
  for (const [what, work] of Object.entries(works)) {
    const runs = Object.values(ways).map((run) => (/** @type {number} */ at) => work(run, at));
    // Connections are opened and statements met before anything is measured.
    for (const run of runs) await together(run);
    const alone = await inTurn(runs);
    const busy = [];
    for (const run of runs) busy.push(await together(run));
    for (const [index, way] of Object.keys(ways).entries()) {
      const [times, plain] = [alone[index], alone[0]];
      const [now, before] = [busy[index], busy[0]];
      if (!times || !plain || !now || !before) continue;
      console.log(
        [
          `${what}, ${way}`.padEnd(50),
          median(times).toFixed(2).padStart(10),
          ` ${ratioOf(times, plain).padEnd(22)}`,
          now.perSecond.toFixed(0).padStart(18),
          (now.perSecond / before.perSecond).toFixed(2).padStart(10),
          now.ms.toFixed(2).padStart(14),
          (now.ms / before.ms).toFixed(2).padStart(10),
        ].join(' '),
      );
    }
  }
  await Promise.all([plainDb.destroy(), unsyncedDb.destroy()]);
});

/**
 * @param {Member} member
 * @returns {Parameters<typeof addEvent>[2]}
 */
function stepOf({ person, organisation }) {
  return {
    kind: 'observed',
    at: new Date(),
    person: person.id,
    organisation: organisation.id,
    track: null,
    conditions: [],
    disclosure: null,
    part: null,
    content: null,
  };
}
