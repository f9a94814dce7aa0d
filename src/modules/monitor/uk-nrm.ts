import { fileSet } from '../../platform/file-set.ts';
import { type UkQuarterFigure, ukDecisions, ukDutyToNotify, ukReferralTotals } from './uk-quarter.ts';
import { UkReferral } from './uk-referral.ts';

/** Everything in `data/uk-nrm`: the United Kingdom's National Referral Mechanism. */
export type UkNrm = {
  /** Cells as first published, second quarter of 2022 up to and including the fourth of 2023. */
  referrals: (UkReferral & { line: number })[];
  /** Counts per quarter since 2009, as published later: the same quarters differ a little. */
  quarters: UkQuarterFigure[];
};

const cells = 'nrm-referrals-2022q2-2023q4.csv';
const referralTotals = 'nrm-referrals-longitudinal.csv';
const decisions = {
  'nrm-reasonable-grounds-longitudinal.csv': ukDecisions('reasonable-grounds'),
  'nrm-conclusive-grounds-longitudinal.csv': ukDecisions('conclusive-grounds'),
};
const notifications = 'nrm-duty-to-notify-longitudinal.csv';

export const ukNrm = fileSet<UkNrm>(
  'uk-nrm',
  [cells, referralTotals, ...Object.keys(decisions), notifications],
  (reading) => ({
    referrals: reading.csv(cells, UkReferral).map(({ line, value }) => ({ line, ...value })),
    quarters: [
      ...reading.csv(referralTotals, ukReferralTotals.columns).flatMap(ukReferralTotals.read),
      ...Object.entries(decisions).flatMap(([file, table]) =>
        reading.csv(file, table.columns).flatMap(table.read),
      ),
      ...reading.csv(notifications, ukDutyToNotify.columns).flatMap(ukDutyToNotify.read),
    ],
  }),
);
