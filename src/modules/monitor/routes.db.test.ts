import { expect, test } from 'vitest';
import { onTestSites } from '../../../tests/support/site.ts';

onTestSites('files of the monitor', (site) => {
  const linesOf = async (path: string) => {
    const answer = await site().request(path);
    expect([answer.status, answer.headers.get('Content-Type')]).toEqual([200, 'text/csv; charset=utf-8']);
    return (await answer.text()).trimEnd().split('\r\n');
  };
  const uk = '/monitor/verenigd-koninkrijk';

  test('the British decisions and notifications of 2023 are the published totals', async () => {
    const year = async (file: string) =>
      (await linesOf(`${uk}/${file}.csv`)).filter((line) => line.startsWith('2023,')).join('; ');
    expect(await year('eerste-besluiten')).toMatch(/^2023,ja,8319,.*; 2023,nee,6928,/);
    expect(await year('zonder-toestemming')).toMatch(/^2023,Personen,4929,/);
  });

  test('a year of which the table has one quarter is left out', async () => {
    const lines = await linesOf(`${uk}/zonder-toestemming.csv`);
    expect(lines.slice(1, 2).join()).toMatch(/^2016,Personen,762,/);
  });

  test('the lists of registered victims, and the steps of the chain', async () => {
    expect((await linesOf('/monitor/schattingen/lijsten.csv')).slice(1, 2).join()).toMatch(/^politie,4812,/);
    expect(await linesOf('/monitor/aanbevelingen/stappen.csv')).toHaveLength(15);
  });

  test('the page of estimates shows every study and the spread of the models', async () => {
    const html = await (await site().request('/monitor/schattingen')).text();
    for (const said of ['5.000 tot 7.500', '41.561 tot 121.522', '8.234', '432', 'past niet bij de gegevens'])
      expect(html).toContain(said);
    // Seven rows of the study of 2021, eleven of that of 2017, five models.
    expect(html.match(/<th scope="row">/g)?.length).toBe(7 + 11 + 5 + 6);
  });

  test('a file that does not exist is not there', async () => {
    expect((await site().request(`${uk}/none.csv`)).status).toBe(404);
  });
});
