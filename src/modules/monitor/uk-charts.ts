import type { Language } from '../../platform/i18n/language.ts';
import type { YearlyData } from '../../ui/charts/chart-data.ts';
import { label } from './figure-charts.ts';
import { type MonitorText, monitorTexts } from './messages.ts';
import { textLanguage } from './text-language.ts';
import type { UkYear } from './uk-cell.ts';
import type { UkMeasure } from './uk-quarter.ts';

/** One chart of the United Kingdom's page; its CSV has the same name. */
export type UkChart = { id: string; heading: string; description: string; data: YearlyData };

const charts = [
  { id: 'per-jaar', measure: 'referrals', heading: 'ukQuarters', unit: 'ukReferrals' },
  { id: 'eerste-besluiten', measure: 'reasonable-grounds', heading: 'ukReasonable', unit: 'ukDecisions' },
  { id: 'eindbesluiten', measure: 'conclusive-grounds', heading: 'ukConclusive', unit: 'ukDecisions' },
  { id: 'zonder-toestemming', measure: 'duty-to-notify', heading: 'ukDuty', unit: 'people' },
] as const satisfies { id: string; measure: UkMeasure; heading: MonitorText; unit: MonitorText }[];

/** The charts per year, from the tables published later; only years of which every quarter is there. */
export function ukCharts(years: readonly UkYear[], language: Language): UkChart[] {
  const t = monitorTexts(language.locale);
  const text = { language: textLanguage(language) };
  return charts.map(({ id, measure, heading, unit }) => {
    const whole = years.filter((each) => each.measure === measure && each.quarters === 4);
    const outcomes = [...new Set(whole.map((each) => each.outcome))];
    const known = whole.map((each) => each.year);
    return {
      id,
      heading: t(heading),
      description: t('ukYearsDescription', {
        what: t(heading),
        from: String(Math.min(...known)),
        to: String(Math.max(...known)),
      }),
      data: {
        kind: 'yearly',
        measure: t(unit),
        series: outcomes.map((outcome) => ({
          name: outcome === null ? t(unit) : label(outcome, text),
          points: whole
            .filter((each) => each.outcome === outcome)
            .map(({ year, people }) => ({
              year,
              value: people,
              firm: true,
              certainty: label('primary', text),
              source: t('ukSource'),
            })),
        })),
        breaks: [],
      },
    };
  });
}
