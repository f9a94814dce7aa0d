import type { DeclineReason, ReportStep } from './workflow.ts';

/** Something that happened to a report, as a reader may know it. */
export type ReportEvent = {
  id: string;
  at: Date;
  step: ReportStep;
  side: 'reporter' | 'team' | 'elsewhere';
  /** The person of the team, for the team. */
  name: string | null;
  reason: DeclineReason | null;
  /** The words of a message; null for other steps, and where they were destroyed. */
  text: string | null;
};

/** Names the place of a message's words: none can pass for another of the same report. */
export const wordsPlace = (number: number): string => `intake.report_event.words/${number}`;

/** Names the place of what a person told. */
export const contentPlace = 'intake.report.content';
