import { describe, expect, test } from 'vitest';
import { bundledFiles, bundledText, bundledValue } from '../../../../tests/support/bundled-data.ts';
import { legalBases } from './import.ts';
import { conditions, type LegalRule, rulesOn } from './legal-basis.ts';

const file = 'legal-bases.csv';
const rules = bundledValue(legalBases);
const find = (id: string): LegalRule => {
  const rule = rules.find((each) => each.id === id);
  if (!rule) throw new Error(`no rule ${id}`);
  return rule;
};

test('sixty-eight rules, none confirmed by a lawyer, each with a source', () => {
  expect(rules).toHaveLength(68);
  expect(rules.filter((rule) => rule.confirmed_by_lawyer === 'yes')).toEqual([]);
  expect(rules.filter((rule) => rule.source_url.length === 0)).toEqual([]);
});

test('the articles as the brief states them, ranges as ranges', () => {
  expect(find('riec-participants').article).toBe('WGS 2.16–2.23; BGS 2.13–2.16');
  expect(find('zvh-participants-a').article).toBe('WGS 2.24–2.32; BGS 2.17–2.22');
  expect(find('wgs-feedback').article).toBe('WGS 1.7(4)');
  expect(find('wgs-hit-no-hit').article).toBe('WGS 1.7(8); BGS 1.10');
  expect(find('bgs-no-nationality').article).toBe('BGS 1.9');
  expect(find('awb-supervision').article).toBe('Awb 3:3');
  expect(find('consent-register-16').article).toMatch(/^geen artikel/);
  expect(find('wgs-destroy').retention_years).toBe(5);
});

test('no care body takes part in a RIEC, and no inspectorate or desk in a house', () => {
  for (const side of ['givers', 'receivers'] as const) {
    for (const kind of ['care-provider', 'care-coordination', 'registration-desk'] as const)
      expect(find('riec-participants')[side]).not.toContain(kind);
    for (const id of ['zvh-participants-a', 'zvh-participants-b', 'zvh-between-houses'])
      for (const kind of ['labour-inspectorate', 'marechaussee', 'registration-desk'] as const)
        expect(find(id)[side]).not.toContain(kind);
  }
});

test('every condition that can be recorded is asked by a rule, the age by the gate', () => {
  const asked = new Set(rules.flatMap((rule) => rule.conditions));
  expect(conditions.filter((condition) => !asked.has(condition))).toEqual(['age-known']);
});

test('a rule holds from its first to its last day, both included', () => {
  const rule = { ...find('wgs-feedback'), in_force_to: '2026-06-30' };
  const holds = (day: string) => rulesOn([rule], day).length === 1;
  expect(['2025-02-28', '2025-03-01', '2026-06-30', '2026-07-01'].map(holds)).toEqual([
    false,
    true,
    true,
    false,
  ]);
});

describe('a broken row is refused by file, line and column', () => {
  const parse = (found: string, broken: string) => {
    const text = bundledText(legalBases, file);
    if (!text.includes(found)) throw new Error(`${found} is not in the file`);
    return legalBases.parse(bundledFiles(legalBases, { [file]: text.replace(found, broken) }));
  };

  test.each([
    ['a law nobody knows', 'wgs-signal,wgs,', 'wgs-signal,wet,', 'law'],
    ['an id with capitals', 'wgs-signal,', 'WGS-signal,', 'id'],
    ['a track nobody knows', ',riec|zvh,any,', ',riec|lokaal,any,', 'tracks'],
    ['a word twice', ',riec|zvh,any,', ',riec|riec,any,', 'tracks'],
    ['a word beside any', ',riec|zvh,any,', ',any|zvh,any,', 'tracks'],
    ['a day that is none', '2025-03-01', '1 maart 2025', 'in_force_from'],
    ['an end before the start', '2025-03-01,start,', '2025-03-01,start,2025-02-01', 'in_force_to'],
  ])('%s', (_kind, found, broken, column) => {
    expect(parse(found, broken)).toMatchObject({ ok: false, problems: [{ file, line: 2, column }] });
  });

  test('a rule that is there twice', () => {
    expect(parse('\nwgs-other-laws,', '\nwgs-signal,')).toMatchObject({
      problems: [{ line: 3, column: 'id' }],
    });
  });

  test('a ban that names nothing to ban', () => {
    expect(parse(',any,any,any,any,nationality,', ',any,any,any,any,,')).toMatchObject({
      problems: [{ column: 'categories', problem: expect.stringContaining('a ban needs it') as string }],
    });
  });

  test('a disclosure that would follow what was obtained', () => {
    expect(parse(',riec,within,', ',riec,beyond,')).toMatchObject({ problems: [{ column: 'reach' }] });
  });

  test('a disclosure without receivers', () => {
    expect(
      parse('police|marechaussee,prosecution,investigate', 'police|marechaussee,,investigate'),
    ).toMatchObject({
      problems: [{ column: 'receivers' }],
    });
  });
});
