import type { DeclineReason, Form, ReportContent } from '../../modules/intake/index.ts';

/** What somebody is made to report, in their own words; what is left out they skipped. */
export type ReportText = {
  story: string;
  form: Form | null;
  /** What else they know; the values are made up. */
  knows?: readonly (keyof ReportContent['about'])[];
  place?: string;
  when?: string;
  danger?: ReportContent['danger'];
  self?: ReportContent['self'];
  share?: ReportContent['share'];
  locale?: 'en';
  /** Without a place: the national desk reads it. */
  nowhere?: true;
  /** Why the team does not go on with it. */
  declined?: DeclineReason;
};
