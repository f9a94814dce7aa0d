// Compiles src/ and prepares stylesheets, fonts and map geometry in dist/. Plain JavaScript: it runs before
// anything is compiled. The result is built beside dist/ and swapped in whole, so a broken build changes nothing.
import { spawnSync } from 'node:child_process';
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
const stamp = join(dist, 'built.json');
const sources = ['src', 'scripts', 'data/geo', 'package-lock.json', 'tsconfig.json', 'tsconfig.build.json'];

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
  try {
    mkdirSync(target);
    compile('tsconfig.build.json', target);
    compile('tsconfig.browser.json', join(target, 'browser'));
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
  } finally {
    rmSync(target, { recursive: true, force: true });
  }
}

/**
 * @param {string} project a tsconfig file
 * @param {string} outDir
 */
function compile(project, outDir) {
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  const { status, stdout, stderr } = spawnSync(process.execPath, [tsc, '-p', project, '--outDir', outDir], {
    cwd: root,
    encoding: 'utf8',
  });
  if (status !== 0) {
    throw new BuildFailed(`The build failed in ${project}:\n${stdout}${stderr}`);
  }
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
