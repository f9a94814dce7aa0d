import type { Vault } from '../../platform/vault/vault.ts';
import { type Act, type Ask, type GrantedDb, refuse } from '../access/index.ts';
import { ratherNotShared, SignalContent } from './content.ts';
import { findDisclosures, findFeedback, getPast } from './disclosure-store.ts';
import type { Disclosure } from './feedback.ts';
import type { EventWords, HistoryEvent, Signal } from './signal.ts';
import { findCorrectedAtSource, findEvents, findSignalRow, summaryOf } from './signal-store.ts';
import { standingOf } from './workflow.ts';

/** The places that sealed values of signals are bound to. */
export const sealedAs = {
  content: 'signals.signal.content',
  words: 'signals.event.content',
  feedback: 'signals.feedback.content',
} as const;

/** A signal with all that is said in it. Refuses `not-found` where the grant shows none. */
export async function loadSignal(db: GrantedDb<Act>, vault: Vault, id: string): Promise<Signal> {
  const row = await findSignalRow(db, id);
  if (!row) refuse({ refused: 'not-found' });
  const [events, key] = [await findEvents(db, id), await vault.find(id)];
  const standing = standingOf(events);
  if (!standing) throw new Error('A signal without a first event.');
  const content = key && SignalContent.parse(key.open(row.content, sealedAs.content));
  return {
    ...summaryOf(row),
    municipalityName: row.municipality_name,
    content,
    // What was recorded before the row said so has it in its words alone.
    ratherNotShared: row.rather_not_shared || (content !== undefined && ratherNotShared(content)),
    history: events.map(
      (event): HistoryEvent => ({
        number: event.number,
        kind: event.kind,
        at: event.at,
        personName: event.person_name,
        organisation: event.organisation,
        organisationName: event.organisation_name,
        track: event.track,
        conditions: event.conditions,
        disclosure: event.disclosure,
        part: event.part,
        words: event.content && key ? (key.open(event.content, sealedAs.words) as EventWords) : undefined,
      }),
    ),
    standing,
    report: row.report,
    originName: row.origin_name,
  };
}

/** A signal with where it went and came from, the feedback on that, and what holds back or was corrected where it comes from. */
export const readSignal = (
  ask: Ask<'signals.read'>,
  vault: Vault,
  id: string,
): Promise<{
  signal: Signal;
  disclosures: Disclosure[];
  heldBack: boolean;
  correctedAtSource: Date | null;
}> =>
  ask(
    async (db) => {
      const signal = await loadSignal(db, vault, id);
      const disclosures = await findDisclosures(db, id);
      const feedback = await findFeedback(
        db,
        disclosures.map((disclosure) => disclosure.id),
      );
      const opened = await Promise.all(
        feedback.map(async ({ content, ...row }) => {
          const key = await vault.find(row.id);
          return { ...row, words: key && String(key.open(content, sealedAs.feedback)) };
        }),
      );
      const past = await getPast(db, id);
      return {
        signal,
        // What came here outside every collaboration has no such rule.
        heldBack: past.blocked && past.obtainedIn.length > 0,
        correctedAtSource: signal.standing.copy ? await findCorrectedAtSource(db, id) : null,
        disclosures: disclosures.map((disclosure) => ({
          ...disclosure,
          feedback: opened.filter((each) => each.disclosure === disclosure.id),
        })),
      };
    },
    { on: id },
  );
