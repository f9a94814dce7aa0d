import { type Attempt, addJob, type Granted, type Member, refuse } from '../access/index.ts';
import type { FieldName } from './field.ts';
import { identifiersIn } from './identifier.ts';
import { correctableFields } from './signal.ts';
import { tellReporter } from './signal-store.ts';
import { type Shown, stepOn } from './step-actions.ts';
import { replaceTokens, tokenOf } from './token-store.ts';
import type { Tools } from './tools.ts';

/**
 * Takes back that a signal was closed or not taken up, with the reason: it stands where it stood. Whoever reported hears
 * that the work goes on again, if they heard that it was finished.
 */
export const reopenSignal = (
  attempt: Attempt<'signals.reopen'>,
  tools: Tools,
  member: Member,
  shown: Shown,
  reason: string,
): Promise<Granted<void>> =>
  stepOn(
    attempt,
    tools,
    member,
    shown,
    'reopened',
    () => ({ words: { reason } }),
    (db) => tellReporter(db, shown.id, 'reopened'),
  );

/** Strikes a line that was wrong, by its number. Refuses `not-in-this-state` where there is none that still counts. */
export const strikeLine = (
  attempt: Attempt<'signals.correct'>,
  tools: Tools,
  member: Member,
  shown: Shown,
  { number, reason }: { number: number; reason: string },
): Promise<Granted<void>> =>
  stepOn(attempt, tools, member, shown, 'line-struck', ({ content }) => {
    const line = content.lines[number - 1];
    if (!line || line.struck) refuse({ refused: 'not-in-this-state' });
    const lines = content.lines.with(number - 1, { ...line, struck: true });
    return { part: `line.${number}`, words: { reason }, content: { ...content, lines } };
  });

/**
 * Puts what is right in a field, or empties it where nobody knows. What it said stays with the event; by what was wrong
 * the signal is no longer found, and Baken looks anew. Refuses `not-in-this-state` where it says this already.
 */
export const correctField = (
  attempt: Attempt<'signals.correct'>,
  tools: Tools,
  member: Member,
  shown: Shown,
  { field, text, reason }: { field: FieldName; text: string; reason: string },
): Promise<Granted<void>> =>
  stepOn(
    attempt,
    tools,
    member,
    shown,
    'corrected',
    (signal) => {
      const { [field]: was, ...others } = signal.content.fields;
      if (!correctableFields(signal).includes(field) || text === (was ?? '')) {
        refuse({ refused: 'not-in-this-state' });
      }
      const fields = { ...others, ...(text && { [field]: text }) };
      return {
        part: `field.${field}`,
        words: { reason, ...(was !== undefined && { was }) },
        content: { ...signal.content, fields },
      };
    },
    async (db, { content }) => {
      const found = content ? identifiersIn(content) : [];
      await replaceTokens(
        db,
        shown.id,
        found.map((identifier) => tokenOf(tools.vault, identifier)),
      );
      await addJob(db, 'matching.propose', shown.id);
    },
  );
