// How fast the public pages are and how large. Rates are pages per second of processor time, of the web process alone
// and with the database's processes, so that a busy machine changes them little. Run: npm run bench:pages
import { Agent, get } from 'node:http';
import os from 'node:os';
import process from 'node:process';
import { gunzipSync } from 'node:zlib';
import { family, processorTimeOf, startServer, temporaryFolder } from './server.js';

const pages = [
  '/',
  '/hulp',
  '/hulp/kiezen',
  '/monitor',
  '/monitor/slachtoffers-per-jaar',
  '/monitor/vormen',
  '/monitor/leeftijd',
  '/monitor/melders',
  '/monitor/aanbevelingen',
  '/monitor/cijfers',
  '/monitor/bronnen',
  '/monitor/verenigd-koninkrijk',
  '/monitor/verenigd-koninkrijk/personen',
  '/gemeenten',
  '/over',
];
const seconds = Number(process.argv[2] ?? 3);
const connections = 8;

const agent = new Agent({ keepAlive: true, maxSockets: connections });

/**
 * @param {string} address
 * @returns {Promise<{ body: Buffer, ms: number, encoding: string | undefined }>}
 */
function fetchPage(address) {
  return new Promise((resolve, reject) => {
    const began = performance.now();
    get(address, { agent, headers: { 'Accept-Encoding': 'gzip' } }, (answer) => {
      /** @type {Buffer[]} */
      const parts = [];
      answer.on('data', (part) => parts.push(part));
      answer.on('end', () => {
        if (answer.statusCode !== 200) return reject(new Error(`${address}: ${answer.statusCode}`));
        const encoding = answer.headers['content-encoding'];
        resolve({ body: Buffer.concat(parts), ms: performance.now() - began, encoding });
      });
    }).on('error', reject);
  });
}

/**
 * Everything a first visit to a page loads, without fonts: bytes on the line and bytes unpacked.
 * @param {string} address
 * @param {string} page
 */
async function weigh(address, page) {
  const { body, encoding } = await fetchPage(address + page);
  const html = encoding === 'gzip' ? gunzipSync(body) : body;
  let line = body.length;
  let unpacked = html.length;
  for (const [, asset] of html.toString().matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)) {
    const part = await fetchPage(address + asset);
    line += part.body.length;
    unpacked += part.encoding === 'gzip' ? gunzipSync(part.body).length : part.body.length;
  }
  return { line: line / 1000, unpacked: unpacked / 1000 };
}

/** @param {number[]} values */
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

const server = await startServer(temporaryFolder());
console.log(`Node ${process.version}, ${os.cpus().length} cores, load ${os.loadavg()[0]?.toFixed(1)}`);
console.log(
  'page                             kB sent  kB unpacked  ms made anew  ms kept  pages/s of web process  with database',
);
for (const page of pages) {
  const address = server.address + page;
  const weight = await weigh(server.address, page);
  for (let i = 0; i < 200; i++) await fetchPage(address);
  const alone = [];
  for (let i = 0; i < 100; i++) alone.push((await fetchPage(address)).ms);

  // PostgreSQL has a session of its own, but stays our child; its processes come and go.
  const pids = () => family(server.pid);
  const before = new Map(pids().map((pid) => [pid, processorTimeOf(pid)]));
  const until = performance.now() + seconds * 1000;
  let count = 0;
  await Promise.all(
    Array.from({ length: connections }, async () => {
      while (performance.now() < until) {
        await fetchPage(address);
        count++;
      }
    }),
  );
  const used = pids().map((pid) => processorTimeOf(pid) - (before.get(pid) ?? 0));
  const web = used[0] ?? 0;
  const all = used.reduce((sum, each) => sum + each, 0);
  const anew = [];
  for (let i = 0; i < 60; i++) anew.push((await fetchPage(`${address}?anew`)).ms);
  console.log(
    [
      page.padEnd(32),
      weight.line.toFixed(1).padStart(7),
      weight.unpacked.toFixed(1).padStart(12),
      median(anew).toFixed(1).padStart(14),
      median(alone).toFixed(1).padStart(9),
      (count / web).toFixed(0).padStart(23),
      (count / all).toFixed(0).padStart(14),
    ].join(' '),
  );
}
agent.destroy();
await server.stop();
