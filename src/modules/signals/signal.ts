import type { Condition, Track } from '../access/index.ts';
import type { SignalContent } from './content.ts';
import { type FieldName, fieldNames } from './field.ts';
import type { Form, Source, SubjectKind, Urgency } from './subject.ts';
import type { EventKind, SignalState, Standing } from './workflow.ts';

/** What is in plain of a signal: enough for a list, and nothing about anyone. */
export type SignalSummary = {
  id: string;
  owner: string;
  /** S-2026-0012, counted per organisation. */
  number: string;
  source: Source;
  /** Empty is unknown. */
  forms: Form[];
  subjectKind: SubjectKind;
  /** Statistics Netherlands' code, GM0363; null where it is unknown or was not supplied. */
  municipality: string | null;
  urgency: Urgency[];
  state: SignalState;
  receivedAt: Date;
  version: number;
};

/** One step in the history of a signal. */
export type HistoryEvent = {
  number: number;
  kind: EventKind;
  at: Date;
  /** Null where someone of another organisation did it, or where the person is not known here any more. */
  personName: string | null;
  organisation: string;
  organisationName: string;
  track: Track | null;
  conditions: Condition[];
  disclosure: string | null;
  /** What was struck or corrected: 'line.2', 'field.phone'. */
  part: string | null;
  /** The words that were put down with it. */
  words: EventWords | undefined;
};

/** What is sealed with an event. */
export type EventWords = {
  /**
   * Why it was or was not taken up, closed, opened again, or forwarded against a wish; why a condition is met or
   * withdrawn, a line struck, a field corrected.
   */
  reason?: string;
  /** What a corrected field said before; absent where it said nothing. */
  was?: string;
  /** The explanation per criterion of an intake test. */
  answers?: { criterion: string; met: boolean; explanation: string }[];
  /** What was not handed over, with the article. Known to the sender only. */
  removed?: { unit: string; article: string }[];
};

/** A signal as its owner reads it. */
export type Signal = SignalSummary & {
  municipalityName: string | null;
  /** Undefined where its key was destroyed: what it said is gone for good. */
  content: SignalContent | undefined;
  history: HistoryEvent[];
  standing: Standing;
  report: string | null;
  /** Whether whoever reported would rather not have it shared, in however many hands: who forwards it says why. */
  ratherNotShared: boolean;
  /** Of a copy: who sent it. */
  originName: string | null;
};

/** The fields that can be corrected: those that say something, and those that once did. */
export const correctableFields = ({ content, history }: Pick<Signal, 'content' | 'history'>): FieldName[] =>
  fieldNames.filter(
    (field) => content?.fields[field] !== undefined || history.some(({ part }) => part === `field.${field}`),
  );

/** 2026, 12 -> 'S-2026-0012' */
export const numberOf = (year: number, number: number): string =>
  `S-${year}-${String(number).padStart(4, '0')}`;
