import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { onTestSites } from '../../../tests/support/site.ts';

onTestSites('the action plan', (site) => {
  const read = async (path: string): Promise<string> => {
    const answer = await site().request(path);
    expect(answer.status, path).toBe(200);
    return answer.text();
  };
  const rows = async (path: string): Promise<Record<string, string>[]> =>
    parse(await read(path), { bom: true, columns: true });

  test('the page shows what was imported: goals, lines, projects and motions, in both languages', async () => {
    const [nl, en] = [await read('/actieplan'), await read('/en/actieplan')];
    for (const said of [
      'Doel 3: Daders aanpakken',
      'Brede bewustwording',
      'Motie van Kuik',
      '2 miljoen euro',
    ])
      expect(nl).toContain(said);
    for (const said of ['Goal 3: Tackle offenders', 'Broad awareness', 'Motion by Kuik', '2 million euro'])
      expect(en).toContain(said);
    expect(nl.match(/href="\/actieplan\/projecten\/\d+"/g)).toHaveLength(13);
  });

  test('a filter shows the same rows on the page and in the file', async () => {
    const labour = await rows('/actieplan/projecten.csv?form=labour');
    expect(labour.map((row) => row['number'])).toEqual(['2', '3', '7', '9', '12']);
    const html = await read('/actieplan?form=labour');
    expect(html.match(/href="\/actieplan\/projecten\/\d+"/g)).toHaveLength(labour.length);
    expect(html).toContain('<option value="labour" selected');
  });

  test('an unknown budget is an empty cell, and every row names its place', async () => {
    for (const row of await rows('/actieplan/projecten.csv')) {
      expect(row).toMatchObject({ budget_euro: '', action_line: '', document: 'Kamerstuk 28 638 nr. 233' });
      expect(row['quote']).toMatch(/^\d+\. /);
    }
  });

  test.each(['0', '14', '01', '99999', 'x', '1.csv'])('there is no project %s', async (number) => {
    expect((await site().request(`/actieplan/projecten/${number}`)).status).toBe(404);
  });

  test.each([
    'page=99999',
    'sort=drop',
    'form=%00',
    'owner=constructor',
    'line=__proto__',
    'form=%3Cscript%3E',
  ])('nonsense as ?%s is answered with a page and a file', async (search) => {
    expect(await read(`/actieplan?${search}`)).not.toContain('<script>');
    expect(await read(`/actieplan/projecten.csv?${search}`)).toContain('number,name,owners');
  });

  test('the open API gives the same, null for what is not known', async () => {
    const list = async (path: string) =>
      JSON.parse(await read(`/api/v1/plan${path}`)) as { totaal: number; resultaten: { nummer: number }[] };
    expect((await list('')).totaal).toBe(17);
    expect((await list('?soort=doel')).resultaten.map(({ nummer }) => nummer)).toEqual([1, 2, 3]);
    const found = async (search: string) =>
      (await list(`/projecten?${search}`)).resultaten.map(({ nummer }) => nummer);
    expect(await found('vorm=crimineel')).toEqual([2, 3, 13]);
    expect(await found('vorm=niet-bekend')).toEqual([4, 6, 10]);
    expect(await found('uitvoerder=SHOP%20Den%20Haag')).toEqual([12]);
    expect(await found('actielijn=1')).toEqual([]);
    expect(JSON.parse(await read('/api/v1/plan/projecten/4'))).toMatchObject({
      nummer: 4,
      vormen: null,
      budgetEuro: null,
      actielijn: null,
      vindplaats: { document: 'Kamerstuk 28 638 nr. 233', kop: 'No Regrets 2023' },
    });
    expect((await site().request('/api/v1/plan/projecten/14')).status).toBe(404);
  });
});
