import { expect, test } from 'vitest';
import { wrapWords } from './wrap-words.ts';

test('fills lines up to the width and keeps long words whole', () => {
  expect(wrapWords('Nationaal Rapporteur', 18)).toEqual(['Nationaal', 'Rapporteur']);
  expect(wrapWords('een twee drie', 8)).toEqual(['een twee', 'drie']);
  expect(wrapWords('arbeidsmarktregio', 5)).toEqual(['arbeidsmarktregio']);
});
