import { expect, test } from 'vitest';
import { readPeriod } from './period.ts';

test.each([
  ['2019', 2019, 2019],
  ['2016-2020', 2016, 2020],
  ['2014-2015 average', 2014, 2015],
  ['2010-2015 total', 2010, 2015],
  ['2020-01', 2020, 2020],
  ['2019-01/04', 2019, 2019],
  ['2020-09/2023-10', 2020, 2023],
  ['since start of pilot, to 2013', null, 2013],
  ['undated', null, null],
  ['per year', null, null],
])('%s', (label, yearFrom, yearTo) => {
  expect(readPeriod(label)).toEqual({ label, yearFrom, yearTo });
});

test.each(['', '19', '2020-2016', '2016–2020', '2020-13-01', '2023-10/2020-09', 'about 2019'])(
  '“%s” is no period',
  (label) => {
    expect(readPeriod(label)).toBeUndefined();
  },
);
