import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root, sourceFiles } from './support/source-files.ts';

const code = /\.(tsx?|js)$/;
const folders = ['src', 'tests', 'scripts', 'bin'];

interface Text {
  path: string;
  text: string;
}

const files: Text[] = folders
  .flatMap((folder) => sourceFiles(folder, code))
  .map((path) => ({ path, text: readFileSync(root + path, 'utf8') }));
const lines = ({ text }: Text): number => text.trimEnd().split('\n').length;

describe('files are small', () => {
  const product = files.filter(({ path }) => path.startsWith('src/')).map(lines);

  test('half of src is under 80 lines, 95 % under 250', () => {
    expect(share(product, 80)).toBeGreaterThanOrEqual(0.5);
    expect(share(product, 250)).toBeGreaterThanOrEqual(0.95);
  });

  test('none is over 400, tables of figures apart', () => {
    const long = files.filter((file) => lines(file) > 400 && !/\.(table|fixtures)\.ts$/.test(file.path));
    expect(long.map((file) => `${file.path}: ${lines(file)} lines`)).toEqual([]);
  });

  test('the share counts what is below the limit', () => {
    expect(share([10, 79, 80, 300], 80)).toBe(0.5);
    expect(() => share([], 80)).toThrow('no file');
  });
});

describe('names say the subject', () => {
  test('in kebab-case, and never a drawer for everything', () => {
    expect(files.flatMap(({ path }) => nameFaults(path))).toEqual([]);
  });

  test.each([
    'src/ui/PageFrame.tsx',
    'src/ui/page_frame.tsx',
    'src/utils/date.ts',
    'src/ui/helpers.ts',
    'src/common/a.ts',
  ])('refuses %s', (path) => {
    expect(nameFaults(path)).toHaveLength(1);
  });
});

describe('what is wrong with a form', () => {
  const pages = files.filter(({ path, text }) => path.endsWith('.tsx') && text.includes('<ProblemSummary '));

  test('stands in one place on every page: above its heading', () => {
    const product = pages.filter(({ path }) => path.startsWith('src/modules/'));
    expect(product.length).toBeGreaterThan(10);
    // In each component the summary comes first; where the question is the heading, so does its form.
    const below = product.filter(({ text }) =>
      text.split('\n};').some((component) => /<h1>[^]*<ProblemSummary /.test(component)),
    );
    expect(below.map(({ path }) => path)).toEqual([]);
  });
});

describe('the platform knows nothing of the field', () => {
  test('src/platform has none of its words', () => {
    const platform = files.filter(({ path }) => path.startsWith('src/platform/'));
    expect(platform.length).toBeGreaterThan(0);
    expect(platform.flatMap(fieldWords)).toEqual([]);
  });

  test('a word is found with its line, also inside a name', () => {
    const text = 'const a = 1;\nconst victimCount = 2; // slachtoffers\n';
    expect(fieldWords({ path: 'a.ts', text })).toEqual(['a.ts:2: victim', 'a.ts:2: slachtoffer']);
  });
});

function share(sizes: readonly number[], limit: number): number {
  if (sizes.length === 0) throw new Error('There is no file: the check would look at nothing.');
  return sizes.filter((size) => size < limit).length / sizes.length;
}

function nameFaults(path: string): string[] {
  const stem = basename(path).replace(code, '');
  const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.(test|db\.test|fixtures|table|journey|long|config))?$/.test(stem);
  const drawer = /(^|\/)(utils?|misc|helpers?|common|shared|lib)(\/|\.[jt]sx?$)/.test(path);
  return kebab && !drawer ? [] : [`${path}: name it after its subject, in kebab-case`];
}

function fieldWords({ path, text }: Text): string[] {
  const words =
    /traffick|victim|mensenhandel|slachtoffer|uitbuiting|exploitation|comensha|rapporteur|intake|wayfinding/gi;
  return text
    .split('\n')
    .flatMap((line, at) =>
      [...line.matchAll(words)].map(([word]) => `${path}:${at + 1}: ${word.toLowerCase()}`),
    );
}
