import type { Figure } from './figure.ts';
import { yearsMissing } from './year-runs.ts';

/** The two counts of victims. They are never added up or joined into one line. */
export const victimsSeries = ['comensha-own', 'nrm-monitor'] as const;
export type VictimsSeries = (typeof victimsSeries)[number];

/** One year of one count: the figure of the last edition, and what earlier editions printed. */
export type SeriesPoint = { series: VictimsSeries; year: number; latest: Figure; earlier: Figure[] };

/** A day from which figures are not comparable with those before it, and who says so. */
export type SeriesBreak = {
  from: string;
  what: { nl: string; en: string };
  sources: { name: string; url: string }[];
};

export const seriesBreaks: SeriesBreak[] = [
  {
    from: '2018-05-25',
    what: {
      nl: 'De privacywet AVG geldt. Volgens Blik op Nieuws melden hulporganisaties daarna veel minder, omdat zij eerst toestemming vragen. CoMensha noemt als oorzaak niet de wet zelf, maar een te strenge uitleg van de AVG.',
      en: 'The privacy law AVG (GDPR) applies. According to Blik op Nieuws care bodies report far less after it, because they ask for consent first. CoMensha says the cause is not the law itself, but too strict a reading of it.',
    },
    sources: [
      {
        name: 'Blik op Nieuws (2019)',
        url: 'https://www.blikopnieuws.nl/nieuws/277048/effectieve-aanpak-mensenhandel-staat-op-losse-schroeven.html',
      },
      {
        name: 'CoMensha (2019)',
        url: 'https://www.comensha.nl/actualiteiten/item/slachtoffermonitor-mensenhandel-2014-2018-vijf-aanbevelingen/',
      },
    ],
  },
  {
    from: '2019-08-01',
    what: {
      nl: 'Wie onder de Dublinregels valt, krijgt niet meer vanzelf bedenktijd. De jaren 2018, 2019 en 2020 zijn voor deze groep niet te vergelijken.',
      en: 'Dublin claimants are no longer offered the reflection period. For this group 2018, 2019 and 2020 can’t be compared.',
    },
    sources: [
      {
        name: 'Sociaal Digitaal (2022)',
        url: 'https://www.sociaaldigitaal.nl/p/slachtoffers-van-mensenhandel-in-beeld-bij-comensha/7851/165',
      },
    ],
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

/** The year an edition's name ends in: 2018 for `monitor 2014-2018`; 0 when it is unknown. */
function editionYear({ vintage }: Figure): number {
  return Number(/\d{4}$/.exec(vintage ?? '')?.[0] ?? 0);
}

/** The years of one count that are not known, between its first year and the newest year of both counts. */
export function unknownYears(figures: readonly Figure[], series: VictimsSeries): number[] {
  const points = victimsPerYear(figures);
  const known = points.filter((point) => point.series === series).map(({ year }) => year);
  return yearsMissing(known, Math.max(...points.map(({ year }) => year)));
}
