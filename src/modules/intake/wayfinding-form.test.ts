import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { giveAnswer, pageFor, takeBack, WayfindingDraft } from './wayfinding-form.ts';

const empty: WayfindingDraft = { answers: {} };
const region = { safetyRegion: '', policeUnitCode: '', policeUnit: '', riec: '' };
const places = [
  { code: 'GM0355', name: 'Zeist', ...region },
  { code: 'GM1900', name: 'Súdwest-Fryslân', ...region },
];

function after(...answers: string[]): WayfindingDraft {
  return answers.reduce((draft, answer) => {
    const result = giveAnswer(draft, answer, places);
    if ('problem' in result) throw new Error(`${answer}: ${result.problem}`);
    return result.draft;
  }, empty);
}

describe('the way forward', () => {
  test('begins with danger, and cannot go back from there', () => {
    expect(pageFor(empty)).toMatchObject({ kind: 'choice', ask: 'danger', first: true });
    expect(takeBack(empty)).toEqual({ draft: empty });
  });

  test('danger leads straight to help', () => {
    expect(pageFor(after('yes')).kind).toBe('result');
  });

  test('who works for a municipality is asked which, others are not', () => {
    expect(pageFor(after('no', 'municipality', 'person'))).toEqual({ kind: 'municipality' });
    expect(pageFor(after('no', 'victim', 'minor')).kind).toBe('result');
  });

  test('the municipality may be left out, or be written in one’s own way', () => {
    const asked = ['no', 'municipality', 'person'];
    expect(pageFor(after(...asked, ''))).toMatchObject({ kind: 'result', municipality: '' });
    expect(pageFor(after(...asked, ' ZEIST '))).toMatchObject({ municipality: 'Zeist' });
    expect(pageFor(after(...asked, 'sudwest-fryslan'))).toMatchObject({ municipality: 'Súdwest-Fryslân' });
    expect(giveAnswer(after(...asked), 'Zijst', places)).toEqual({ problem: 'municipalityUnknown' });
  });

  test.each(['', 'maybe', 'constructor', 'victim'])('%o is no answer to the first question', (answer) => {
    expect(giveAnswer(empty, answer, places)).toEqual({ problem: 'answerMissing' });
  });
});

describe('the way back', () => {
  test('gives every answer back, the last first', () => {
    let draft = after('no', 'municipality', 'place', 'Zeist');
    const given: (string | undefined)[] = [];
    for (let steps = 0; steps < 4; steps += 1) {
      const back = takeBack(draft);
      given.push(back.given);
      draft = back.draft;
    }
    expect(given).toEqual(['Zeist', 'place', 'municipality', 'no']);
    expect(draft).toEqual(empty);
  });

  test('undoes any step forward exactly', () => {
    const choices = fc.array(fc.nat(20), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(choices, (drawn) => {
        let draft: WayfindingDraft = empty;
        for (const number of drawn) {
          const page = pageFor(draft);
          if (page.kind === 'result') return;
          const answers = page.kind === 'choice' ? page.answers : places.map((place) => place.name);
          const answer = answers[number % answers.length] ?? '';
          const next = giveAnswer(draft, answer, places);
          if ('problem' in next) throw new Error(next.problem);
          expect(takeBack(next.draft)).toEqual({ draft, given: answer });
          ({ draft } = next);
        }
      }),
    );
  });
});

test.each([
  null,
  'text',
  {},
  { answers: { weather: 'fine' } },
  { answers: { danger: 'x'.repeat(41) } },
  { answers: {}, municipality: 5 },
])('case %#: what is no draft is refused', (value) => {
  expect(WayfindingDraft.safeParse(value).success).toBe(false);
});
