import { z } from 'zod';
import type { CsvRow } from '../../platform/csv.ts';
import { column, oneOf, wholeNumber } from '../../platform/csv-column.ts';

const ages = ['Adult (18 or over)', 'Child (17 or under)', 'Age not specified or unknown'] as const;
const places = ['UK', 'Overseas', 'UK and Overseas', 'Not specified or unknown'] as const;
const outcomes = ['Positive', 'Negative'] as const;
const total = 'Total' as const;

/** The tables that follow the United Kingdom's referral mechanism through the years. */
export const UkMeasure = z.enum(['referrals', 'reasonable-grounds', 'conclusive-grounds', 'duty-to-notify']);
export type UkMeasure = z.output<typeof UkMeasure>;

/** A count per quarter, as last published. Published totals are left out: they are the sums of these. */
export type UkQuarterFigure = {
  measure: UkMeasure;
  line: number;
  /** As `2022 Q2`. */
  quarter: string;
  /** Null where the table has no split by age (duty to notify: adults only). */
  age: (typeof ages)[number] | null;
  /** Where the exploitation took place; referrals only. */
  place: (typeof places)[number] | null;
  /** What was decided; the two kinds of decision only. */
  outcome: (typeof outcomes)[number] | null;
  people: number;
};

const year = column((cell) => (/^20\d{2}$/.test(cell) ? cell : undefined), 'is not a year like 2023');
const quarter = oneOf(['Q1', 'Q2', 'Q3', 'Q4', total]);

const Referrals = z.object({
  year,
  quarter,
  age_at_exploitation: oneOf(ages),
  location_of_exploitation: oneOf([...places, total]),
  referrals: wholeNumber,
});

/** The columns of `nrm-referrals-longitudinal.csv`. */
export const ukReferralTotals = {
  columns: Referrals,
  read: ({ line, value }: CsvRow<z.output<typeof Referrals>>): UkQuarterFigure[] =>
    value.quarter === total || value.location_of_exploitation === total
      ? []
      : [
          {
            measure: 'referrals',
            line,
            quarter: `${value.year} ${value.quarter}`,
            age: value.age_at_exploitation,
            place: value.location_of_exploitation,
            outcome: null,
            people: value.referrals,
          },
        ],
};

/** The wide columns of a decision table: per age its negative and positive decisions and their total. */
export function ukDecisions(measure: 'reasonable-grounds' | 'conclusive-grounds') {
  const words = measure === 'reasonable-grounds' ? 'reasonable grounds' : 'conclusive grounds';
  const cells = ages.flatMap((age) =>
    outcomes.map((outcome) => ({ age, outcome, column: `${age} - ${outcome} ${words}` as const })),
  );
  const names = [
    ...cells.map((cell) => cell.column),
    ...ages.map((age) => `${age} - ${total}` as const),
    total,
  ];
  type Name = (typeof names)[number];
  const counts = Object.fromEntries(names.map((name) => [name, wholeNumber])) as Record<
    Name,
    typeof wholeNumber
  >;
  const columns = z.object({ Year: year, Quarter: quarter, ...counts });
  return {
    columns,
    read: ({ line, value }: CsvRow<z.output<typeof columns>>): UkQuarterFigure[] =>
      value.Quarter === total
        ? []
        : cells.map(({ age, outcome, column }) => ({
            measure,
            line,
            quarter: `${value.Year} ${value.Quarter}`,
            age,
            place: null,
            outcome,
            people: value[column],
          })),
  };
}

const Notifications = z.object({ Year: year, Quarter: quarter, Total: wholeNumber });

/** The columns of `nrm-duty-to-notify-longitudinal.csv`: adults who did not consent to a referral. */
export const ukDutyToNotify = {
  columns: Notifications,
  read: ({ line, value }: CsvRow<z.output<typeof Notifications>>): UkQuarterFigure[] =>
    value.Quarter === total
      ? []
      : [
          {
            measure: 'duty-to-notify',
            line,
            quarter: `${value.Year} ${value.Quarter}`,
            age: null,
            place: null,
            outcome: null,
            people: value.Total,
          },
        ],
};
