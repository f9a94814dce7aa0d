import { randomUUID } from 'node:crypto';
import { exactMatcher, without } from '../../engines/matching/exact-matcher.ts';
import type { Matcher, Token } from '../../engines/matching/matcher.ts';
import { type Access, type GrantedDb, workerActor } from '../access/index.ts';
import { findByTokens, getTokens, type IdentifierToken } from '../signals/index.ts';
import { findCopies, insertProposal, insertTooCommon, retractReasons } from './propose-store.ts';
import { mostSignals } from './reason.ts';

/**
 * The work that waits for nobody: after a signal came in or was corrected, looks for signals it may belong with. Done twice it finds the
 * same once.
 */
export const matchingJobs = (
  access: Access,
  { now }: { now: () => Date },
  matcher: Matcher = exactMatcher,
): Record<'matching.propose', (signal: string) => Promise<void>> => ({
  'matching.propose': async (signal) => {
    const done = await access.under(workerActor, { act: 'matches.propose', on: signal }, (db) =>
      proposeFor(db, signal, matcher, now()),
    );
    if (!done.granted) throw new Error(`The matcher was refused: ${done.refusal.refused}.`);
  },
});

async function proposeFor(
  db: GrantedDb<'matches.propose'>,
  signal: string,
  matcher: Matcher,
  at: Date,
): Promise<void> {
  const own = await getTokens(db, signal);
  if (!own) return;
  await retractReasons(db, signal);
  const leading = own.tokens.filter(({ kind }) => matcher.ruleOf(kind) !== null);
  const held = await findByTokens(db, leading, mostSignals + 1);
  const common = leading.filter((token) => held.filter((each) => isSame(each, token)).length > mostSignals);
  const side = { signal, owner: own.owner };
  await insertTooCommon(db, side, [...new Set(common.map(({ kind }) => kind))], at);

  const telling = held.filter(
    (each) => each.signal !== signal && !common.some((token) => isSame(each, token)),
  );
  // In the order of their ids, so that two jobs at once can't wait for each other's pairs.
  const candidates = [...new Set(telling.map((each) => each.signal))].toSorted();
  const copies = await findCopies(db, signal, candidates);
  const tokens = without(plain(own.tokens), plain(common));
  for (const candidate of candidates.filter((id) => !copies.has(id))) {
    const other = await getTokens(db, candidate);
    if (!other) continue;
    const { proposed, reasons } = matcher.compare(tokens, plain(other.tokens));
    if (!proposed) continue;
    const sides = [side, { signal: candidate, owner: other.owner }] as const;
    await insertProposal(db, { id: randomUUID(), sides, reasons, at });
  }
}

const isSame = (a: IdentifierToken, b: IdentifierToken): boolean =>
  a.kind === b.kind && a.token.equals(b.token);

const plain = (tokens: readonly IdentifierToken[]): Token[] =>
  tokens.map(({ kind, token }) => ({ kind, token: token.toString('base64') }));
