import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { bundledValue } from '../../../tests/support/bundled-data.ts';
import { languageOf } from '../../platform/i18n/language.ts';
import { nlPublished } from './nl-published.ts';
import { stepsCsv } from './steps-csv.ts';

test('fourteen steps, each with its outcome, and the day and address of its sources', () => {
  const { recommendationSteps, sources } = bundledValue(nlPublished);
  const rows: Record<string, string>[] = parse(stepsCsv(languageOf('en'), recommendationSteps, sources), {
    columns: true,
  });
  expect(rows).toHaveLength(14);
  for (const row of rows) expect(row['source_published']).toMatch(/^2021-01-11/);
  expect(rows[1]).toMatchObject({
    promised_by: 'before the summer recess of 2021',
    delivered_on: '2022-07-08',
    outcome: 'delivered later than promised, as far as we saw',
    source_id: 'kst-31015-221 emm-2022',
    source_published: '2021-01-11 2022-07-08',
  });
});
