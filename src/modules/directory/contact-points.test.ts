import { describe, expect, test } from 'vitest';
import { bundledFiles, bundledText, bundledValue } from '../../../tests/support/bundled-data.ts';
import { isRecheckDue } from './contact-point.ts';
import { contactPoints } from './contact-points.ts';

const points = bundledValue(contactPoints);
const find = (slug: string) => {
  const point = points.find((each) => each.slug === slug);
  if (!point) throw new Error(`no contact point ${slug}`);
  return point;
};

test('fifteen bodies, each with a source and a day to look again', () => {
  expect(points).toHaveLength(15);
  for (const point of points) {
    for (const source of point.source_url) expect(URL.canParse(source), source).toBe(true);
    expect(point.recheck_by > point.seen_on).toBe(true);
    if (point.confirmed === 'confirmed') expect(point.phone, point.slug).not.toBeNull();
    if (point.source_age !== 'seen') expect(point.confirmed, point.slug).toBe('not-confirmed');
  }
});

test('the numbers as they were read', () => {
  expect(
    Object.fromEntries(points.filter((each) => each.phone).map((each) => [each.slug, each.phone])),
  ).toEqual({
    emergency: '112',
    police: '0900-8844',
    'labour-inspectorate': '0800-5151',
    'report-crime-anonymously': '0800-7000',
    'military-police': '0800-1814',
    comensha: '033-448 11 86',
    'veilig-thuis': '0800-2000',
    shop: '070-361 47 47',
    emm: '088-662 53 33',
  });
  expect(find('labour-inspectorate').phone_abroad).toBe('+31 70 333 44 44');
  expect(find('comensha').email).toBe('info@comensha.nl');
});

test('what is not known is empty, not made up', () => {
  expect(find('nidos')).toMatchObject({ phone: null, url: null, hours_nl: null, anonymous: 'unknown' });
  expect(find('chat-fier')).toMatchObject({ url: null, hours_nl: null, confirmed: 'not-confirmed' });
});

test('who can be contacted without a name, as the sources say it and no further', () => {
  const by = (anonymous: string) =>
    points.filter((each) => each.anonymous === anonymous).map((each) => each.slug);
  expect(by('yes')).toEqual(['labour-inspectorate', 'report-crime-anonymously', 'chat-fier']);
  expect(by('advice')).toEqual(['veilig-thuis']);
  expect(by('no')).toEqual([]);
});

test('both languages say something wherever one does', () => {
  for (const point of points) {
    expect(point.hours_nl === null, point.slug).toBe(point.hours_en === null);
    expect(point.note_nl === null, point.slug).toBe(point.note_en === null);
  }
});

test('a point is due for a new look on its day, and not the day before', () => {
  const comensha = find('comensha');
  expect(isRecheckDue(comensha, '2026-12-21')).toBe(false);
  expect(isRecheckDue(comensha, '2026-12-22')).toBe(true);
});

describe('a broken row is refused by file, line and column', () => {
  const file = 'contact-points.csv';
  test.each([
    ['a name with capitals', 'emergency,', 'Emergency,', 'slug'],
    ['a number with letters', ',112,', ',een,', 'phone'],
    ['an unknown answer', ',unknown,', ',maybe,', 'anonymous'],
    ['a day that is none', '2026-11-22', '22-11-2026', 'seen_on'],
    ['a day to look again before the day it was seen', '2027-02-22', '2026-02-22', 'recheck_by'],
    [
      'no sentence for whom',
      '"For anyone who is in danger now, or sees that someone else is in danger now."',
      '',
      'for_en',
    ],
  ])('%s', (_kind, found, broken, column) => {
    const changed = bundledText(contactPoints, file).replace(found, broken);
    const result = contactPoints.parse(bundledFiles(contactPoints, { [file]: changed }));
    expect(result).toMatchObject({ ok: false, problems: [{ file, line: 2, column }] });
  });

  test('a body that is there twice', () => {
    const changed = bundledText(contactPoints, file).replace('\npolice,', '\nemergency,');
    const result = contactPoints.parse(bundledFiles(contactPoints, { [file]: changed }));
    expect(result).toMatchObject({ ok: false, problems: [{ file, line: 3, column: 'slug' }] });
  });
});
