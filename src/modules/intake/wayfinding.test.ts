import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findRoute, type WayfindingAnswers } from './wayfinding.ts';
import { findAnswerText, type QuestionName, questions } from './wayfinding-question.ts';
import { localHelp, type Route, routes } from './wayfinding-route.ts';

/** Every way through the wayfinder, found by trying each offered answer. */
function allWays(answers: WayfindingAnswers = {}): { answers: WayfindingAnswers; name: string }[] {
  const step = findRoute(answers);
  if ('route' in step) return [{ answers, name: step.name }];
  return step.answers.flatMap((answer) => allWays({ ...answers, [step.ask]: answer }));
}

const wayTo = (answers: WayfindingAnswers) => {
  const step = findRoute(answers);
  return 'route' in step ? step.name : `asks ${step.ask}`;
};

describe('the wayfinder', () => {
  test('danger now leads to 112 at once, whatever else was said', () => {
    const step = findRoute({ danger: 'yes', who: 'municipality', 'in-view': 'place' });
    expect(step).toMatchObject({ name: 'danger-now', route: { first: ['emergency'] }, answered: ['danger'] });
  });

  test.each<[WayfindingAnswers, string]>([
    [{}, 'asks danger'],
    [{ danger: 'no' }, 'asks who'],
    [{ danger: 'no', who: 'victim', 'own-age': 'adult' }, 'asks wish'],
    [{ danger: 'no', who: 'victim', 'own-age': 'adult', wish: 'help' }, 'victim-help'],
    [{ danger: 'no', who: 'victim', 'own-age': 'minor' }, 'victim-minor'],
    [{ danger: 'no', who: 'witness', 'their-age': 'adult', setting: 'work' }, 'witness-work'],
    [{ danger: 'no', who: 'witness', 'their-age': 'minor' }, 'witness-minor'],
    [{ danger: 'no', who: 'witness', 'their-age': 'unknown' }, 'asks setting'],
    [{ danger: 'no', who: 'witness', 'their-age': 'unknown', setting: 'work' }, 'witness-unknown-work'],
    [{ danger: 'no', who: 'witness', 'their-age': 'unknown', setting: 'other' }, 'witness-unknown-other'],
    [{ danger: 'no', who: 'care', 'their-age': 'unknown' }, 'care-unknown'],
    [{ danger: 'no', who: 'care', 'their-age': 'unaccompanied-minor' }, 'unaccompanied-minor'],
    [{ danger: 'no', who: 'municipality', 'in-view': 'place' }, 'municipality-place'],
    [{ danger: 'no', who: 'constructor' }, 'asks who'],
  ])('%o %s', (answers, expected) => {
    expect(wayTo(answers)).toBe(expected);
  });

  test('every offered answer has a text, and every way ends at a route within four questions', () => {
    const ways = allWays();
    expect(ways.length).toBe(23);
    expect(new Set(ways.map((way) => way.name))).toEqual(new Set(Object.keys(routes)));
    for (const { answers } of ways) {
      expect(Object.keys(answers).length).toBeLessThanOrEqual(4);
      for (const [question, answer] of Object.entries(answers))
        expect(findAnswerText(question as QuestionName, answer), `${question} ${answer}`).toBeDefined();
    }
  });

  test('any answers, sensible or not, give a route or a question that lacks a usable answer', () => {
    const names = Object.keys(questions) as QuestionName[];
    const offered = names.flatMap((name) => Object.keys(questions[name].answers));
    const answer = fc.oneof(fc.constantFrom(...offered), fc.string(), fc.constant(undefined));
    fc.assert(
      fc.property(fc.array(answer, { minLength: names.length, maxLength: names.length }), (drawn) => {
        const answers = Object.fromEntries(names.map((name, at) => [name, drawn[at]]));
        const step = findRoute(answers);
        if ('route' in step) expect(step.route.first.length).toBeGreaterThan(0);
        else expect(step.answers).not.toContain(answers[step.ask]);
      }),
    );
  });
});

describe('the routes', () => {
  const file = 'data/contact-points/contact-points.csv';
  const rows: Record<string, string>[] = parse(readFileSync(file), { columns: true });
  const known = new Set(rows.map((row) => row['slug']));

  test.each(Object.entries<Route>(routes))('%s names contacts that exist, each once', (_name, route) => {
    const named = [...route.first, ...route.also];
    expect(named.filter((slug) => !known.has(slug))).toEqual([]);
    expect(new Set(named).size).toBe(named.length);
    for (const help of route.local) expect(localHelp).toHaveProperty(help);
  });

  test('whom to contact first can be reached: every one by phone, mail or website, one at least by phone', () => {
    const reachable = rows.filter((row) => row['phone'] || row['email'] || row['url']);
    const slugs = new Set(reachable.map((row) => row['slug']));
    const callable = new Set(reachable.filter((row) => row['phone']).map((row) => row['slug']));
    for (const [name, { first }] of Object.entries<Route>(routes)) {
      expect(
        first.filter((slug) => !slugs.has(slug)),
        name,
      ).toEqual([]);
      expect(
        first.some((slug) => callable.has(slug)),
        name,
      ).toBe(true);
    }
  });

  test('who does not know the age is told of Veilig Thuis and of the body for adults', () => {
    const named = (route: Route) => [...route.first, ...route.also];
    expect(named(routes['witness-unknown-work'])).toEqual(
      expect.arrayContaining(['labour-inspectorate', 'veilig-thuis']),
    );
    expect(named(routes['witness-unknown-other'])).toEqual(
      expect.arrayContaining(['police', 'veilig-thuis']),
    );
    expect(named(routes['care-unknown'])).toEqual(expect.arrayContaining(['comensha', 'veilig-thuis']));
  });

  test.each(['nl', 'en'] as const)('written consent is named as a matter of debate, in %s', (locale) => {
    const debated = { nl: 'verschillen de meningen', en: 'Views differ' }[locale];
    for (const { why } of Object.values<Route>(routes))
      if (/schriftelijk|in writing/.test(why[locale])) expect(why[locale]).toContain(debated);
    expect(routes['care-adult'].why[locale]).toContain(debated);
    expect(routes['care-minor'].why[locale]).toContain(debated);
  });

  test('a child is spoken to as "je", anyone else as "u"', () => {
    for (const [name, route] of Object.entries<Route>(routes)) {
      const texts = [route.why.nl, ...route.local.map((help) => localHelp[help].nl)].join(' ');
      const wrong = route.toChild ? /\b(u|uw)\b/i : /\b(je|jij|jou|jouw)\b/i;
      expect(texts, name).not.toMatch(wrong);
    }
  });

  test('the care coordinator is reached through CoMensha wherever one is named', () => {
    for (const [name, route] of Object.entries<Route>(routes))
      if (route.local.includes('care-coordinator'))
        expect([...route.first, ...route.also], name).toContain('comensha');
  });
});
