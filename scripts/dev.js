// Serves, and serves anew when a source changes.
import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** @type {import('node:child_process').ChildProcess} */
let server;
let restarting = false;
let ending = false;

function start() {
  server = spawn(process.execPath, ['bin/baken.js', 'serve', '--demonstration'], {
    cwd: root,
    stdio: 'inherit',
  });
  server.once('exit', (code) => {
    if (ending) process.exit();
    if (restarting) {
      restarting = false;
      start();
    } else if (code !== 0) {
      process.stdout.write('Waiting for a change.\n');
    }
  });
}

const hasEnded = () => server.exitCode !== null || server.signalCode !== null;

/** @type {NodeJS.Timeout | undefined} */
let settled;
function changed() {
  clearTimeout(settled);
  settled = setTimeout(() => {
    if (hasEnded()) return start();
    restarting = true;
    server.kill('SIGTERM');
  }, 150);
}

for (const folder of ['src', 'migrations', 'data', 'texts']) {
  watch(`${root}/${folder}`, { recursive: true }, changed);
}
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
  process.on(signal, () => {
    ending = true;
    if (hasEnded()) process.exit();
    server.kill(signal);
  });
}
start();
