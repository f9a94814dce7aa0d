import type { Language } from '../../platform/i18n/language.ts';
import type { ChartData } from '../../ui/charts/chart-data.ts';
import type { Figure, FigureDataset } from './figure.ts';
import {
  formsCountedEach,
  formsCountedOnce,
  minorsData,
  notifierData,
  perYearData,
  type YearFigure,
} from './figure-charts.ts';
import { type MonitorText, monitorTexts } from './messages.ts';
import { textLanguage } from './text-language.ts';

/** One chart of a page, with the words around it. */
export type ChartPart = {
  id: string;
  heading: string;
  description: string;
  data: ChartData;
  /** The figures it draws: its source line names theirs and no others. */
  drawn: readonly Figure[];
  notes: readonly string[];
  /** Path of the CSV with the same figures. */
  csvPath: string;
};

/** A page of charts: where it is, what it is made of, and how its figures become charts. */
export type ChartPageSpec = {
  path: string;
  log: string;
  title: MonitorText;
  lead: MonitorText;
  datasets: readonly FigureDataset[];
  charts: (figures: readonly Figure[], language: Language) => Omit<ChartPart, 'csvPath'>[];
  /** The figures that stay outside the charts, under a heading. */
  rest?: { title: MonitorText; figures: (figures: readonly Figure[]) => Figure[] };
};

const text = (language: Language) => ({ language: textLanguage(language), t: monitorTexts(language.locale) });

const perYear: ChartPageSpec = {
  path: '/monitor/slachtoffers-per-jaar',
  log: 'monitor.victims-per-year',
  title: 'perYearTitle',
  lead: 'perYearLead',
  datasets: ['victims-per-year'],
  charts: (figures, language) => {
    const { t } = text(language);
    const data = perYearData(figures, text(language));
    const years = data.series.flatMap((series) => series.points.map((point) => point.year));
    return [
      {
        id: 'slachtoffers-per-jaar',
        heading: t('perYearTitle'),
        description: t('perYearDescription', {
          from: String(Math.min(...years)),
          to: String(Math.max(...years)),
        }),
        data,
        drawn: figures,
        notes: [t('victimsNote'), t('vintageNote')],
      },
    ];
  },
};

/** A figure of the classification that the charts of forms use. */
const isForm = (figure: Figure): boolean => figure.series === 'tip';

const forms: ChartPageSpec = {
  path: '/monitor/vormen',
  log: 'monitor.forms',
  title: 'formsTitle',
  lead: 'formsLead',
  datasets: ['victims-by-form', 'sector-shift'],
  charts: (figures, language) => {
    const { t } = text(language);
    const each = formsCountedEach(figures, { t });
    const inCrime = (year: number) =>
      figures.find((figure) => figure.yearFrom === year && figure.category === 'of which forced criminality')
        ?.value;
    const [crime2019, crime2020] = [inCrime(2019), inCrime(2020)];
    const victims = figures.find((figure) => figure.yearFrom === 2020 && figure.series === 'tip')?.baseN;
    const sum = each.bars.reduce((total, bar) => total + (bar.value ?? 0), 0);
    return [
      {
        id: 'vormen',
        heading: t('formsOnce'),
        description: t('formsOnceDescription'),
        data: formsCountedOnce(figures, { t }),
        drawn: figures.filter((figure) => isForm(figure) && figure.yearFrom !== 2020),
        notes: [t('formsOnceNote')],
      },
      {
        id: 'vormen-2020',
        heading: t('formsSeveral'),
        description: t('formsSeveralDescription'),
        data: each,
        drawn: figures.filter((figure) => isForm(figure) && figure.yearFrom === 2020),
        // A note with a number that is not known is left out.
        notes: [
          ...(victims ? [t('formsSeveralNote', { sum, victims })] : []),
          ...(crime2019 && crime2020 ? [t('forcedCrimeNote', { crime2019, crime2020 })] : []),
        ],
      },
    ];
  },
  rest: { title: 'formsRest', figures: (figures) => figures.filter((figure) => !isForm(figure)) },
};

/** The number of minors in one year. */
export const isYearOfMinors = (figure: Figure): figure is YearFigure =>
  figure.category === 'minors' && figure.yearFrom !== null && figure.yearFrom === figure.yearTo;

const age: ChartPageSpec = {
  path: '/monitor/leeftijd',
  log: 'monitor.age',
  title: 'ageTitle',
  lead: 'ageLead',
  datasets: ['victims-by-age'],
  charts: (figures, language) => {
    const { t } = text(language);
    return [
      {
        id: 'leeftijd',
        heading: t('ageChart'),
        description: t('ageDescription'),
        data: minorsData(figures.filter(isYearOfMinors), text(language)),
        drawn: figures.filter(isYearOfMinors),
        notes: [t('victimsNote')],
      },
    ];
  },
  rest: { title: 'ageRest', figures: (figures) => figures.filter((figure) => !isYearOfMinors(figure)) },
};

const notifierYears = [2024, 2023];

const notifiers: ChartPageSpec = {
  path: '/monitor/melders',
  log: 'monitor.notifiers',
  title: 'notifierTitle',
  lead: 'notifierLead',
  datasets: ['notifications-by-notifier', 'law-enforcement-vs-care-notifiers'],
  charts: (figures, language) => {
    const { t } = text(language);
    return notifierYears.map((year) => ({
      id: `melders-${year}`,
      heading: t('notifierChart', { year: String(year) }),
      description: t('notifierDescription', { year: String(year) }),
      data: notifierData(figures, year, text(language)),
      drawn: figures.filter((figure) => figure.yearFrom === year),
      notes: [],
    }));
  },
  rest: {
    title: 'notifierRest',
    figures: (figures) => figures.filter((figure) => !notifierYears.includes(figure.yearFrom ?? 0)),
  },
};

/** The chart pages of the monitor. */
export const chartPages: readonly ChartPageSpec[] = [perYear, forms, age, notifiers];
