import type { Condition, LegalRule, OrganisationKind, Purpose, Track } from '../access/index.ts';
import type { Line, SignalContent } from './content.ts';
import { weighForward } from './disclosure.ts';
import { type FeedbackOutcome, isFinal, type Usefulness } from './feedback.ts';
import type { FieldName } from './field.ts';
import { metBy, type TestAnswers } from './intake-test.ts';
import { type Holder, pairsWithin, pastOf } from './past.ts';
import type { EventWords } from './signal.ts';
import type { Form, Source, SubjectKind, Urgency } from './subject.ts';
import { after, type EventKind, mayHappen, type Standing } from './workflow.ts';

/** An organisation, as far as the law asks who it is. */
export type Party = { id: string; kind: OrganisationKind };

/** Something that is made to have happened to an invented signal, by someone of its owner. */
export type InventedStep = { at: Date; by: string } & (
  | { kind: 'observed'; line: Line }
  | { kind: 'tested'; track: Track; answers: TestAnswers }
  | { kind: 'condition-met' | 'condition-withdrawn'; condition: Condition; reason: string }
  | { kind: 'taken-up' | 'not-taken-up' | 'closed' | 'reopened'; reason: string }
  | { kind: 'line-struck'; number: number; reason: string }
  | { kind: 'corrected'; field: FieldName; text: string; reason: string }
  | { kind: 'fed-back'; id: string; usefulness: Usefulness; outcome: FeedbackOutcome; words: string }
  | {
      kind: 'forwarded';
      disclosure: string;
      copy: string;
      receiver: Party;
      track: Track | undefined;
      purpose: Purpose;
      /** What the receiver did with the copy. */
      further: readonly InventedStep[];
    }
);

/** A signal that is about nobody, for a demonstration. */
export type InventedSignal = {
  id: string;
  owner: Party;
  by: string;
  at: Date;
  /** What it was recorded for; of a copy, what it was handed over for. */
  recordedFor: Purpose;
  report: string | null;
  subjectKind: SubjectKind;
  forms: Form[];
  urgency: Urgency[];
  municipality: string | null;
  content: SignalContent;
  /** Oldest first. */
  steps: readonly InventedStep[];
};

/** What happened to one signal of one owner, as it is kept, but not sealed yet. */
export type ToldSignal = Omit<InventedSignal, 'by' | 'steps'> & {
  source: Source;
  origin: { signal: string; organisation: string } | null;
  /** The signal it goes back to, by every hand it went through; its own id where it was not forwarded. */
  root: string;
  /** Everyone who held it, from whoever recorded it first. */
  way: readonly Holder[];
  standing: Standing;
  events: {
    kind: EventKind;
    at: Date;
    person: string | null;
    organisation: string;
    track: Track | null;
    conditions: Condition[];
    disclosure: string | null;
    part: string | null;
    words: EventWords | undefined;
  }[];
  disclosures: {
    id: string;
    copy: string;
    to: string;
    rule: LegalRule;
    purpose: Purpose;
    track: Track | null;
    fields: string[];
    by: string;
    at: Date;
  }[];
  feedback: (Extract<InventedStep, { kind: 'fed-back' }> & { disclosure: string; to: string })[];
};

/** How far a report is, as whoever made it hears. */
export type ToldStep = {
  report: string;
  step: 'passed-on' | 'taken-up' | 'finished' | 'reopened';
  at: Date;
  /** Whose step it was; whoever reported does not hear that. */
  by: string;
};

export type Told = { signals: ToldSignal[]; steps: ToldStep[] };

/** What the gate needs beside the signal itself. */
export type Gate = {
  rules: readonly LegalRule[];
  dayOf: (at: Date) => string;
  /** Whether two organisations take part in the same collaboration of this kind. */
  share: (handing: { track: Track | undefined; from: string; to: string }) => boolean;
};

/**
 * An invented signal with every copy of it, by the workflow and the gate of real ones. Throws where a step could not
 * have been taken or the law lets nothing go.
 */
export function tell(gate: Gate, { by, steps, ...signal }: InventedSignal): Told {
  const { id, at, owner, report } = signal;
  const way = [holderOf(signal, undefined)];
  return follow(
    { gate, report, sentBy: undefined },
    { ...signal, source: report ? 'report' : 'own', origin: null, root: id, way },
    { ...plain, kind: 'recorded', at, person: by, organisation: owner.id },
    steps,
  );
}

type Event = ToldSignal['events'][number];
type Begun = Omit<ToldSignal, 'standing' | 'events' | 'disclosures' | 'feedback'>;
type Forwarded = Extract<InventedStep, { kind: 'forwarded' }>;

/** Where a signal comes from: the report it goes back to, and of a copy, the disclosure that brought it. */
type Origin = { gate: Gate; report: string | null; sentBy: { disclosure: string; from: string } | undefined };

/** Nobody in an invented story holds back what they gave. */
const holderOf = (
  { owner, recordedFor }: { owner: Party; recordedFor: Purpose },
  track: Track | undefined,
): Holder => ({ organisation: owner.id, recordedFor, track, blocks: false });

const plain = { track: null, conditions: [], disclosure: null, part: null, words: undefined };

function follow(past: Origin, begun: Begun, first: Event, steps: readonly InventedStep[]): Told {
  const standing = after(undefined, first);
  const own: ToldSignal = { ...begun, standing, events: [first], disclosures: [], feedback: [] };
  const told: Told = { signals: [own], steps: [] };
  for (const step of steps) {
    if (!mayHappen(own.standing, step.kind)) {
      throw new Error(`An invented signal can't be ${step.kind} when it is ${own.standing.state}.`);
    }
    const heard = heardOf(own, step);
    if (past.report && heard) {
      told.steps.push({ report: past.report, step: heard, at: step.at, by: step.by });
    }
    const copied = step.kind === 'forwarded' ? forward(past, own, step) : undefined;
    note(own, step, copied?.removed);
    own.content = contentAfter(own.content, step);
    if (step.kind === 'fed-back' && past.sentBy) {
      const { disclosure, from } = past.sentBy;
      own.feedback.push({ ...step, disclosure, to: from });
    }
    told.signals.push(...(copied?.told.signals ?? []));
    told.steps.push(...(copied?.told.steps ?? []));
  }
  return told;
}

/** What whoever reported hears; of a signal that was closed here and goes on elsewhere, nothing. */
function heardOf({ events }: ToldSignal, step: InventedStep): ToldStep['step'] | undefined {
  const { kind } = step;
  if (kind === 'forwarded') return 'passed-on';
  if (kind === 'taken-up' || kind === 'reopened') return kind;
  if (step.kind === 'fed-back') return isFinal(step.outcome) ? 'finished' : 'taken-up';
  const goesOn = events.some((event) => event.kind === 'forwarded');
  return kind === 'closed' && !goesOn ? 'finished' : undefined;
}

/** What a signal says after a step. */
function contentAfter(content: SignalContent, step: InventedStep): SignalContent {
  const { fields, lines } = content;
  if (step.kind === 'observed') return { ...content, lines: [...lines, step.line] };
  if (step.kind === 'corrected') return { ...content, fields: { ...fields, [step.field]: step.text } };
  if (step.kind !== 'line-struck') return content;
  const struck = lines.map((line, at) =>
    at === step.number - 1 ? { ...line, struck: true as const } : line,
  );
  return { ...content, lines: struck };
}

function note(own: ToldSignal, step: InventedStep, removed: EventWords['removed']): void {
  const was = 'field' in step ? own.content.fields[step.field] : undefined;
  const event: Event = {
    ...plain,
    kind: step.kind,
    at: step.at,
    person: step.by,
    organisation: own.owner.id,
    ...('track' in step && { track: step.track ?? null }),
    ...('reason' in step && { words: { reason: step.reason } }),
    ...('condition' in step && { conditions: [step.condition] }),
    ...('number' in step && { part: `line.${step.number}` }),
    ...('field' in step && {
      part: `field.${step.field}`,
      words: { reason: step.reason, ...(was !== undefined && { was }) },
    }),
    ...('answers' in step && {
      conditions: metBy(step.track, step.answers),
      words: { answers: step.answers },
    }),
    ...('disclosure' in step && { disclosure: step.disclosure, words: { removed: removed ?? [] } }),
  };
  own.events.push(event);
  own.standing = after(own.standing, event);
}

function forward(
  past: Origin,
  own: ToldSignal,
  step: Forwarded,
): { removed: EventWords['removed']; told: Told } {
  const { at, disclosure, copy, receiver, track, purpose } = step;
  const { gate } = past;
  const { way } = own;
  const pairs = pairsWithin(way, track, receiver.id);
  const weighed = weighForward(gate.rules, own.standing, own, {
    day: gate.dayOf(at),
    giver: own.owner,
    receiver,
    purpose,
    track,
    sameCollaboration: pairs.every((pair) => gate.share({ track, ...pair })),
    ...pastOf(way, purpose),
  });
  if (!weighed.permitted) {
    throw new Error(`The law lets no invented signal go from ${own.owner.kind} to ${receiver.kind}.`);
  }
  const handed = { id: disclosure, copy, to: receiver.id, purpose, track: track ?? null, by: step.by, at };
  own.disclosures.push({ ...handed, rule: weighed.basis, fields: weighed.parts });
  const told = follow(
    { ...past, sentBy: { disclosure, from: own.owner.id } },
    {
      id: copy,
      owner: receiver,
      at,
      recordedFor: purpose,
      root: own.root,
      way: [...way, holderOf({ owner: receiver, recordedFor: purpose }, track)],
      report: null,
      source: 'forwarded',
      origin: { signal: own.id, organisation: own.owner.id },
      subjectKind: own.subjectKind,
      ...weighed.cut,
    },
    { ...plain, kind: 'received', at, person: null, organisation: own.owner.id, disclosure },
    step.further,
  );
  const stays = weighed.outcomes.filter(({ goes }) => !goes);
  return {
    removed: stays.map(({ unit, because }) => ({ unit, article: because[0]?.article ?? '' })),
    told,
  };
}
