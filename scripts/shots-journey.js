// Walks the journey of one signal through the chain and writes a numbered picture of every stop to a folder:
// `npm run shots:journey -- FOLDER` (shots/journey when none is named). The steps are those of the journey test.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = resolve(process.argv[2] ?? join(root, 'shots/journey'));
const vitest = join(root, 'node_modules/vitest/vitest.mjs');
const journey = ['run', '--project', 'journeys', 'tests/journeys/chain.journey.ts', '-t', 'with scripts'];

const child = spawn(process.execPath, [vitest, ...journey], {
  cwd: root,
  env: { ...process.env, JOURNEY_SHOTS: folder },
  stdio: 'inherit',
});
const [status] = await once(child, 'close');
process.exitCode = status ?? 1;
if (status === 0) {
  const pictures = readdirSync(folder).filter((name) => name.endsWith('.png'));
  console.log(`${pictures.length} pictures in ${folder}`);
}
