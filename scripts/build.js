// Compiles src/ and prepares stylesheets, fonts and map geometry in dist/. Plain JavaScript: it runs before
// anything is compiled. The result is built beside dist/ and swapped in whole, so a broken build changes nothing.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { buildAssets } from './assets.js';
import { writeGeometry } from './geometry.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');
const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);
const stamp = join(dist, 'built.json');
const sources = [
  'src',
  'scripts',
  'data/geo',
  'package-lock.json',
  'tsconfig.json',
  'tsconfig.build.json',
  'tsconfig.browser.json',
];

/**
 * The time of the newest file under a path, in milliseconds.
 * @param {string} path
 * @returns {number}
 */
function newest(path) {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return readdirSync(path).reduce((latest, name) => Math.max(latest, newest(join(path, name))), stat.mtimeMs);
}

/** The source does not compile; the message holds what the compiler says. */
export class BuildFailed extends Error {}

/** Builds when dist/ is missing or older than a source. A deployment may ship dist/ alone. */
export async function ensureBuilt() {
  if (!existsSync(join(root, 'src'))) return;
  const latest = Math.max(...sources.map((path) => newest(join(root, path))));
  if (existsSync(stamp) && JSON.parse(readFileSync(stamp, 'utf8')).newest >= latest) return;
  await build(latest);
}

/** @param {number} latest time of the newest source */
async function build(latest) {
  const target = join(root, `dist.building-${process.pid}`);
  const remove = () => rmSync(target, { recursive: true, force: true });
  const stop = () => process.exit(1);
  process.once('exit', remove);
  for (const signal of signals) process.once(signal, stop);
  try {
    mkdirSync(target);
    await compile('tsconfig.build.json', target);
    await compile('tsconfig.browser.json', join(target, 'browser'));
    await writeGeometry(
      {
        municipalities: join(root, 'data/geo/gemeenten-2023.topo.json'),
        regions: join(root, 'data/geo/regios-2023.topo.json'),
      },
      join(target, 'geometry.json'),
    );
    buildAssets(root, target);
    writeFileSync(join(target, 'built.json'), JSON.stringify({ newest: latest }));
    swap(target);
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error);
    if (code !== 'EACCES' && code !== 'EROFS') throw error;
    throw new BuildFailed(
      `Baken is not built yet, and this user may not write in ${root}.\nLet one who may run: npm run build`,
    );
  } finally {
    for (const signal of signals) process.off(signal, stop);
    process.off('exit', remove);
    remove();
  }
}

/**
 * @param {string} project a tsconfig file
 * @param {string} outDir
 */
async function compile(project, outDir) {
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  // In a process group of its own: the compiler starts another program, and both must end with us.
  const child = spawn(process.execPath, [tsc, '-p', project, '--outDir', outDir], {
    cwd: root,
    detached: true,
  });
  const end = () => child.pid === undefined || process.kill(-child.pid, 'SIGKILL');
  process.once('exit', end);
  let said = '';
  child.stdout.on('data', (chunk) => (said += chunk));
  child.stderr.on('data', (chunk) => (said += chunk));
  const [status] = await once(child, 'close');
  process.off('exit', end);
  if (status !== 0) throw new BuildFailed(`The build failed in ${project}:\n${said}`);
}

/** @param {string} target the finished build */
function swap(target) {
  const old = `${target}-old`;
  if (existsSync(dist)) renameSync(dist, old);
  try {
    renameSync(target, dist);
  } catch (error) {
    // Another start finished its build between the two renames: its result is as good as ours.
    if (!existsSync(stamp)) throw error;
  }
  rmSync(old, { recursive: true, force: true });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await build(Math.max(...sources.map((path) => newest(join(root, path)))));
}
