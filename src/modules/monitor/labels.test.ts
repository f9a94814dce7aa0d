import { expect, test } from 'vitest';
import { bundledValue } from '../../../tests/support/bundled-data.ts';
import { CaptureList } from './capture-history.ts';
import { Certainty, FigureDataset } from './figure.ts';
import { findLabel } from './labels.ts';
import { figureLabels } from './labels-figure.ts';
import { measureLabels } from './labels-measure.ts';
import { noteLabels } from './labels-note.ts';
import { recommendationLabels } from './labels-recommendation.ts';
import { ukLabels } from './labels-uk.ts';
import { nlPublished } from './nl-published.ts';
import { StepOutcome } from './recommendation.ts';
import { ukNrm } from './uk-nrm.ts';
import { UkMeasure } from './uk-quarter.ts';

const tables = [figureLabels, measureLabels, noteLabels, recommendationLabels, ukLabels];

const nl = bundledValue(nlPublished);
const uk = bundledValue(ukNrm);

/** Every text of the bundled data that a page can show, nationalities in the British tables and names apart. */
const shown = new Set(
  [
    nl.figures.flatMap((each) => [
      each.periodLabel,
      each.series,
      each.vintage,
      each.category,
      each.intervalKind,
    ]),
    nl.figures.flatMap((each) => [each.unit, each.note]),
    nl.recommendationSteps.flatMap((each) => [
      each.recommendation,
      each.cabinet_answer,
      each.step,
      each.actor,
    ]),
    nl.recommendationSteps.flatMap((each) => [each.promised_by, each.delivered_as]),
    nl.sources.map((each) => each.what_was_seen),
    uk.referrals.flatMap((each) => [each.first_responder_type, each.exploitation_type]),
    uk.referrals.flatMap((each) => [each.age_at_exploitation, each.gender]),
    uk.quarters.flatMap((each) => [each.age, each.place, each.outcome]),
    FigureDataset.options,
    Certainty.options,
    StepOutcome.options,
    CaptureList.options,
    UkMeasure.options,
  ]
    .flat()
    .filter((text) => text !== null),
);

test('every text a page can show has Dutch', () => {
  expect([...shown].filter((text) => !findLabel(text, 'nl'))).toEqual([]);
});

test('every label belongs to a text of the data', () => {
  const keys = tables.flatMap((table) => Object.keys(table));
  expect(keys.filter((key) => !shown.has(key))).toEqual([]);
});

test('a text that stands in two tables has the same Dutch in both', () => {
  for (const [text, label] of tables.flatMap((table) => Object.entries(table)))
    expect(findLabel(text, 'nl'), text).toBe(label.nl);
});

test('years read the same in both languages, and unknown English stays English', () => {
  expect(findLabel('2016-2020', 'nl')).toBe('2016-2020');
  expect(findLabel('Roemenie', 'nl')).toBe('Roemenië');
  expect(findLabel('Roemenie', 'en')).toBe('Romania');
  expect(findLabel('something new', 'nl')).toBeUndefined();
  expect(findLabel('something new', 'en')).toBe('something new');
});
