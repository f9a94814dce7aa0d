// How fast the list of signals is with 200,000 of them in the table, for 100 signed-in people at once: alone, with a
// second to think between two pages, and asking again as soon as they are answered. The asking takes processor time
// of the same machine. Run: npm run bench:signals [signals] [people]
import { Agent, get } from 'node:http';
import os from 'node:os';
import process from 'node:process';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { serveHere, withChain } from './chain.js';
import { family, processorTimeOf, startServer, temporaryFolder } from './server.js';

/** @typedef {import('./chain.js').SignedIn} SignedIn */
/** @typedef {{ ms: number, status: number, html: string }} Page */

const signals = Number(process.argv[2] ?? 200_000);
const people = Number(process.argv[3] ?? 100);
const alone = 60;
const warmUpSeconds = 5;
const seconds = 20;
const path = '/werk/signalen';

/** What people ask of the list: mostly to see it. */
const questions = ['', '', '', '?state=recorded', '?sort=-urgency', '?form=labour&subject=person', '?page=6'];

const agent = new Agent({ keepAlive: true });

/**
 * @param {string} address
 * @param {string} token of a session
 * @returns {Promise<Page>}
 */
function fetchPage(address, token) {
  return new Promise((resolve, reject) => {
    const began = performance.now();
    get(address, { agent, headers: { Cookie: `baken-session=${token}` } }, (answer) => {
      let html = '';
      answer.setEncoding('utf8').on('data', (part) => (html += part));
      answer.on('end', () =>
        resolve({ ms: performance.now() - began, status: answer.statusCode ?? 0, html }),
      );
    }).on('error', reject);
  });
}

/**
 * The value below which a share of them lies.
 * @param {number[]} values
 * @param {number} share 0 to 1
 */
const below = (values, share) =>
  (values.toSorted((a, b) => a - b)[Math.floor(values.length * share)] ?? 0).toFixed(1).padStart(7);

/** @param {Page} page */
const fate = ({ status, html }) =>
  status === 200 && !/\/werk\/signalen\/[\da-f-]{36}/.test(html) ? 'a page without signals' : String(status);

/**
 * Statements that the login of the web sends for each question, with Baken served in this process.
 * @param {string} data
 * @param {SignedIn} member
 */
async function countStatements(data, member) {
  let statements = 0;
  const own = { ...Object.getOwnPropertyDescriptor(pg.Client.prototype, 'query') };
  const query = /** @type {(...words: unknown[]) => unknown} */ (own.value);
  /** @this {pg.Client} @param {unknown[]} words */
  function counted(...words) {
    if (isOfWeb(this)) statements += 1;
    return Reflect.apply(query, this, words);
  }
  Object.defineProperty(pg.Client.prototype, 'query', { ...own, value: counted });
  const served = await serveHere(data);
  const counts = new Map();
  for (const question of questions) {
    await fetchPage(served.address + path + question, member.token);
    const before = statements;
    await fetchPage(served.address + path + question, member.token);
    counts.set(question, statements - before);
  }
  await served.stop();
  Object.defineProperty(pg.Client.prototype, 'query', own);
  return counts;
}

/** @param {pg.Client} client */
const isOfWeb = (client) =>
  /** @type {{ connectionParameters?: { application_name?: string } }} */ (/** @type {unknown} */ (client))
    .connectionParameters?.application_name === 'baken web';

/**
 * Everyone asks, one page after the other.
 * @param {string} address
 * @param {SignedIn[]} members
 * @param {{ thinkMs: number, seconds: number }} pace
 */
async function askTogether(address, members, { thinkMs, seconds: length }) {
  /** @type {number[]} */
  const times = [];
  /** @type {Map<string, number>} */
  const fates = new Map();
  const began = performance.now();
  await Promise.all(
    members.map(async ({ token }, at) => {
      // People don't all begin in the same moment.
      await delay((thinkMs * at) / members.length);
      for (let turn = at; performance.now() - began < length * 1000; turn++) {
        const page = await fetchPage(address + path + questions[turn % questions.length], token);
        if (fate(page) === '200') times.push(page.ms);
        fates.set(fate(page), (fates.get(fate(page)) ?? 0) + 1);
        await delay(thinkMs);
      }
    }),
  );
  return { times, fates, seconds: (performance.now() - began) / 1000 };
}

/** @param {number[]} values */
const sum = (values) => values.reduce((total, each) => total + each, 0);

/**
 * @param {string} what
 * @param {number[]} times in milliseconds
 * @param {string} rest
 */
function row(what, times, rest) {
  console.log(
    `${what.padEnd(46)} ${[0.5, 0.95, 0.99].map((share) => below(times, share)).join(' ')}  ${rest}`,
  );
}

const data = temporaryFolder();
const members = await withChain(data, { signals, people }, (_, __, filled) => Promise.resolve(filled));
const [first] = members;
if (!first) throw new Error('Nobody is signed in.');
const statements = await countStatements(data, first);
const server = await startServer(data);
console.log(`Node ${process.version}, ${os.cpus().length} cores, load ${os.loadavg()[0]?.toFixed(1)}`);
console.log(`${signals} signals, ${first.signals} of the largest organisation`);
console.log(`${''.padEnd(46)}  median     p95     p99  ms`);
await askTogether(server.address, members, { thinkMs: 0, seconds: warmUpSeconds });
for (const question of new Set(questions)) {
  const times = [];
  for (let turn = 0; turn < alone; turn++) {
    times.push((await fetchPage(server.address + path + question, first.token)).ms);
  }
  row(`one person, ${path}${question}`, times, `${statements.get(question)} statements`);
}
for (const thinkMs of [1000, 0]) {
  const before = new Map(family(server.pid).map((pid) => [pid, processorTimeOf(pid)]));
  const asked = await askTogether(server.address, members, { thinkMs, seconds });
  const used = family(server.pid).map((pid) => processorTimeOf(pid) - (before.get(pid) ?? 0));
  const perPage = used.map((each) => (each * 1000) / asked.times.length);
  const [web = 0, ...database] = perPage;
  const others = [...asked.fates].filter(([each]) => each !== '200');
  row(
    `${members.length} people, ${thinkMs > 0 ? 'a second to think' : 'asking again at once'}`,
    asked.times,
    [
      `${(asked.times.length / asked.seconds).toFixed(0)} pages a second`,
      `per page ${web.toFixed(1)} ms of web process and ${sum(database).toFixed(1)} ms of database`,
      others.length > 0 ? others.map(([each, times]) => `${times} x ${each}`).join(', ') : 'no errors',
    ].join(', '),
  );
}
agent.destroy();
await server.stop();
