import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { draftSealer } from '../../platform/sealed-draft.ts';
import { longest } from './report.ts';
import { changeAnswer, contentOf, emptyDraft, giveAnswer, goBack, ReportDraft } from './report-form.ts';
import { maySkip, questionOf, reportFields, reportSteps, skipped } from './report-question.ts';

const region = { safetyRegion: '', policeUnitCode: '', policeUnit: '', riec: '' };
const places = [
  { code: 'GM0355', name: 'Zeist', ...region },
  { code: 'GM1900', name: 'Súdwest-Fryslân', ...region },
];
const story = 'Elke ochtend om 5 uur een busje.';
const full: Record<string, string> = {
  danger: 'yes',
  story,
  municipality: ' ZEIST ',
  name: 'أحمد',
  form: 'labour',
  self: 'other',
  share: 'ask-first',
  reply: 'yes',
};

function step(draft: ReportDraft, words: Record<string, string>): ReportDraft {
  const result = giveAnswer(draft, words, places);
  if ('problems' in result) throw new Error(JSON.stringify(result.problems));
  return result.draft;
}

/** The form filled in until the question of this name. */
function upTo(at: ReportDraft['at'], words = full): ReportDraft {
  let draft = emptyDraft;
  while (draft.at !== at) draft = step(draft, words);
  return draft;
}

describe('the way forward', () => {
  test('asks one question after another until the check, and makes the content of it', () => {
    expect(contentOf(upTo('check'), 'nl')).toEqual({
      danger: 'yes',
      story,
      about: { name: 'أحمد' },
      form: 'labour',
      self: 'other',
      share: 'ask-first',
      reply: 'yes',
      locale: 'nl',
    });
    expect(upTo('check').answers).toMatchObject({ municipality: 'Zeist', municipalityCode: 'GM0355' });
  });

  test('112 comes at once where there is danger, and only there', () => {
    expect(step(emptyDraft, { danger: 'yes' }).at).toBe('call');
    expect(step(emptyDraft, { danger: 'no' }).at).toBe('story');
    expect(step(emptyDraft, { danger: 'unknown' }).at).toBe('story');
  });

  test('who knows nothing but what they saw can send it', () => {
    const draft = upTo('check', {
      danger: 'no',
      story,
      form: 'unknown',
      self: 'unsaid',
      share: 'no',
      reply: 'no',
    });
    expect(contentOf(draft, 'nl')).toMatchObject({ form: null, self: 'unsaid', about: {} });
    expect(draft.answers).toMatchObject({ municipality: '', municipalityCode: '' });
  });

  test('whoever tells the story and skips all that can be skipped is stopped by nothing', () => {
    let draft = emptyDraft;
    while (draft.at !== 'check') {
      const rather: Record<string, string> = { story, share: 'no', reply: 'no' };
      draft = step(draft, maySkip(draft.at) ? skipped(draft.at) : rather);
    }
    expect(contentOf(draft, 'nl')).toMatchObject({
      danger: 'unknown',
      form: null,
      self: 'unsaid',
      about: {},
    });
    expect(reportSteps.filter((each) => !maySkip(each))).toEqual(['call', 'story', 'share', 'reply']);
  });

  test.each([
    [{}, 'storyMissing'],
    [{ story: ' \n\t\u0000 ' }, 'storyMissing'],
    [{ story: 'x'.repeat(longest.story + 1) }, 'tooLong'],
  ])('case %#: a story that is not there or too long', (words, problem) => {
    expect(giveAnswer(upTo('story'), words, places)).toMatchObject({
      problems: [{ field: 'story', problem }],
    });
  });

  test('a municipality nobody knows, and a choice nobody offered', () => {
    const unknown = giveAnswer(upTo('municipality'), { municipality: 'Zijst' }, places);
    expect(unknown).toMatchObject({ problems: [{ problem: 'municipalityUnknown' }] });
    for (const danger of ['', 'maybe', 'constructor', '__proto__']) {
      expect(giveAnswer(emptyDraft, { danger }, places)).toMatchObject({
        problems: [{ problem: 'answerMissing' }],
      });
    }
  });

  test('every field that is too long is named, each with its room', () => {
    const words = { name: 'n'.repeat(101), address: 'a'.repeat(201), plate: 'AB-12-CD' };
    expect(giveAnswer(upTo('about'), words, places)).toEqual({
      problems: [
        { field: 'name', problem: 'tooLong', longest: 100 },
        { field: 'address', problem: 'tooLong', longest: 200 },
      ],
    });
  });

  test('what nobody can read goes, and line ends stay', () => {
    const told = step(upTo('story'), { story: '\u0007een\r\ntwee\rdrie\u0000 👩‍👧 مرحبا ' }).answers.story;
    expect(told).toBe('een\ntwee\ndrie  👩‍👧 مرحبا');
  });
});

describe('the way back', () => {
  test('keeps every answer, also what was just filled in', () => {
    const back = goBack(upTo('place'), { place: 'achter het station' }, places);
    expect(back.at).toBe('municipality');
    expect(back.answers).toMatchObject({ municipality: 'Zeist', place: 'achter het station' });
  });

  test('from the check it goes through every question to the first, and stays there', () => {
    let draft = upTo('check');
    const seen: string[] = [];
    for (let steps = 0; steps < 13; steps += 1) {
      draft = goBack(draft, {}, places);
      seen.push(draft.at);
    }
    expect(seen.slice(0, 3)).toEqual(['contact', 'reply', 'share']);
    expect(seen.slice(-4)).toEqual(['story', 'call', 'danger', 'danger']);
  });

  test('undoes any step forward', () => {
    fc.assert(
      fc.property(fc.nat(12), fc.constantFrom('yes', 'no', 'unknown'), (steps, danger) => {
        let draft = emptyDraft;
        for (let at = 0; at < steps && draft.at !== 'check'; at += 1)
          draft = step(draft, { ...full, danger });
        if (draft.at === 'check') return;
        const further = step(draft, { ...full, danger });
        expect(goBack(further, {}, places).at).toBe(draft.at);
      }),
    );
  });
});

describe('changing an answer', () => {
  test('comes back to the check, with the rest as it was', () => {
    const changing = changeAnswer(upTo('check'), 'form');
    if (!changing) throw new Error('no such question');
    const changed = step(changing, { form: 'sexual' });
    expect(changed).toEqual({ ...upTo('check'), answers: { ...upTo('check').answers, form: 'sexual' } });
    expect(goBack(changing, { form: 'sexual' }, places)).toEqual(upTo('check'));
  });

  test('who now says there is danger sees 112 first', () => {
    const changing = changeAnswer(upTo('check', { ...full, danger: 'no' }), 'danger');
    if (!changing) throw new Error('no such question');
    const call = step(changing, { danger: 'yes' });
    expect(call.at).toBe('call');
    expect(step(call, {}).at).toBe('check');
  });

  test('only from the check, and only what was asked', () => {
    expect(changeAnswer(upTo('form'), 'story')).toBeUndefined();
    expect(changeAnswer(upTo('check'), 'constructor')).toBeUndefined();
  });
});

test('the fullest report in the widest letters still fits in its page and in one form', () => {
  // What is chosen from a list is short.
  const room = Object.fromEntries(reportFields.map((field) => [field, 30]));
  for (const at of ['about', 'story', 'place', 'when', 'contact'] as const) {
    const question = questionOf(at);
    const fields =
      question.kind === 'several' ? question.fields : question.kind === 'words' ? [question] : [];
    for (const each of fields) room[each.field] = each.longest;
  }
  for (const letter of ['漢', '😀', '"', '\n']) {
    const answers = Object.fromEntries(
      reportFields.map((field) => [field, letter.repeat((room[field] ?? 0) / letter.length)]),
    );
    const draft = ReportDraft.parse({ at: 'check', changing: false, answers });
    const sealed = draftSealer(Buffer.alloc(32, 1), 'x').seal(
      { ...draft, id: crypto.randomUUID(), receipt: '0'.repeat(16) },
      new Date(),
    );
    // A field of a form is cut after 20,000 characters, and a form is refused after 64 kB.
    expect(sealed.length).toBeLessThan(20_000);
    const posted = new URLSearchParams({
      draft: sealed,
      story: answers['story'] ?? '',
      step: 'next',
    }).toString();
    expect(posted.length).toBeLessThan(64 * 1024);
  }
});
