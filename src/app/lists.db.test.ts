import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { onTestSites } from '../../tests/support/site.ts';

const uk = '/monitor/verenigd-koninkrijk/personen';
const lists = ['/gemeenten', '/monitor/cijfers', uk];

onTestSites('lists', (site) => {
  const read = async (path: string): Promise<string> => {
    const answer = await site().request(path);
    expect(answer.status, path).toBe(200);
    return answer.text();
  };
  const rows = async (path: string): Promise<Record<string, string>[]> =>
    parse(await read(path), { bom: true, columns: true });
  const numberIn = (html: string, words: RegExp): number =>
    Number(words.exec(html)?.[1]?.replaceAll(/[.,]/g, ''));
  const total = (html: string) => numberIn(html, /You see row .*? of ([\d,]+)\./);
  /** The first cell of each row of each table on the page. */
  const firstCells = (html: string): string[] =>
    [...html.matchAll(/<tr><th scope="row">(.*?)<\/th>/g)].map(([, cell = '']) =>
      cell.replaceAll('&#39;', "'"),
    );

  describe('the referrals of the United Kingdom', () => {
    test('all people: the page and the file say the same', async () => {
      const cells = await rows(`/en${uk}.csv`);
      const people = cells.reduce((sum, cell) => sum + Number(cell['people']), 0);
      expect(people).toBe(30_197);
      expect(await read(`/en${uk}`)).toContain('30,197');
    });

    test.each([
      'nationality=Albanian',
      'gender=Female&exploitation=Sexual',
      'exploitation=Labour',
      'quarter=2023%20Q1',
    ])('under ?%s the people in the file are those on the page, and fewer than all', async (filter) => {
      const cells = await rows(`/en${uk}.csv?${filter}`);
      const people = cells.reduce((sum, cell) => sum + Number(cell['people']), 0);
      const html = await read(`/en${uk}?${filter}`);
      expect(numberIn(html, /<caption>[^<]*?([\d,]+) in all/)).toBe(people);
      expect(total(html)).toBe(cells.length);
      expect(people).toBeLessThan(30_197);
      expect(people).toBeGreaterThan(0);
    });
  });

  test('every row is on exactly one page', async () => {
    const all = (await rows('/en/gemeenten.csv')).map((row) => row['name']);
    expect(all).toHaveLength(342);
    const seen: string[] = [];
    for (let page = 1; page <= 7; page += 1) {
      const html = await read(`/en/gemeenten?page=${page}`);
      seen.push(...firstCells(html).filter((cell) => all.includes(cell)));
    }
    expect(seen).toEqual(all);
  });

  test.each(lists)('%s goes the other way when asked', async (path) => {
    const column = { '/gemeenten': 'code', '/monitor/cijfers': 'value', [uk]: 'people' }[path] ?? '';
    const up = await read(`/en${path}?sort=${column}`);
    const down = await read(`/en${path}?sort=-${column}`);
    expect(up).toMatch(/aria-sort="ascending"/);
    expect(down).toMatch(/aria-sort="descending"/);
    expect(total(up)).toBe(total(down));
    const order = (await rows(`/en${path}.csv?sort=-${column}`))
      .map((row) => row[column] ?? '')
      .filter((cell) => cell !== '');
    const turned = order.toSorted((a, b) => (column === 'code' ? (a < b ? 1 : -1) : Number(b) - Number(a)));
    expect(order).toEqual(turned);
  });

  describe.each(lists)('nonsense asked of %s', (path) => {
    test.each([
      'page=0',
      'page=-3',
      'page=x',
      'page=99999',
      'page=1e400',
      'page=1&page=x',
      'sort=drop',
      'sort=-',
      'sort=people;drop table',
      'sort=people&sort=-people',
      'sort[]=people',
      'year=x',
      'year=99999999999999999999',
      'year=1.5',
      'year=-1',
      'dataset=none&certainty=none',
      'name=%00&quarter=%00&dataset=%00&year=%00',
      'name=%F0%9F%92%A9%CD%A7&nationality=%F0%9F%92%A9&dataset=%E2%80%AE',
      'name=%FF%FE&gender=%C3%28',
      "name=%25_'%22%3Cscript%3E&age=%27%20or%201=1--",
      'unit=constructor&dataset=__proto__',
      '%',
      '&&&==&',
    ])('?%s is answered with a list', async (search) => {
      for (const kind of ['', '.csv']) {
        const text = await read(`${path}${kind}?${search}`);
        expect(text).not.toContain('<script>');
        expect(text).toMatch(kind === '' ? /<h1>/ : /^\w+,\w+,/);
      }
    });

    test('a very long filter too', async () => {
      const long = 'ë'.repeat(2_000);
      await read(`${path}?name=${long}&nationality=${long}&dataset=${long}&year=${'9'.repeat(500)}`);
    });
  });

  test('what was searched for stands in its field again, as text', async () => {
    const html = await read('/en/gemeenten?name=%22%3E%3Cb%3Ezeist');
    expect(html).toContain('value="&quot;&gt;&lt;b&gt;zeist"');
    expect(html).toContain('No rows match');
  });

  test('a name is found without its accents and capitals', async () => {
    expect(firstCells(await read('/en/gemeenten?name=SUDWEST'))).toContain('Súdwest-Fryslân');
  });
});
