#!/usr/bin/env node
// Builds what is missing or older than its source, then hands over to the command line.
import process from 'node:process';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(`Baken needs Node 20.19 or newer; this is ${process.versions.node}.\n`);
  process.exit(78);
}

const { BuildFailed, ensureBuilt } = await import('../scripts/build.js');
try {
  await ensureBuilt();
} catch (error) {
  if (!(error instanceof BuildFailed)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exit(65);
}
const { run } = await import(new URL('../dist/app/cli.js', import.meta.url).href);
await run(process.argv.slice(2));
