import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { root } from './support/source-files.ts';

/** Licences that go together with the EUPL-1.2 in one distribution. */
const allowed = new Set(
  'EUPL-1.2 MIT Apache-2.0 BSD-2-Clause BSD-3-Clause ISC 0BSD MPL-2.0 CC0-1.0 Unlicense BlueOak-1.0.0 Python-2.0 Zlib'.split(
    ' ',
  ),
);
const fonts = /(^|\/)@fontsource(-variable)?\//;

const lockFile = z.object({
  packages: z.record(z.string(), z.object({ license: z.string().optional(), link: z.boolean().optional() })),
});
const manifest = z.object({ license: z.string().optional() });

test('every package in the lock file, of every platform, is under an allowed licence', () => {
  const { packages } = lockFile.parse(JSON.parse(readFileSync(`${root}package-lock.json`, 'utf8')));
  const entries = Object.entries(packages).filter(([path, { link }]) => path !== '' && !link);
  expect(entries.length).toBeGreaterThan(100);
  expect(entries.flatMap(([path, { license }]) => licenceFaults(path, license))).toEqual([]);
});

test('what is installed says the same of itself', () => {
  const { packages } = lockFile.parse(JSON.parse(readFileSync(`${root}package-lock.json`, 'utf8')));
  const installed = Object.entries(packages).filter(
    ([path, { link }]) => path !== '' && !link && existsSync(`${root}${path}/package.json`),
  );
  expect(installed.length).toBeGreaterThan(100);
  const faults = installed.flatMap(([path]) => {
    const { license } = manifest.parse(JSON.parse(readFileSync(`${root}${path}/package.json`, 'utf8')));
    return licenceFaults(path, license);
  });
  expect(faults).toEqual([]);
});

describe('the check itself', () => {
  test.each([
    ['node_modules/a', 'GPL-3.0-only'],
    ['node_modules/a', 'SEE LICENSE IN LICENSE.md'],
    ['node_modules/a', 'MIT AND GPL-3.0-only'],
    ['node_modules/a', '(MIT AND GPL-2.0-only) OR AGPL-3.0-only'],
    ['node_modules/a', 'OFL-1.1'],
    ['node_modules/a', undefined],
  ])('refuses %s under %s', (path, licence) => {
    expect(licenceFaults(path, licence)).toEqual([`${path}: ${licence ?? 'no licence'}`]);
  });

  test.each([
    ['node_modules/a', 'MIT'],
    ['node_modules/a', '(MIT OR GPL-3.0-only)'],
    ['node_modules/a', 'MIT AND (ISC OR GPL-3.0-only)'],
    ['node_modules/@fontsource-variable/noto-sans', 'OFL-1.1'],
  ])('allows %s under %s', (path, licence) => {
    expect(licenceFaults(path, licence)).toEqual([]);
  });
});

/** The package by name where its licence expression leaves no allowed choice. */
function licenceFaults(path: string, licence: string | undefined): string[] {
  const fits = (one: string): boolean => allowed.has(one) || (one === 'OFL-1.1' && fonts.test(path));
  return licence && satisfies(licence, fits) ? [] : [`${path}: ${licence ?? 'no licence'}`];
}

/** Reads an SPDX expression of licences, AND, OR and brackets, from the inside out. */
function satisfies(expression: string, fits: (licence: string) => boolean): boolean {
  const inner = /\(([^()]*)\)/.exec(expression);
  if (inner) {
    const answer = satisfies(inner[1] ?? '', fits) ? 'fits' : 'fails';
    return satisfies(expression.replace(inner[0], answer), fits);
  }
  return expression
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((one) => one === 'fits' || fits(one.trim())));
}
