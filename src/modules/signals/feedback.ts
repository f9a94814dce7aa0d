import type { Purpose, Track } from '../access/index.ts';

/** How useful a forwarded signal was to whoever received it (WGS 1.7(4)). */
export const usefulnesses = ['useful', 'partly', 'not-useful'] as const;
export type Usefulness = (typeof usefulnesses)[number];

/** What the receiver did with it. */
export const feedbackOutcomes = ['investigation', 'help', 'supervision', 'joined', 'nothing'] as const;
export type FeedbackOutcome = (typeof feedbackOutcomes)[number];

/** Whether nothing more follows from it: an investigation still runs, and is told about again once it is done. */
export const isFinal = (outcome: FeedbackOutcome): boolean => outcome !== 'investigation';

/** Feedback as both sides read it. */
export type Feedback = {
  id: string;
  usefulness: Usefulness;
  outcome: FeedbackOutcome;
  at: Date;
  fromName: string;
  /** What was done, or why nothing; undefined where its key was destroyed. */
  words: string | undefined;
};

/** A handing over of a signal, as both sides see it. */
export type Disclosure = {
  id: string;
  signal: string;
  copy: string;
  /** The organisation it went to. */
  receiver: string;
  fromName: string;
  toName: string;
  rule: string;
  article: string;
  purpose: Purpose;
  track: Track | null;
  /** What went, by name. */
  fields: string[];
  at: Date;
  feedback: Feedback[];
};

/** When and on what a signal went to a receiver before. */
export type SentBefore = Pick<Disclosure, 'id' | 'receiver' | 'article' | 'at'>;
