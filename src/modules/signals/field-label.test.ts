import { describe, expect, test } from 'vitest';
import { tracks } from '../access/index.ts';
import { longest } from './content.ts';
import { fieldNames } from './field.ts';
import { labelOf } from './field-label.ts';
import { readLine } from './line-form.ts';
import { noticedRows, readSignalForm, thoughtRow } from './signal-form.ts';
import {
  readCondition,
  readCorrection,
  readDecision,
  readFeedback,
  readReason,
  readStrike,
  readTest,
} from './step-form.ts';

const today = '2026-11-22';
const long = 'x'.repeat(longest.text + 1);
/** A row in which everything is wrong. */
const wrongRow = (row: string) => ({
  [`${row}-text`]: long,
  [`${row}-day`]: 'gisteren',
  [`${row}-place`]: long,
  [`${row}-source`]: long,
});

const wrong = {
  'an empty signal': readSignalForm({}, [], today),
  'a signal in which all is wrong': readSignalForm(
    {
      ...Object.assign({}, ...[...noticedRows, thoughtRow].map(wrongRow)),
      ...Object.fromEntries(fieldNames.map((name) => [`field-${name}`, long])),
      municipality: 'Nergens',
    },
    [],
    today,
  ),
  'a line': readLine(wrongRow('line'), 'line', today),
  'taking up': readDecision({}),
  'a condition': readCondition({}, 'condition'),
  'a withdrawn condition': readCondition({}, 'withdrawn'),
  'a struck line': readStrike({}),
  'a correction': readCorrection({ 'corrected-text': long }),
  feedback: readFeedback({}),
  closing: readReason({}, 'close-reason'),
  reopening: readReason({}, 'reopen-reason'),
  'a wish': readReason({}, 'wish-reason'),
  ...Object.fromEntries(tracks.map((track) => [`the test of ${track}`, readTest({}, track)])),
};

describe.each(['nl', 'en'] as const)('in %s', (locale) => {
  test.each(Object.entries(wrong))('every problem of %s names its question, each another', (_, read) => {
    const problems = 'problems' in read ? (read.problems ?? []) : [];
    const fields = new Set(problems.map(({ field }) => field));
    expect(fields.size).toBeGreaterThan(0);
    expect(new Set([...fields].map((field) => labelOf(field, locale))).size).toBe(fields.size);
  });

  test('the receiver is named, and what no form asks is a fault', () => {
    expect(labelOf('receiver', locale)).toMatch(/^Organi[sz]ati/);
    expect(() => labelOf('shoe-size', locale)).toThrow('No form of a signal asks shoe-size.');
  });
});
