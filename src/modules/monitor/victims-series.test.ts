import { expect, test } from 'vitest';
import { bundledValue } from '../../../tests/support/bundled-data.ts';
import { nlPublished } from './nl-published.ts';
import { type VictimsSeries, victimsPerYear } from './victims-series.ts';

const points = victimsPerYear(bundledValue(nlPublished).figures);
const latest = (series: VictimsSeries) =>
  points.filter((point) => point.series === series).map((point) => [point.year, point.latest.value]);

test('CoMensha’s own count, with the years it is known for', () => {
  expect(latest('comensha-own')).toEqual([
    [2007, 716],
    [2009, 909],
    [2010, 993],
    [2011, 1222],
    [2012, 1711],
    [2013, 1437],
    [2019, 1372],
    [2020, 1013],
    [2021, 791],
    [2022, 814],
  ]);
});

test('the monitor of the National Rapporteur, in its last edition', () => {
  expect(latest('nrm-monitor')).toEqual([
    [2013, 1117],
    [2014, 1255],
    [2015, 1150],
    [2016, 952],
    [2017, 956],
    [2018, 668],
    [2019, 1334],
    [2020, 984],
    [2021, 791],
    [2022, 814],
    [2023, 868],
    [2024, 944],
  ]);
});

test('earlier editions stay visible', () => {
  const revised = points.filter((point) => point.earlier.length > 0);
  expect(revised.map((point) => [point.year, point.earlier.map((figure) => figure.value)])).toEqual([
    [2014, [1256]],
    [2017, [958]],
  ]);
});
