import fc from 'fast-check';
import { expect, test } from 'vitest';
import { languageOf } from '../platform/i18n/language.ts';
import { Pages, pagesToShow } from './pages.tsx';

test.each([
  [1, 1, [1]],
  [1, 2, [1, 2]],
  [1, 7, [1, 2, null, 7]],
  [4, 7, [1, null, 3, 4, 5, null, 7]],
  [3, 5, [1, 2, 3, 4, 5]],
  [7, 7, [1, null, 6, 7]],
])('on page %i of %i', (page, pages, shown) => {
  expect(pagesToShow(page, pages)).toEqual(shown);
});

test('any page shows first, last and itself, in order, with a gap for what is left out', () => {
  const place = fc
    .integer({ min: 1, max: 500 })
    .chain((pages) => fc.record({ pages: fc.constant(pages), page: fc.integer({ min: 1, max: pages }) }));
  fc.assert(
    fc.property(place, ({ page, pages }) => {
      const shown = pagesToShow(page, pages);
      expect(shown).toEqual(expect.arrayContaining([1, page, pages]));
      expect(shown.length).toBeLessThanOrEqual(7);
      for (const [at, n] of shown.entries()) {
        const before = shown[at - 1];
        if (n === null) expect([typeof before, typeof shown[at + 1]]).toEqual(['number', 'number']);
        else if (typeof before === 'number') expect(n).toBe(before + 1);
      }
    }),
  );
});

const draw = (page: number, pages: number): string =>
  String(<Pages language={languageOf('en')} page={page} pages={pages} address={(n) => `?page=${n}`} />);

test('one page needs no links', () => {
  expect(draw(1, 1)).toBe('');
  expect(draw(1, 0)).toBe('');
});

test('the first has no previous, the last no next', () => {
  expect(draw(1, 3)).not.toContain('rel="prev"');
  expect(draw(1, 3)).toContain('href="?page=2" rel="next"');
  expect(draw(3, 3)).not.toContain('rel="next"');
  expect(draw(2, 3)).toContain('<span aria-current="page">2</span>');
});
