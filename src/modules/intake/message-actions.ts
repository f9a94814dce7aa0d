import type { RecordKey } from '../../platform/vault/seal.ts';
import type { GrantedDb } from '../access/index.ts';
import { type ReportEvent, wordsPlace } from './report-event.ts';
import { findEvents, findReport, hasEvent, insertEvent, type OfTeam, plainEvent } from './report-store.ts';

/** How often a message tries for the next number; each time someone else's message took it. */
const mostTries = 20;

type Message = {
  /** Of the message, made when its form was drawn: posted twice it is kept once. */
  id: string;
  report: string;
  text: string;
  side: 'reporter' | 'team';
  person: string | null;
};

/** Adds a message to a report that can be seen, sealed with the report's key. */
export async function addMessage(
  db: GrantedDb<'intake.reply'> | OfTeam,
  key: RecordKey,
  { text, ...message }: Message,
  now: Date,
): Promise<void> {
  for (let tries = 0; tries < mostTries; tries += 1) {
    if (await hasEvent(db, message.report, message.id)) return;
    const number = ((await findReport(db, message.report))?.version ?? 0) + 1;
    const words = key.seal(text, wordsPlace(number));
    if (await insertEvent(db, { ...plainEvent, ...message, number, at: now, step: 'message', words })) return;
  }
  throw new Error('A message found no place among the others.');
}

/** What happened to a report, oldest first, with the messages opened. */
export async function openEvents(
  db: GrantedDb<'intake.return' | 'intake.reply'> | OfTeam,
  key: RecordKey | undefined,
  report: string,
): Promise<ReportEvent[]> {
  const events = await findEvents(db, report);
  return events.map(({ number, words, ...event }) => ({
    ...event,
    text: key && words ? String(key.open(words, wordsPlace(number))) : null,
  }));
}
