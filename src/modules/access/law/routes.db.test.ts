import { expect, test } from 'vitest';
import { bundledValue } from '../../../../tests/support/bundled-data.ts';
import { onTestSites } from '../../../../tests/support/site.ts';
import { legalBases } from './import.ts';

const rules = bundledValue(legalBases);

onTestSites('the rules of law', (site) => {
  const read = async (path: string, status = 200) => {
    const answer = await site().request(path);
    expect(answer.status, path).toBe(status);
    return answer.text();
  };

  test('the page shows every rule with its article, and says that no lawyer confirmed it', async () => {
    const html = await read('/wet');
    for (const { id, article, kind } of rules) {
      expect(html).toContain(`<li class="baken-contact" id="${id}">`);
      expect(html, kind).toContain(article);
    }
    expect(html).toContain('Geen van deze regels is al bevestigd door een jurist.');
    expect(html.match(/<b>Nog niet bevestigd door een jurist\.<\/b>/g)).toHaveLength(rules.length);
    expect(html).toContain('Vandaag, 22 november 2026, gelden 68 regels.');
    expect(await read('/en/wet')).toContain('Today, 22 November 2026, 68 rules hold.');
  });

  test('a day in the past shows what held then, and its file holds the same', async () => {
    const before = rules.filter((rule) => rule.in_force_from <= '2025-02-28');
    expect(before.length).toBeGreaterThan(0);
    const html = await read('/wet?dag=2025-02-28');
    expect(html.match(/<li class="baken-contact"/g)).toHaveLength(before.length);
    expect(html).toContain('Op 28 februari 2025 golden');
    expect(html).toContain('/wet.csv?dag=2025-02-28');
    const csv = await read('/wet.csv?dag=2025-02-28');
    expect(csv.trimEnd().split('\r\n')).toHaveLength(before.length + 1);
    expect(csv).not.toContain('riec-participants');
    expect(await read('/wet?dag=1990-01-01')).toContain('Zonder regel geeft Baken niets door.');
  });

  test.each(['2025-02-30', 'gisteren', '<script>', '2025-03-01T00:00:00Z'])(
    'a day that is none gets a plain sentence and no rules: %s',
    async (day) => {
      for (const path of ['/wet', '/wet.csv']) {
        const html = await read(`${path}?dag=${encodeURIComponent(day)}`, 400);
        expect(html).toContain('Deze dag kennen wij niet.');
        expect(html).not.toContain('baken-contact');
        expect(html).not.toContain('<script>');
      }
    },
  );

  test('the API gives the same rules, by day and by name', async () => {
    const list = async (query: string) =>
      JSON.parse(await read(`/api/v1/grondslagen?pageSize=100${query}`)) as {
        totaal: number;
        resultaten: { id: string }[];
      };
    expect((await list('')).resultaten.map(({ id }) => id)).toEqual(rules.map(({ id }) => id));
    expect((await list('&dag=1990-01-01')).totaal).toBe(0);
    expect(JSON.parse(await read('/api/v1/grondslagen/wgs-feedback'))).toMatchObject({
      artikel: 'WGS 1.7(4)',
      soort: 'plicht',
      bevestigdDoorJurist: false,
      geldtVanaf: '2025-03-01',
      geldtTotEnMet: null,
    });
    await read('/api/v1/grondslagen/no-such-rule', 404);
    await read('/api/v1/grondslagen?dag=gisteren', 400);
  });
});
