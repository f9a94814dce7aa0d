/**
 * Every gate of the house, in order, going on after a failure: `npm test`, and with `--long` the long suite.
 * Closes with the plain line `N passed, N failed`; a test counts as one, and so does each other gate.
 */
import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** @typedef {{ passed: number, failed: number, skipped: string[], faults: string[] }} Count */
/**
 * @typedef {object} Report Vitest's JSON report, as far as it is read here.
 * @property {{ name: string, status: string, message: string,
 *   assertionResults: { status: string, fullName: string }[] }[]} testResults
 */

const root = fileURLToPath(new URL('../', import.meta.url));
const bin = path.join(root, 'node_modules/.bin');
const long = process.argv.includes('--long');

if (!existsSync(path.join(bin, 'vitest'))) {
  console.log('The test tools are not installed. Run: npm ci --include=dev');
  process.exit(1);
}

const build = { name: 'build', command: [process.execPath, 'scripts/build.js'] };
const gates = [
  build,
  { name: 'types', command: [path.join(bin, 'tsc'), '--noEmit'] },
  {
    name: 'types of browser scripts',
    // The build does not check: a production install has no type packages.
    command: [path.join(bin, 'tsc'), '-p', 'tsconfig.browser.json', '--noEmit', '--noCheck', 'false'],
  },
  { name: 'lint', command: [path.join(bin, 'oxlint'), '--type-aware', '--deny-warnings'] },
  { name: 'format', command: [path.join(bin, 'biome'), 'check', '--error-on-warnings'] },
  { name: 'unused code', command: [path.join(bin, 'knip')] },
];

const scratch = ownTemporaryFolder();
/** @type {import('node:child_process').ChildProcess | undefined} */
let running;

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
  process.once(signal, () => {
    running?.kill(signal);
    running?.once('close', () => rmSync(scratch, { recursive: true, force: true }));
    running?.once('close', () => process.exit(1));
  });
}

/** @type {Count} */
const total = { passed: 0, failed: 0, skipped: [], faults: [] };
for (const { name, command } of long ? [build] : gates) add(await gate(name, command));
add(await tests(long ? ['--mode', 'long'] : []));
rmSync(scratch, { recursive: true, force: true, maxRetries: 5 });

for (const name of total.skipped) console.log(`SKIPPED  ${name}`);
for (const fault of total.faults) console.log(`FAILED   ${fault}`);
const skipped = total.skipped.length > 0 ? `, ${total.skipped.length} skipped` : '';
console.log(`${total.passed} passed, ${total.failed} failed${skipped}`);
process.exitCode = total.failed > 0 ? 1 : 0;

/**
 * Runs one gate quietly; its output is shown only when it fails.
 * @param {string} name
 * @param {string[]} command
 * @returns {Promise<Count>}
 */
async function gate(name, command) {
  const { ok, output, seconds } = await run(command, 'quiet');
  if (!ok) console.log(output.trimEnd());
  console.log(`${ok ? 'ok      ' : 'FAILED  '} ${name} (${seconds} s)`);
  return ok
    ? { passed: 1, failed: 0, skipped: [], faults: [] }
    : { passed: 0, failed: 1, skipped: [], faults: [name] };
}

/**
 * Runs Vitest and counts from its JSON report, not from its exit code alone: a run of nothing is a failure.
 * @param {string[]} options
 * @returns {Promise<Count>}
 */
async function tests(options) {
  const file = path.join(scratch, 'vitest.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const command = [path.join(bin, 'vitest'), 'run', '--allowOnly=false', ...reporters, ...options];
  const { ok, seconds } = await run(command, 'loud');
  const count = existsSync(file)
    ? countTests(JSON.parse(readFileSync(file, 'utf8')))
    : countTests({ testResults: [] });
  if (count.failed === 0 && count.passed === 0) fault(count, 'vitest ran no test');
  if (count.failed === 0 && !ok) fault(count, 'vitest failed outside a test: see its output above');
  console.log(`${count.failed === 0 ? 'ok      ' : 'FAILED  '} tests (${seconds} s)`);
  return count;
}

/**
 * @param {Report} report
 * @returns {Count}
 */
function countTests({ testResults }) {
  /** @type {Count} */
  const count = { passed: 0, failed: 0, skipped: [], faults: [] };
  for (const { name, status, message, assertionResults } of testResults) {
    const file = path.relative(root, name);
    for (const test of assertionResults) {
      if (test.status === 'passed') count.passed += 1;
      else if (test.status === 'failed') fault(count, `${file} > ${test.fullName}`);
      else count.skipped.push(`${file} > ${test.fullName}`);
    }
    const unseen = status === 'failed' && !assertionResults.some((test) => test.status === 'failed');
    if (unseen) fault(count, `${file}: ${message.split('\n')[0]}`);
  }
  return count;
}

/**
 * @param {Count} count
 * @param {string} what
 */
function fault(count, what) {
  count.failed += 1;
  count.faults.push(what);
}

/** @param {Count} count */
function add(count) {
  total.passed += count.passed;
  total.failed += count.failed;
  total.skipped.push(...count.skipped);
  total.faults.push(...count.faults);
}

/**
 * @param {string[]} command
 * @param {'quiet' | 'loud'} volume
 * @returns {Promise<{ ok: boolean, output: string, seconds: string }>}
 */
function run([file = '', ...args], volume) {
  const start = performance.now();
  const output = volume === 'loud' ? 'inherit' : 'pipe';
  // Gates answer for themselves, whatever NODE_ENV says; temporary files of killed tests go with the run.
  const env = { ...process.env, NODE_ENV: 'test', TMPDIR: scratch };
  const child = spawn(file, args, { cwd: root, env, stdio: ['ignore', output, output] });
  running = child;
  let text = '';
  child.stdout?.on('data', (chunk) => (text += chunk));
  child.stderr?.on('data', (chunk) => (text += chunk));
  return new Promise((resolve) => {
    /** @param {boolean} ok */
    const done = (ok) => {
      resolve({ ok, output: text, seconds: ((performance.now() - start) / 1000).toFixed(1) });
    };
    child.once('error', (error) => {
      text += `${error.message}\n`;
      done(false);
    });
    child.once('close', (code) => done(code === 0));
  });
}

/** A temporary folder for this run, named after its process; what killed runs left is removed first. */
function ownTemporaryFolder() {
  for (const name of readdirSync(tmpdir())) {
    const owner = /^baken-tests-(\d+)-/.exec(name)?.[1];
    if (owner && !existsSync(`/proc/${owner}`) && existsSync('/proc')) {
      try {
        rmSync(path.join(tmpdir(), name), { recursive: true, force: true });
      } catch {
        // Another person's: theirs to remove.
      }
    }
  }
  const folder = mkdtempSync(path.join(tmpdir(), `baken-tests-${process.pid}-`));
  // Passable, not listable: PostgreSQL runs under another user id when the tests run as root.
  chmodSync(folder, 0o711);
  return folder;
}
