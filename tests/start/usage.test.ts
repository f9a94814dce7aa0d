import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { launch, root, run } from './launch.ts';

// A start takes seconds where the machine is busy, and some tests need several.
vi.setConfig({ testTimeout: 60_000 });
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };

test('npx baken --help tells commands and settings, and --version the version', async () => {
  const npx = (option: string) =>
    launch(['npx', '--no-install', 'baken', option], { npm_config_loglevel: 'error' });
  const help = npx('--help');
  expect(await help.ended).toBe(0);
  expect(help.output()).toMatch(/baken serve[^]+baken import[^]+BAKEN_DATA[^]+DATABASE_URL/);
  const told = npx('--version');
  expect(await told.ended).toBe(0);
  expect(told.output()).toBe(`${version}\n`);
});

test.for([
  ['frobnicate', "there is no command 'frobnicate'"],
  ['serve now', "there is no command 'serve now'"],
  ['--frobnicate', "Unknown option '--frobnicate'"],
])('baken %s is refused with a pointer to the help', async ([args = '', words]) => {
  const { code, output } = await run(args.split(' '), {});
  expect(output).toBe(`baken: ${words}\n       see: npx baken --help\n`);
  expect(code).toBe(64);
});
