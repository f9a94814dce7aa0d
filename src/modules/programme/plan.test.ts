import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { bundledFiles, bundledText, bundledValue } from '../../../tests/support/bundled-data.ts';
import { plan } from './plan.ts';

const { documents, parts, projects } = bundledValue(plan);
const plainSpaces = (text: string) => text.replaceAll(/\s+/g, ' ');
const letter = plainSpaces(readFileSync('data/plan/kst-28638-233.txt', 'utf8'));

/** What the letter says from a heading to the next. */
function below(heading: string): string {
  const headings = [
    'Aanleiding Mensenhandel is één',
    'Actieplan Programma Samen tegen mensenhandel Samen met',
    'No Regrets 2023 Naast',
    'Tot slot Met',
  ];
  const at = headings.findIndex((each) => each.startsWith(`${heading} `));
  const [from, to] = [headings[at], headings[at + 1]].map((each) => letter.indexOf(each ?? 'none'));
  if (from === undefined || to === undefined || from < 0 || to < from)
    throw new Error(`no heading ${heading}`);
  return letter.slice(from, to);
}

test('the plan as the letter states it: one ambition, three goals, five lines, three questions, four motions', () => {
  expect(documents.map(({ document, published }) => [document, published])).toEqual([
    ['kst-28638-233', '2023-10-18'],
  ]);
  const count = (kind: string) => parts.filter((part) => part.kind === kind).length;
  expect(['ambition', 'goal', 'line', 'question', 'motion', 'funding'].map(count)).toEqual([
    1, 3, 5, 3, 4, 1,
  ]);
  expect(projects.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13]);
});

test.each(parts)('$kind $number stands below its heading, in a few words of the letter', (part) => {
  expect(below(part.heading)).toContain(part.quote);
  expect(part.quote.split(' ').length).toBeLessThanOrEqual(12);
});

test.each(projects)('project $number: every fact stands in its own section of the letter', (project) => {
  const section = below(project.heading);
  const from = section.indexOf(project.quote);
  expect(project.quote).toMatch(new RegExp(`^${project.number}\\. `));
  expect(from).toBeGreaterThan(0);
  const next = projects.find(({ number }) => number === project.number + 1);
  const own = section.slice(from, next && section.indexOf(next.quote));
  for (const quote of [project.quote, project.partners_quote, project.forms_quote, project.reached_quote]) {
    if (quote === null) continue;
    expect(own).toContain(quote);
    expect(quote.split(' ').length).toBeLessThanOrEqual(12);
  }
});

test('the heading of a project names its owners, in the letters of one spelling or another', () => {
  const short: Record<string, string> = {
    'Openbaar Ministerie': 'OM|openbaar ministerie',
    'RIEC Midden-Nederland': 'RIEC Midden.Nederland',
  };
  for (const { quote, owners } of projects) {
    const heading = letter.slice(letter.indexOf(quote)).slice(0, 240);
    for (const owner of owners) expect(heading).toMatch(new RegExp(`\\(.*(${short[owner] ?? owner})`, 'i'));
  }
});

test('what the letter does not say is empty, not made up', () => {
  expect(projects.filter((each) => each.forms === null).map(({ number }) => number)).toEqual([4, 6, 10]);
  for (const project of projects)
    expect(project).toMatchObject({ budget_euro: null, action_line: null, ends_on: null });
  expect(projects.filter((each) => each.reached_nl).map(({ number }) => number)).toEqual([1, 8, 11]);
});

describe('a broken row is refused by file, line and column', () => {
  test.each([
    ['an unknown kind', 'parts.csv', '\ngoal,1,', '\nwish,1,', 3, 'kind'],
    ['a goal that is there twice', 'parts.csv', '\ngoal,2,', '\ngoal,1,', 4, 'number'],
    ['a part of an unknown document', 'parts.csv', 'kst-28638-233', 'kst-1', 2, 'document'],
    [
      'a text in one language',
      'parts.csv',
      ',Prevent as far as possible that people become victims of human trafficking.,',
      ',,',
      3,
      'text_en',
    ],
    ['a project that is there twice', 'projects.csv', '\n2,', '\n1,', 3, 'number'],
    ['a number no address can hold', 'projects.csv', '\n2,', '\n0,', 3, 'number'],
    ['a form nobody knows', 'projects.csv', ',sexual,', ',sexual+other,', 2, 'forms'],
    ['an empty name among the owners', 'projects.csv', 'Koraal+Sterk', 'Koraal++Sterk', 6, 'owners'],
    [
      'a form without its place',
      'projects.csv',
      ',slachtoffers van mensenhandel (seksuele uitbuiting),',
      ',,',
      2,
      'forms_quote',
    ],
    [
      'a line that is not in the plan',
      'projects.csv',
      'gaat over mensenhandel in alle vormen,,',
      'gaat over mensenhandel in alle vormen,6,',
      3,
      'action_line',
    ],
  ])('%s', (_kind, file, found, broken, line, column) => {
    const text = bundledText(plan, file);
    expect(text).toContain(found);
    const result = plan.parse(bundledFiles(plan, { [file]: text.replace(found, broken) }));
    expect(result).toMatchObject({ ok: false, problems: [{ file, line, column }] });
  });

  test('a list of documents that can’t be read is the only thing wrong', () => {
    const result = plan.parse(bundledFiles(plan, { 'documents.csv': 'document\n' }));
    if (result.ok) throw new Error('it was taken');
    expect(new Set(result.problems.map(({ file }) => file))).toEqual(new Set(['documents.csv']));
  });
});
