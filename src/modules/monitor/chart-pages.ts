import type { Language } from '../../platform/i18n/language.ts';
import type { ChartData } from '../../ui/charts/chart-data.ts';
import type { Figure, FigureDataset } from './figure.ts';
import { isYearOfMinors, minorsData, perYearData } from './figure-charts.ts';
import {
  type FormYear,
  forcedCrimeOf,
  formsCountedEach,
  formsCountedOnce,
  formYears,
  isForm,
  sourceNames,
} from './form-charts.ts';
import { type MonitorText, monitorTexts } from './messages.ts';
import { notifierData, notifierYears } from './notifier-charts.ts';
import { textLanguage } from './text-language.ts';
import { yearRuns, yearsMissing } from './year-runs.ts';

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

const forms: ChartPageSpec = {
  path: '/monitor/vormen',
  log: 'monitor.forms',
  title: 'formsTitle',
  lead: 'formsLead',
  datasets: ['victims-by-form', 'sector-shift'],
  charts: (figures, language) => {
    const { t } = text(language);
    const all = formYears(figures);
    const once = all.filter((each) => each.once);
    const years = once.map(({ year }) => year).join(', ');
    const names = sourceNames(once, text(language)).map((each) => t('formsNames', each));
    // A note with a number that is not known is left out.
    const crimeNotes = (those: readonly FormYear[]) =>
      those.flatMap((each) => {
        const crime = forcedCrimeOf(each);
        return crime === null ? [] : [t('forcedCrimeNote', { crime, year: String(each.year) })];
      });
    return [
      {
        id: 'vormen',
        heading: t('formsOnce'),
        description: t('formsOnceDescription', { years }),
        data: formsCountedOnce(once, text(language)),
        drawn: once.flatMap((each) => each.figures),
        notes: [...names, ...crimeNotes(once)],
      },
      ...all
        .filter((each) => !each.once)
        .map((each) => {
          const data = formsCountedEach(each, text(language));
          const sum = data.bars.reduce((total, bar) => total + (bar.value ?? 0), 0);
          const victims = each.figures[0]?.baseN;
          const year = String(each.year);
          return {
            id: `vormen-${year}`,
            heading: t('formsSeveral', { year }),
            description: t('formsSeveralDescription', { year }),
            data,
            drawn: each.figures,
            notes: [...(victims ? [t('formsSeveralNote', { sum, victims })] : []), ...crimeNotes([each])],
          };
        }),
    ];
  },
  rest: { title: 'formsRest', figures: (figures) => figures.filter((figure) => !isForm(figure)) },
};

const age: ChartPageSpec = {
  path: '/monitor/leeftijd',
  log: 'monitor.age',
  title: 'ageTitle',
  lead: 'ageLead',
  datasets: ['victims-by-age'],
  charts: (figures, language) => {
    const { t } = text(language);
    const minors = figures.filter(isYearOfMinors);
    const known = minors.map((figure) => figure.yearFrom);
    const missing = yearRuns(yearsMissing(known, Math.max(...known)));
    return [
      {
        id: 'leeftijd',
        heading: t('ageChart'),
        description: t('ageDescription'),
        data: minorsData(minors, text(language)),
        drawn: minors,
        notes: [...(missing ? [t('ageMissing', { years: missing })] : []), t('victimsNote')],
      },
    ];
  },
  rest: { title: 'ageRest', figures: (figures) => figures.filter((figure) => !isYearOfMinors(figure)) },
};

const notifiers: ChartPageSpec = {
  path: '/monitor/melders',
  log: 'monitor.notifiers',
  title: 'notifierTitle',
  lead: 'notifierLead',
  datasets: ['notifications-by-notifier', 'law-enforcement-vs-care-notifiers'],
  charts: (figures, language) => {
    const { t } = text(language);
    return notifierYears(figures).map((year) => ({
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
    figures: (figures) => {
      const drawn = notifierYears(figures);
      return figures.filter((figure) => !drawn.includes(figure.yearFrom ?? 0));
    },
  },
};

/** The chart pages of the monitor. */
export const chartPages: readonly ChartPageSpec[] = [perYear, forms, age, notifiers];
