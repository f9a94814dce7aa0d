import { expect, test } from 'vitest';
import { readRegistrationForm } from './registration-form.ts';

const around = { today: '2026-11-22', regions: ['PE09'] };
const filled = {
  'form-labour': 'on',
  'form-begging': 'on',
  ageGroup: 'adult',
  sex: 'male',
  notified: '2026-11',
  region: 'PE09',
  fileType: 'registration',
  consent: 'yes',
  consentBy: 'person',
  consentOn: '2026-11-20',
  consentRecorded: 'paper',
  'scope-registration': 'on',
};
const read = (words: Record<string, string>) => readRegistrationForm(words, around);
const problems = (words: Record<string, string>) => {
  const result = read(words);
  return result.ok ? [] : result.problems.map(({ field, problem }) => `${field} ${problem}`);
};
const without = (...fields: string[]) =>
  Object.fromEntries(Object.entries(filled).filter(([field]) => !fields.includes(field)));

test('a filled form, without anything that leads to a person', () => {
  expect(read(filled)).toEqual({
    ok: true,
    form: {
      facts: {
        forms: ['labour', 'begging'],
        ageGroup: 'adult',
        sex: 'male',
        fileType: 'registration',
        notified: { year: 2026, month: 11 },
        region: 'PE09',
      },
      consent: { by: 'person', on: '2026-11-20', recorded: 'paper', scopes: ['registration'] },
      person: null,
      contact: null,
      signal: null,
    },
  });
});

test('unknown is an answer; consent that was not given needs no details', () => {
  const unknown = {
    'form-unknown': 'on',
    ageGroup: 'unknown',
    sex: 'unknown',
    notified: '2026-01',
    fileType: 'registration',
    consent: 'no',
  };
  expect(read(unknown)).toMatchObject({
    ok: true,
    form: { facts: { forms: null, region: null }, consent: null },
  });
});

test('the age in years gives the group, and is kept with who it is', () => {
  for (const [age, group] of [
    ['15', 'under-16'],
    ['16', '16-17'],
    ['17', '16-17'],
    ['18', 'adult'],
    ['0', 'under-16'],
  ]) {
    expect(read({ ...without('ageGroup'), age: age ?? '' })).toMatchObject({
      ok: true,
      form: { facts: { ageGroup: group }, person: { age: Number(age) } },
    });
  }
  expect(problems({ ...filled, age: '15' })).toEqual(['ageGroup ageDoesNotFit']);
  expect(problems({ ...filled, age: 'zestien' })).toEqual(['age ageNotNumber']);
});

test('names lose what nobody can read, and blanks are nothing', () => {
  const form = { ...filled, name: ' Verzonnen\u0000 Naam\u0007 ', contact: '   ', nationality: '' };
  expect(read(form)).toMatchObject({
    ok: true,
    form: { person: { name: 'Verzonnen  Naam' }, contact: null },
  });
});

test('every problem of an empty form at once', () => {
  expect(problems({})).toEqual([
    'form-unknown chooseOne',
    'ageGroup chooseOne',
    'sex chooseOne',
    'notified monthWrong',
    'fileType chooseOne',
    'consent chooseOne',
  ]);
});

test.each([
  [{ ...filled, 'form-unknown': 'on' }, 'form-unknown formsAndUnknown'],
  [{ ...filled, notified: '2026-12' }, 'notified monthAhead'],
  [{ ...filled, notified: '2026-13' }, 'notified monthWrong'],
  [{ ...filled, notified: '1999-01' }, 'notified monthWrong'],
  [{ ...filled, consentOn: '2026-11-23' }, 'consentOn dayAhead'],
  [{ ...filled, consentOn: '2026-02-30' }, 'consentOn dayWrong'],
  [without('scope-registration'), 'scope-registration chooseScope'],
  [without('consentBy'), 'consentBy chooseOne'],
  [{ ...filled, sex: 'x' }, 'sex chooseOne'],
  [{ ...filled, signal: 'S-2026-0001' }, 'signal signalWrong'],
])('%o: %s', (words, problem) => {
  expect(problems(words as Record<string, string>)).toEqual([problem]);
});

test('a region of another organisation is not taken over', () => {
  expect(read({ ...filled, region: 'PE01' })).toMatchObject({ ok: true, form: { facts: { region: null } } });
});
