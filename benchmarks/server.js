// Starts Baken in a fresh or given data folder for a measurement, and reads what its processes use.
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** A data folder that is gone afterwards. */
export function temporaryFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'baken-benchmark-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/**
 * Starts the server as a person does and waits until it says its address.
 * @param {string} data the data folder
 * @returns {Promise<{ address: string, ms: number, pid: number, stop: () => Promise<number> }>} `ms` until it
 *   served; `stop` gives the milliseconds until everything had ended
 */
export async function startServer(data) {
  const began = performance.now();
  const child = spawn(process.execPath, ['bin/baken.js', 'serve'], {
    cwd: root,
    env: { ...process.env, BAKEN_DATA: data, PORT: '0', LOG_LEVEL: 'error' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  let said = '';
  const address = await new Promise((resolve, reject) => {
    child.stdout.setEncoding('utf8').on('data', (text) => {
      said += text;
      const found = /http:\/\/\S+/.exec(said);
      if (found) resolve(found[0]);
    });
    void ended.then(() => reject(new Error(`The server ended at once:\n${said}`)));
  });
  return {
    address,
    ms: performance.now() - began,
    pid: Number(child.pid),
    stop: async () => {
      const asked = performance.now();
      child.kill('SIGTERM');
      await ended;
      return performance.now() - asked;
    },
  };
}

/**
 * The process and everything it started, also what has a session of its own. Linux only.
 * @param {number} pid
 * @returns {number[]}
 */
export function family(pid) {
  const parents = new Map();
  for (const name of readdirSync('/proc').filter((each) => /^\d+$/.test(each))) {
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
      parents.set(Number(name), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]));
    } catch {
      // It ended while we looked.
    }
  }
  const members = [pid];
  for (const member of members) {
    for (const [child, parent] of parents) if (parent === member) members.push(child);
  }
  return members;
}

/**
 * Memory that a process really takes: shared pages count for their share (PSS), in MB.
 * @param {number} pid
 */
export function memoryOf(pid) {
  const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
  return Number(/^Pss:\s+(\d+)/m.exec(rollup)?.[1] ?? 0) / 1024;
}

/**
 * Processor time a process has used, in seconds; 0 when it has ended.
 * @param {number} pid
 */
export function processorTimeOf(pid) {
  let stat;
  try {
    stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch {
    // It ended while we looked.
    return 0;
  }
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) / 100;
}
