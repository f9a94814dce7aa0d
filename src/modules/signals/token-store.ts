import { sql } from 'kysely';
import type { Vault } from '../../platform/vault/vault.ts';
import type { GrantedDb } from '../access/index.ts';
import { type Identifier, type IdentifierKind, identifiersMeantBy } from './identifier.ts';

/** A keyed token of an identifier: the same for the same number, and telling nothing of it. */
export type IdentifierToken = { kind: IdentifierKind; token: Buffer };

export type TokenRow = IdentifierToken & { signal: string; owner_organisation: string };
type Tables = { 'signals.identifier_token': TokenRow };
type Matching = GrantedDb<'matches.propose'>;

export const tokenOf = (vault: Vault, { kind, text }: Identifier): IdentifierToken => ({
  kind,
  token: vault.token(`signals.${kind}`, text),
});

/** Keeps the tokens of a signal of one's own organisation. */
export async function insertTokens(
  db: GrantedDb<'signals.record' | 'reports.accept'>,
  signal: string,
  owner: string,
  tokens: readonly IdentifierToken[],
): Promise<void> {
  if (tokens.length === 0) return;
  await db
    .withTables<Tables>()
    .insertInto('signals.identifier_token')
    .values(tokens.map((token) => ({ ...token, signal, owner_organisation: owner })))
    .execute();
}

/** Keeps these tokens of a corrected signal instead of those it had. */
export async function replaceTokens(
  db: GrantedDb<'signals.correct'>,
  signal: string,
  tokens: readonly IdentifierToken[],
): Promise<void> {
  await sql`select signals.replace_tokens(${signal}, ${tokens.map(({ kind }) => kind)}::text[],
    ${tokens.map(({ token }) => token)}::bytea[])`.execute(db);
}

/** The condition that a signal holds what was searched for, as any kind that the words can be. */
export function holdsAnyOf(vault: Vault, words: string) {
  const tokens = identifiersMeantBy(words).map((identifier) => tokenOf(vault, identifier));
  return sql<boolean>`signal.id in (select t.signal from signals.identifier_token t
    join ${soughtTokens(tokens)} on sought.kind = t.kind and sought.token = t.token)`;
}

/** Whose a signal is and its tokens; undefined where there is no such signal. */
export async function getTokens(
  db: Matching,
  signal: string,
): Promise<{ owner: string; tokens: IdentifierToken[] } | undefined> {
  const { rows } = await sql<{ owner: string }>`select owner_organisation as owner from signals.signal
    where id = ${signal}`.execute(db);
  const [found] = rows;
  if (!found) return undefined;
  const tokens = await db
    .withTables<Tables>()
    .selectFrom('signals.identifier_token')
    .where('signal', '=', signal)
    .select(['kind', 'token'])
    .execute();
  return { owner: found.owner, tokens };
}

/** The signals of any organisation that hold these tokens, at most `most` per token. */
export async function findByTokens(
  db: Matching,
  tokens: readonly IdentifierToken[],
  most: number,
): Promise<(IdentifierToken & { signal: string; owner: string })[]> {
  const { rows } = await sql<IdentifierToken & { signal: string; owner: string }>`
    select sought.kind, sought.token, held.signal, held.owner_organisation as owner
    from ${soughtTokens(tokens)}
    cross join lateral (
      select t.signal, t.owner_organisation from signals.identifier_token t
      where t.kind = sought.kind and t.token = sought.token
      order by t.owner_organisation, t.signal limit ${most}) as held`.execute(db);
  return rows;
}

const soughtTokens = (tokens: readonly IdentifierToken[]) =>
  sql`unnest(${tokens.map(({ kind }) => kind)}::text[], ${tokens.map(({ token }) => token)}::bytea[])
    as sought (kind, token)`;
