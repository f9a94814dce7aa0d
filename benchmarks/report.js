// How long sending a report takes, key, seal and log row on disk included, and whether every receipt that was shown opens
// afterwards. Run: npm run bench:report
import { spawnSync } from 'node:child_process';
import os from 'node:os';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { startServer, temporaryFolder } from './server.js';

const reports = Number(process.argv[2] ?? 300);
const warmUp = 50;
const atOnce = 8;

/** One answer to every question, in the order they are asked; all of it invented. */
const answers = [
  { danger: 'no' },
  { story: 'Verzonnen: elke ochtend om vijf uur stappen acht mannen in een busje. '.repeat(10) },
  { municipality: '' },
  { place: 'bij de Fictieve Kade' },
  { when: 'vorige week' },
  { name: 'Verzonnen Baas', plate: 'XX-00-XX' },
  { form: 'labour' },
  { self: 'other' },
  { share: 'yes' },
  { reply: 'yes' },
  { contact: '' },
];

/**
 * @param {string} address
 * @param {Record<string, string>} [words] of a form; a page is read without
 */
async function ask(address, words) {
  const began = performance.now();
  const answer = await fetch(address, words ? { method: 'POST', body: new URLSearchParams(words) } : {});
  const html = await answer.text();
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
  return { html, ms: performance.now() - began };
}

/** @param {string} html */
function draftIn(html) {
  const draft = /name="draft" value="([^"]*)"/.exec(html)?.[1];
  if (!draft) throw new Error('The page holds no form: does anyone read reports here?');
  return draft;
}

/** @param {string} html */
function receiptIn(html) {
  const receipt = /\d{4} \d{4} \d{4} \d{4}/.exec(html)?.[0];
  if (!receipt) throw new Error('The page shows no receipt.');
  return receipt;
}

/**
 * The value below which a share of them lies.
 * @param {number[]} values
 * @param {number} share 0 to 1
 */
const below = (values, share) =>
  (values.toSorted((a, b) => a - b)[Math.floor(values.length * share)] ?? 0).toFixed(1);

/**
 * An invented desk that reads the reports.
 * @param {string} data the data folder
 */
function addDesk(data) {
  const baken = fileURLToPath(new URL('../bin/baken.js', import.meta.url));
  const desk = [
    '--name',
    'Verzonnen meldpunt',
    '--kind',
    'registration-desk',
    '--contact',
    'x@voorbeeld.example',
  ];
  const { status } = spawnSync(
    process.execPath,
    [baken, 'organisation', ...desk, '--purpose', 'assess-report'],
    { env: { ...process.env, BAKEN_DATA: data, LOG_LEVEL: 'error' }, stdio: ['ignore', 'ignore', 'inherit'] },
  );
  if (status !== 0) throw new Error('The organisation could not be added.');
}

const data = temporaryFolder();
addDesk(data);
const server = await startServer(data);
console.log(`Node ${process.version}, ${os.cpus().length} cores, load ${os.loadavg()[0]?.toFixed(1)}`);
let { html } = await ask(`${server.address}/melden`);
for (const words of answers) {
  ({ html } = await ask(`${server.address}/melden`, { draft: draftIn(html), step: 'next', ...words }));
}
const check = draftIn(html);

/** A report of its own: each time the check page is drawn it gets another receipt. */
async function sendOne() {
  const page = await ask(`${server.address}/melden`, { draft: check, step: 'stay' });
  const sent = await ask(`${server.address}/melden/versturen`, { draft: draftIn(page.html) });
  return { receipt: receiptIn(sent.html), ms: sent.ms };
}

for (let i = 0; i < warmUp; i++) await sendOne();
const alone = [];
for (let i = 0; i < reports; i++) alone.push(await sendOne());
const began = performance.now();
const together = (
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      const sent = [];
      for (let i = 0; i < reports / atOnce; i++) sent.push(await sendOne());
      return sent;
    }),
  )
).flat();
const seconds = (performance.now() - began) / 1000;

/** @param {{ ms: number }[]} sent */
const times = (sent) => sent.map(({ ms }) => ms);
console.log(
  `sending, one at a time: median ${below(times(alone), 0.5)} ms, p95 ${below(times(alone), 0.95)} ms`,
);
console.log(
  `sending, ${atOnce} at a time: median ${below(times(together), 0.5)} ms, p95 ${below(times(together), 0.95)} ms, ` +
    `${(together.length / seconds).toFixed(0)} a second with their check pages`,
);

const receipts = [...alone, ...together].map(({ receipt }) => receipt);
/** @type {number[]} */
const opened = [];
await Promise.all(
  // One network may try four at once.
  Array.from({ length: 4 }, async () => {
    for (let receipt = receipts.pop(); receipt; receipt = receipts.pop()) {
      opened.push((await ask(`${server.address}/melding`, { receipt })).ms);
    }
  }),
);
console.log(
  `coming back: all ${opened.length} receipts open, median ${below(opened, 0.5)} ms, p95 ${below(opened, 0.95)} ms; ` +
    'at least 600 ms on purpose',
);
await server.stop();
