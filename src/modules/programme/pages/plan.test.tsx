import { expect, test } from 'vitest';
import { bundledValue } from '../../../../tests/support/bundled-data.ts';
import { languageOf } from '../../../platform/i18n/language.ts';
import type { GoalFigure } from '../goal-figure.ts';
import { plan } from '../plan.ts';
import { PlanPage } from './plan.tsx';
import { ProjectPage } from './project.tsx';

const bundled = bundledValue(plan);
const asText = (html: unknown) =>
  String(html)
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ');

/** What the page of the plan says, as text, one piece per goal. */
function goals(figures: readonly GoalFigure[], locale: 'nl' | 'en' = 'nl'): string[] {
  const html = (
    <PlanPage
      language={languageOf(locale)}
      path="/actieplan"
      plan={bundled}
      figures={figures}
      query={{ page: 1, sort: { column: 'number', descending: false }, filters: {} }}
    />
  );
  const sections = [...String(html).matchAll(/<section aria-labelledby="doel-\d">.*?<\/section>/gs)];
  return sections.map(([section]) => section);
}

const figure: GoalFigure = {
  goal: 2,
  label: 'slachtoffers in Baken (verzonnen)',
  shown: 'minder dan 10',
  note: 'Alleen wie in Baken staat.',
  path: '/monitor/baken',
};

test('without figures every goal says that none is known', () => {
  for (const [locale, words] of [
    ['nl', 'Er is nog geen cijfer bekend'],
    ['en', 'No figure is known yet'],
  ] as const) {
    expect(goals([], locale).map((goal) => goal.includes(words))).toEqual([true, true, true]);
  }
});

test('a figure stands under its own goal, with its note and the page it comes from', () => {
  const [first, second, third] = goals([figure]);
  expect(asText(second)).toMatch(
    /Doel 2: .* slachtoffers in Baken .* minder dan 10 Alleen wie in Baken staat/,
  );
  expect(second).toContain('href="/monitor/baken"');
  expect(second).not.toContain('nog geen cijfer');
  for (const other of [first, third]) {
    expect(other).toContain('Er is nog geen cijfer bekend');
    expect(other).not.toContain('minder dan 10');
  }
});

const project = (number: number, locale: 'nl' | 'en' = 'nl'): string => {
  const found = bundled.projects.find((each) => each.number === number);
  if (!found) throw new Error(`no project ${number}`);
  return asText(<ProjectPage language={languageOf(locale)} plan={bundled} project={found} />);
};

test('a project says what is known, with the words of the letter, and what is not', () => {
  expect(project(8)).toMatch(
    /Wie het doet Openbaar Ministerie, CoMensha Woorden om op te zoeken: 8\. No Place/,
  );
  expect(project(8)).toContain('127 certificaten');
  expect(project(8)).toMatch(
    /Actielijn niet bekend bij ons Budget niet bekend bij ons Loopt tot niet bekend bij ons/,
  );
  expect(project(4)).toContain('Vorm van uitbuiting niet bekend bij ons');
  expect(project(1, 'en')).toContain('police, Public Prosecution Service, judiciary');
});
