/**
 * Writes the software bill of materials (CycloneDX, JSON) of what Baken runs on, from the lock file and so
 * without a network: `npm run --silent sbom`, or `node scripts/sbom.js FILE`.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));
const options = ['--package-lock-only', '--omit=dev', '--sbom-format=cyclonedx', '--sbom-type=application'];
const output = execFileSync('npm', ['sbom', ...options, '--offline', '--loglevel=error'], {
  cwd: root,
  encoding: 'utf8',
  maxBuffer: 64 * 1024 * 1024,
  stdio: ['ignore', 'pipe', 'inherit'],
});

/** @type {{ metadata: { component: { name: string } } }} */
const bill = JSON.parse(output);
// npm calls the product after its folder.
bill.metadata.component.name = JSON.parse(readFileSync(`${root}package.json`, 'utf8')).name;

const text = `${JSON.stringify(bill, null, 2)}\n`;
const file = process.argv[2];
if (file) writeFileSync(file, text);
else process.stdout.write(text);
