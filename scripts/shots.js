// Writes a picture of every page to ./shots/, to look at: wide and light, narrow and light, wide and dark.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { createViteServer } from 'vitest/node';

const root = fileURLToPath(new URL('..', import.meta.url));
const shots = join(root, 'shots');
/** @typedef {{ name: string, width: number, colorScheme: 'light' | 'dark' }} Look */
/** @type {Look[]} */
const looks = [
  { name: 'wide', width: 1200, colorScheme: 'light' },
  { name: 'narrow', width: 320, colorScheme: 'light' },
  { name: 'dark', width: 1200, colorScheme: 'dark' },
];

rmSync(shots, { recursive: true, force: true });
mkdirSync(shots);
const site = await startSite();
try {
  const browser = await launchChromium();
  for (const look of looks) await shoot(browser, look);
  await browser.close();
} finally {
  await site.stop();
}

/**
 * @param {import('playwright-core').Browser} browser
 * @param {Look} look
 */
async function shoot(browser, { name, width, colorScheme }) {
  const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme });
  const paths = ['/', '/en', '/ar', '/zh', '/ar/hulp', '/nowhere'];
  for (const path of paths) {
    await page.goto(site.origin + path);
    const file = `${path === '/' ? 'home' : path.slice(1).replaceAll('/', '.')}.${name}.png`;
    await page.screenshot({ path: join(shots, file), fullPage: true, timeout: 120_000 });
    console.log(`shots/${file}`);
    for (const link of await linksOn(page)) if (!paths.includes(link)) paths.push(link);
  }
  await page.close();
}

/**
 * The pages that a page leads to: not its files, and not the same page in another language or asked otherwise.
 * @param {import('playwright-core').Page} page
 * @returns {Promise<string[]>}
 */
function linksOn(page) {
  return page.evaluate(`[...document.links]
    .filter((link) => link.origin === location.origin && !link.search)
    .map((link) => link.pathname)
    .filter((path) => !/\\.[a-z]+$|^\\/(en|ar|zh|api\\/.*)(\\/|$)/.test(path))`);
}

/** The tests' own browser; its code is TypeScript, which Vite reads. */
async function launchChromium() {
  const vite = await createViteServer({
    root,
    configFile: false,
    logLevel: 'error',
    appType: 'custom',
    optimizeDeps: { noDiscovery: true },
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
  });
  try {
    const support = await vite.ssrLoadModule('/tests/support/chromium.ts');
    return /** @type {import('playwright-core').Browser} */ (await support['launchChromium']());
  } finally {
    await vite.close();
  }
}

/** Serves from a data folder of its own, which is removed afterwards. */
async function startSite() {
  const folder = mkdtempSync(join(tmpdir(), 'baken-shots-'));
  const child = spawn(process.execPath, ['bin/baken.js', 'serve', '--demonstration'], {
    cwd: root,
    env: { ...process.env, PORT: '0', BAKEN_DATA: folder, LOG_LEVEL: 'error' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const stop = async () => {
    if (child.exitCode === null) {
      child.kill('SIGTERM');
      await once(child, 'exit');
    }
    rmSync(folder, { recursive: true, force: true });
  };
  for await (const text of child.stdout.setEncoding('utf8')) {
    const origin = /http:\/\/\S+/.exec(text)?.[0];
    if (origin) return { origin, stop };
  }
  await stop();
  throw new Error('Baken did not start.');
}
