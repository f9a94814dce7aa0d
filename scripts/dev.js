// Serves, and serves anew when a source changes.
import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** @type {import('node:child_process').ChildProcess} */
let server;
let restarting = false;

function start() {
  server = spawn(process.execPath, ['bin/baken.js', 'serve'], { cwd: root, stdio: 'inherit' });
  server.once('exit', (code) => {
    if (restarting) {
      restarting = false;
      start();
    } else if (code !== 0) {
      process.stdout.write('Waiting for a change.\n');
    }
  });
}

/** @type {NodeJS.Timeout | undefined} */
let settled;
function changed() {
  clearTimeout(settled);
  settled = setTimeout(() => {
    if (server.exitCode !== null) return start();
    restarting = true;
    server.kill('SIGTERM');
  }, 150);
}

for (const folder of ['src', 'migrations', 'data', 'texts']) {
  watch(`${root}/${folder}`, { recursive: true }, changed);
}
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
  process.on(signal, () => {
    server.once('exit', () => process.exit(0));
    server.kill(signal);
  });
}
start();
