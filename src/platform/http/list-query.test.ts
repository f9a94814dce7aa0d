import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ListSpec, readListQuery, writeListQuery } from './list-query.ts';

const spec = { columns: ['name', 'size'], filters: ['name', 'colour'] } as const satisfies ListSpec<
  string,
  string
>;
const read = (search: string) => readListQuery(new URLSearchParams(search), spec);
const usual = { page: 1, sort: { column: 'name', descending: false }, filters: {} };

describe('reading', () => {
  test('nothing asked is the first page in the usual order', () => {
    expect(read('')).toEqual(usual);
  });

  test('page, order and filters', () => {
    expect(read('page=3&sort=-size&colour=blue')).toEqual({
      page: 3,
      sort: { column: 'size', descending: true },
      filters: { colour: 'blue' },
    });
    expect(read('sort=size').sort).toEqual({ column: 'size', descending: false });
    expect(read('sort=-name').sort).toEqual({ column: 'name', descending: true });
  });

  test.each([
    'page=0',
    'page=-1',
    'page=x',
    'page=1.5',
    'page=1e9',
    'page=',
    'page=Infinity',
    'sort=drop',
    'sort=-',
    'sort=--size',
    'sort=constructor',
    'taste=sweet',
    'colour=',
    'colour=%20%09',
    'colour=%00',
  ])('%s makes no sense and is left aside', (search) => {
    expect(read(search)).toEqual(usual);
  });

  test('of a repeated word the first counts', () => {
    expect(read('colour=blue&colour=red&page=2&page=3')).toMatchObject({
      page: 2,
      filters: { colour: 'blue' },
    });
  });

  test('a filter is trimmed, cut, and free of what no text may hold', () => {
    expect(read('colour=%20blue%20').filters.colour).toBe('blue');
    expect(read(`colour=${'x'.repeat(500)}`).filters.colour).toBe('x'.repeat(100));
    expect(read('colour=bl%00ue').filters.colour).toBe('blue');
  });
});

describe('writing', () => {
  test('leaves out what is usual', () => {
    expect(writeListQuery(read(''), spec)).toBe('');
    expect(writeListQuery(read('page=1&sort=name'), spec)).toBe('');
  });

  test('names what is not', () => {
    expect(writeListQuery(read('page=2&colour=blue&sort=-size'), spec)).toBe(
      '?colour=blue&sort=-size&page=2',
    );
  });

  test('what was written reads back as the same question', () => {
    const word = fc.string({ unit: 'binary' });
    const parts = fc.array(fc.tuple(fc.constantFrom('page', 'sort', 'name', 'colour', 'taste'), word));
    fc.assert(
      fc.property(parts, (asked) => {
        const query = read(new URLSearchParams(asked).toString());
        expect(read(writeListQuery(query, spec))).toEqual(query);
      }),
    );
  });
});
