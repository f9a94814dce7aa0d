import type { BarData, PartsData, YearlyData } from './chart-data.ts';

const primary = { firm: true, certainty: 'van de bron zelf' };
const secondary = { firm: false, certainty: 'uit de tweede hand' };

/** Two yearly series with gaps, a former edition, two kinds of certainty and a break. Invented figures. */
export const yearly: YearlyData = {
  kind: 'yearly',
  measure: 'Aantal',
  series: [
    {
      name: 'Eigen telling',
      points: [
        { year: 2010, value: 993, edition: '2012', ...primary },
        { year: 2011, value: 1222, edition: '2012', ...primary },
        { year: 2012, value: 1711, edition: '2013', ...primary },
        { year: 2015, value: 1372, edition: '2016', ...secondary },
        { year: 2016, value: 1013, edition: '2017', ...primary },
      ],
    },
    {
      name: 'Telling van de monitor',
      points: [
        { year: 2013, value: 1117, edition: '2014', ...primary },
        {
          year: 2014,
          value: 1255,
          edition: '2016',
          ...secondary,
          earlier: [{ value: 1400, edition: '2015', certainty: 'van de bron zelf' }],
        },
        { year: 2016, value: 952, edition: '2017', ...primary, note: 'voorlopig' },
        { year: 2017, value: 944, edition: '2018', ...primary },
      ],
    },
  ],
  breaks: [
    {
      day: '2016-03-01',
      text: 'Een melding zonder toestemming telt niet meer mee.',
      sources: [
        { name: 'Krant', url: 'https://example.org/krant' },
        { name: 'Ministerie', url: 'https://example.org/brief' },
      ],
    },
  ],
};

/** Bars with a category of unknown cases and one that is not known. Invented figures. */
export const bars: BarData = {
  kind: 'bars',
  category: 'Melder',
  measure: 'Meldingen',
  bars: [
    { label: 'Politie', value: 329, certainty: 'van de bron zelf', source: 'jaarbericht' },
    { label: 'Regionale zorgcoördinatie en opvanginstellingen voor jongeren', value: 301 },
    { label: 'Arbeidsinspectie', value: 71 },
    { label: 'Gemeenten', value: null },
    { label: 'Melder onbekend', value: 37, unknown: true },
  ],
};

/** Rows of parts, one with a part that is not known. Invented figures. */
export const parts: PartsData = {
  kind: 'parts',
  category: 'Jaar',
  whole: 'Totaal',
  parts: [{ name: 'Vorm A' }, { name: 'Vorm B' }, { name: 'Beide' }, { name: 'Onbekend', unknown: true }],
  rows: [
    { label: '2016', values: [523, 244, 35, 150] },
    { label: '2018', values: [458, 142, 28, 40] },
    { label: '2019', values: [849, 424, 'none', 61], certainty: 'uit de tweede hand', source: 'rapport' },
  ],
};
