import { randomUUID } from 'node:crypto';
import { exactMatcher, without } from '../../engines/matching/exact-matcher.ts';
import type { Matcher, Token } from '../../engines/matching/matcher.ts';
import { type Access, type GrantedDb, ownRecord, workerActor } from '../access/index.ts';
import { findByTokens, getTokens, type IdentifierToken } from '../signals/index.ts';
import {
  countBrought,
  findCopies,
  findProposed,
  insertProposal,
  insertTooCommon,
  noteDeferred,
  retractReasons,
} from './propose-store.ts';
import { mostNewProposals, mostSignals, type Reason } from './reason.ts';

/**
 * The work that waits for nobody: after a signal came in or was corrected, looks for signals it may belong with. Done
 * twice it finds the same once. Answers when it goes on, where its organisation had as many proposals as it may have in
 * a day.
 */
export const matchingJobs = (
  access: Access,
  { now }: { now: () => Date },
  matcher: Matcher = exactMatcher,
): Record<'matching.propose', (signal: string) => Promise<Date | undefined>> => ({
  'matching.propose': async (signal) => {
    const done = await access.under(workerActor, { act: 'matches.propose', on: signal }, (db) =>
      proposeFor({ access, db, matcher, at: now() }, signal),
    );
    if (!done.granted) throw new Error(`The matcher was refused: ${done.refusal.refused}.`);
    return done.value;
  },
});

type Proposing = { access: Access; db: GrantedDb<'matches.propose'>; matcher: Matcher; at: Date };
type Side = { signal: string; owner: string };
type Found = { other: Side; reasons: Reason[] };

async function proposeFor(work: Proposing, signal: string): Promise<Date | undefined> {
  const { db, at } = work;
  const own = await getTokens(db, signal);
  if (!own) return undefined;
  // At once, also where the search is put off: what was corrected finds nobody any more.
  await retractReasons(db, signal);
  const side = { signal, owner: own.owner };
  const { brought, tomorrow } = await countBrought(db, own.owner, at);
  const room = mostNewProposals - brought;
  // Without a look at what there is: that a search was put off then tells nothing.
  const all = room > 0 && (await propose(work, side, await findAll(work, side, own.tokens), room));
  await noteDeferred(db, side, !all);
  if (all) return undefined;
  await work.access.under(workerActor, { act: 'matches.defer', on: signal }, () => Promise.resolve());
  return tomorrow;
}

/**
 * Puts in what is new of what was found, for at most so many proposals with other organisations; false where some are
 * left. A new reason in a proposal that there was counts too: corrections back and forth would tell what is elsewhere.
 */
async function propose(work: Proposing, side: Side, found: readonly Found[], room: number): Promise<boolean> {
  const others = found.map(({ other }) => other.signal);
  const known = await findProposed(work.db, side.signal, others);
  let left = room;
  let all = true;
  for (const { other, reasons } of found) {
    const kinds = known.get(other.signal);
    if (kinds && reasons.every(({ kind }) => kinds.includes(kind))) continue;
    const bounded = other.owner !== side.owner;
    if (bounded && left === 0) {
      all = false;
      continue;
    }
    if (bounded) left -= 1;
    await putIn(work, { id: randomUUID(), sides: [side, other], reasons });
  }
  return all;
}

/** Each has a row of the log that both sides see: nobody else acts on their records unseen. */
async function putIn(
  { access, db, at }: Proposing,
  found: { id: string; sides: readonly [Side, Side]; reasons: readonly Reason[] },
): Promise<void> {
  const proposal = await insertProposal(db, { ...found, at });
  await access.under(workerActor, { act: 'matches.propose', on: proposal }, async (own) => {
    for (const { owner } of found.sides) await ownRecord(own, proposal, owner);
  });
}

/** The signals that this one may belong with. Keeps which of its tokens are in too many signals to be used. */
async function findAll(
  { db, matcher, at }: Proposing,
  side: Side,
  tokensOfSide: readonly IdentifierToken[],
): Promise<Found[]> {
  const leading = tokensOfSide.filter(({ kind }) => matcher.ruleOf(kind) !== null);
  const held = await findByTokens(db, leading, mostSignals + 1);
  const common = leading.filter((token) => held.filter((each) => isSame(each, token)).length > mostSignals);
  await insertTooCommon(db, side, [...new Set(common.map(({ kind }) => kind))], at);

  const telling = held.filter(
    (each) => each.signal !== side.signal && !common.some((token) => isSame(each, token)),
  );
  // In the order of their ids, so that two jobs at once can't wait for each other's pairs.
  const candidates = [...new Set(telling.map((each) => each.signal))].toSorted();
  const copies = await findCopies(db, side.signal, candidates);
  const tokens = without(plain(tokensOfSide), plain(common));
  const found: Found[] = [];
  for (const candidate of candidates.filter((id) => !copies.has(id))) {
    const other = await getTokens(db, candidate);
    if (!other) continue;
    const { proposed, reasons } = matcher.compare(tokens, plain(other.tokens));
    if (proposed) found.push({ other: { signal: candidate, owner: other.owner }, reasons: [...reasons] });
  }
  return found;
}

const isSame = (a: IdentifierToken, b: IdentifierToken): boolean =>
  a.kind === b.kind && a.token.equals(b.token);

const plain = (tokens: readonly IdentifierToken[]): Token[] =>
  tokens.map(({ kind, token }) => ({ kind, token: token.toString('base64') }));
