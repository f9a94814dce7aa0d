import { expect, test } from 'vitest';
import { longest } from './content.ts';
import { readSignalForm } from './signal-form.ts';
import { readTest } from './step-form.ts';

const places = [
  {
    code: 'GM0344',
    name: 'Utrecht',
    safetyRegion: 'x',
    policeUnitCode: 'PE09',
    policeUnit: 'x',
    riec: 'x',
  },
];
const today = '2026-11-22';
const complete = {
  subject: 'place',
  'form-labour': 'yes',
  'urgency-danger': 'yes',
  municipality: ' utrecht ',
  'field-plate': ' AB-12-CD ',
  'line-1-text': 'Een schuur\r\nmet zes bedden 😀',
  'line-1-kind': 'observation',
  'line-1-day': '2026-11-20',
  'line-1-place': 'aan de dijk',
  'line-1-source': 'buurman',
  'line-1-holds-health': 'yes',
  'thought-text': 'Dit lijkt op uitbuiting.',
};
const problemsOf = (change: Record<string, string>) => {
  const read = readSignalForm({ ...complete, ...change }, places, today);
  return 'problems' in read ? read.problems.map(({ field, problem }) => `${field} ${problem}`) : [];
};

test('a whole form becomes a signal, with the thought as a line of its own kind', () => {
  expect(readSignalForm(complete, places, today)).toEqual({
    draft: {
      subjectKind: 'place',
      forms: ['labour'],
      urgency: ['danger'],
      municipality: 'GM0344',
      content: {
        fields: { plate: 'AB-12-CD' },
        lines: [
          {
            kind: 'observation',
            text: 'Een schuur\nmet zes bedden 😀',
            day: '2026-11-20',
            place: 'aan de dijk',
            source: 'buurman',
            holds: ['health'],
          },
          { kind: 'interpretation', text: 'Dit lijkt op uitbuiting.', holds: [] },
        ],
      },
    },
  });
});

test.each([
  [{ subject: 'planet' }, ['subject subjectMissing']],
  [{ 'form-labour': '' }, ['form-unknown formMissing']],
  [{ 'form-labour': '', 'form-unknown': 'yes' }, []],
  [{ 'form-unknown': 'yes' }, ['form-unknown formsAndUnknown']],
  [{ municipality: 'Verzonnenstad' }, ['municipality municipalityUnknown']],
  [{ municipality: '' }, []],
  [{ 'line-1-kind': 'interpretation' }, ['line-1-kind kindMissing']],
  [{ 'line-1-day': '2026-11-23' }, ['line-1-day dayWrong']],
  [{ 'line-1-day': '31-12-2025' }, ['line-1-day dayWrong']],
  [{ 'line-1-text': '' }, ['line-1-text textMissing']],
  [{ 'line-1-text': 'x'.repeat(longest.text + 1) }, ['line-1-text tooLong']],
  [{ 'line-2-source': 'iemand' }, ['line-2-text textMissing', 'line-2-kind kindMissing']],
  [{ 'field-name': 'x'.repeat(longest.field + 1) }, ['field-name tooLong']],
] as [Record<string, string>, string[]][])('%j: %j', (change, problems) => {
  expect(problemsOf(change)).toEqual(problems);
});

test('a thought alone is no signal', () => {
  const read = readSignalForm(
    { subject: 'person', 'form-unknown': 'yes', 'thought-text': 'Iets klopt hier niet.' },
    places,
    today,
  );
  expect(read).toEqual({ problems: [{ field: 'line-1-text', problem: 'nothingNoticed' }] });
});

test('an intake test needs yes or no and an explanation for every criterion', () => {
  const { problems } = readTest({ 'indications-met': 'yes', 'listed-form-explanation': 'Verzonnen' }, 'riec');
  expect(problems?.map(({ field }) => field)).toEqual([
    'indications-explanation',
    'listed-form-met',
    'joint-processing-met',
    'joint-processing-explanation',
    'several-participants-met',
    'several-participants-explanation',
    'right-region-met',
    'right-region-explanation',
  ]);
});
