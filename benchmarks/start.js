// How long starting and stopping take, and what all processes take in memory after 2,000 pages.
// Linux only, for the memory. Run: npm run bench:start

import { rmSync } from 'node:fs';
import os from 'node:os';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { family, memoryOf, startServer, temporaryFolder } from './server.js';

const pages = 2000;
const laterStarts = 5;

/** @param {string} what @param {number} value @param {string} unit @param {string} target */
function row(what, value, unit, target) {
  console.log(
    `${what.padEnd(44)} ${value.toFixed(unit === 's' ? 2 : 0).padStart(7)} ${unit.padEnd(3)} ${target}`,
  );
}

/** @param {number[]} values */
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/**
 * Asks for the pages that the front page leads to, over and over.
 * @param {string} address
 */
async function visit(address) {
  const front = await (await fetch(address)).text();
  const paths = [...front.matchAll(/href="(\/[^"#]*)"/g)].map(([, path]) => path);
  for (let count = 0; count < pages; count++) {
    const answer = await fetch(`${address}${paths[count % paths.length]}`);
    await answer.arrayBuffer();
    if (!answer.ok) throw new Error(`${answer.url}: ${answer.status}`);
  }
}

console.log(
  `Node ${process.version}, ${os.cpus().length} x ${os.cpus()[0]?.model}, load ${os.loadavg()[0]?.toFixed(1)}`,
);
const data = temporaryFolder();
// As after npm ci: nothing is built yet.
rmSync(fileURLToPath(new URL('../dist', import.meta.url)), { recursive: true, force: true });
const first = await startServer(data);
row('first start (build, database, figures)', first.ms / 1000, 's', '< 60');
await first.stop();

const starts = [];
const stops = [];
for (let count = 0; count < laterStarts; count++) {
  const later = await startServer(data);
  starts.push(later.ms / 1000);
  stops.push((await later.stop()) / 1000);
}
row(`later start (median of ${laterStarts})`, median(starts), 's', '< 3');
row(`stop (median of ${laterStarts})`, median(stops), 's', '< 5');

const server = await startServer(data);
await visit(server.address);
const memory = family(server.pid).reduce((sum, pid) => sum + memoryOf(pid), 0);
row(`memory of all processes after ${pages} pages`, memory, 'MB', '< 500');
await server.stop();
