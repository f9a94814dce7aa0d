import type { Figure } from './figure.ts';

/** The two counts of victims. They are never added up or joined into one line. */
export const victimsSeries = ['comensha-own', 'nrm-monitor'] as const;
export type VictimsSeries = (typeof victimsSeries)[number];

/** One year of one count: the figure of the last edition, and what earlier editions printed. */
export type SeriesPoint = { series: VictimsSeries; year: number; latest: Figure; earlier: Figure[] };

/** A day from which figures are not comparable with those before it. */
export type SeriesBreak = { from: string; what: { nl: string; en: string }; sourceUrl: string };

export const seriesBreaks: SeriesBreak[] = [
  {
    from: '2018-05-25',
    what: {
      nl: 'De privacywet AVG begint. Hulporganisaties melden veel minder, omdat zij eerst toestemming vragen.',
      en: 'The privacy law AVG (GDPR) starts. Care bodies report far less, because they ask for consent first.',
    },
    sourceUrl:
      'https://www.blikopnieuws.nl/nieuws/277048/effectieve-aanpak-mensenhandel-staat-op-losse-schroeven.html',
  },
  {
    from: '2019-08-01',
    what: {
      nl: 'Wie onder de Dublinregels valt, krijgt niet meer vanzelf bedenktijd. De jaren 2018, 2019 en 2020 zijn voor deze groep niet te vergelijken.',
      en: 'Dublin claimants are no longer offered the reflection period. For this group 2018, 2019 and 2020 can’t be compared.',
    },
    sourceUrl:
      'https://www.sociaaldigitaal.nl/p/slachtoffers-van-mensenhandel-in-beeld-bij-comensha/7851/165',
  },
];

/** Victims per year in both counts, by series and then by year; years without a figure are left out, not zero. */
export function victimsPerYear(figures: readonly Figure[]): SeriesPoint[] {
  const own = figures.filter((figure) => figure.dataset === 'victims-per-year');
  return victimsSeries.flatMap((series) => {
    const editions = own.filter((figure) => figure.series === series);
    const years = [...new Set(editions.map((figure) => figure.yearFrom))].filter((year) => year !== null);
    return years
      .toSorted((a, b) => a - b)
      .flatMap((year) => {
        const [latest, ...earlier] = editions
          .filter((figure) => figure.yearFrom === year)
          .toSorted((a, b) => editionYear(b) - editionYear(a));
        return latest ? [{ series, year, latest, earlier }] : [];
      });
  });
}

/** The last year an edition's name mentions: 2018 for `monitor 2014-2018`; 0 when it mentions none. */
function editionYear({ vintage }: Figure): number {
  return Number(/(\d{4})\D*$/.exec(vintage ?? '')?.[1] ?? 0);
}
