import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const packaged = path.join(root, 'node_modules/@sparticuz/chromium');
const cache = path.join(root, 'node_modules/.cache');

/** Why this machine has no Chromium from the npm registry; undefined where it has one. */
export const chromiumMissing = whyMissing();

/**
 * Starts the Chromium of the npm registry, needing no system library, no system font and no network.
 * The first call on a machine unpacks it (200 MB, some seconds) under `node_modules/.cache`; `npm ci` clears
 * that. Works as root and as anyone who may write there. Close the browser to remove its private home.
 */
export async function launchChromium(): Promise<Browser> {
  if (chromiumMissing) throw new Error(`No Chromium here: ${chromiumMissing}`);
  const unpacked = await unpackedChromium();
  const home = await mkdtemp(path.join(tmpdir(), 'baken-chromium-'));
  try {
    const browser = await chromium.launch({
      executablePath: path.join(unpacked, 'chromium'),
      // The sandbox needs rights that containers withhold; the browser opens only pages of our own.
      chromiumSandbox: false,
      args: ['--disable-gpu', '--font-render-hinting=none'],
      // Nothing of the caller's environment: a proxy, locale or font path there would change what the tests see.
      env: {
        HOME: home,
        TMPDIR: home,
        XDG_CACHE_HOME: home,
        XDG_CONFIG_HOME: home,
        LD_LIBRARY_PATH: path.join(unpacked, 'al2023/lib'),
        FONTCONFIG_FILE: path.join(unpacked, 'fonts/fonts.conf'),
      },
    });
    browser.on('disconnected', () => void rm(home, { recursive: true, force: true, maxRetries: 5 }));
    return browser;
  } catch (fault) {
    await rm(home, { recursive: true, force: true });
    throw fault;
  }
}

/**
 * A block of tests that share one Chromium, started before the first and closed after the last.
 * Where there is none, the block is skipped under a name that says why.
 */
export function describeInChromium(name: string, tests: (browser: () => Browser) => void): void {
  let browser: Browser | undefined;
  const started = () => {
    if (!browser) throw new Error('The browser is there inside tests only, not while they are declared.');
    return browser;
  };
  if (chromiumMissing) {
    describe.skip(`${name} [no Chromium: ${chromiumMissing}]`, () => tests(started));
    return;
  }
  describe(name, () => {
    beforeAll(async () => {
      browser = await launchChromium();
    }, 120_000);
    afterAll(() => browser?.close());
    tests(started);
  });
}

function whyMissing(): string | undefined {
  const platform = `${process.platform}-${process.arch}`;
  if (platform !== 'linux-x64') return `the npm registry carries it for linux-x64 only, this is ${platform}`;
  if (existsSync('/etc/alpine-release')) return 'it needs glibc, which Alpine Linux lacks';
  if (!existsSync(packaged)) return '@sparticuz/chromium is not installed (npm ci without --omit=dev)';
  return undefined;
}

/** The folder with the binary, its libraries and its font; made whole elsewhere and renamed, so never half there. */
async function unpackedChromium(): Promise<string> {
  const { version } = JSON.parse(readFileSync(path.join(packaged, 'package.json'), 'utf8')) as {
    version: string;
  };
  const folder = path.join(cache, `chromium-${version}`);
  if (existsSync(folder)) return folder;
  await mkdir(cache, { recursive: true });
  await sweepAbandoned();
  const draft = await mkdtemp(path.join(cache, 'unpacking-chromium-'));
  try {
    await unpack(draft);
    await rename(draft, folder);
  } catch (fault) {
    await rm(draft, { recursive: true, force: true });
    // Another test file may have been first: then its copy is as good.
    if (!existsSync(folder)) throw fault;
  }
  return folder;
}

/** A child unpacks, since the package takes its folder from TMPDIR and its libraries from a Lambda's variables. */
async function unpack(folder: string): Promise<void> {
  const script = "import chromium from '@sparticuz/chromium'; await chromium.executablePath();";
  await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script], {
    cwd: root,
    env: { TMPDIR: folder, AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' },
  });
  await writeFile(
    path.join(folder, 'fonts/fonts.conf'),
    '<?xml version="1.0"?><fontconfig><dir prefix="relative">fonts</dir>' +
      '<cachedir prefix="xdg">fontconfig</cachedir></fontconfig>\n',
  );
}

/** Removes what a killed run left half unpacked. */
async function sweepAbandoned(): Promise<void> {
  for (const name of await readdir(cache)) {
    if (!name.startsWith('unpacking-chromium-')) continue;
    const draft = path.join(cache, name);
    const age = Date.now() - ((await stat(draft).catch(() => undefined))?.mtimeMs ?? 0);
    if (age > 10 * 60_000) await rm(draft, { recursive: true, force: true });
  }
}
