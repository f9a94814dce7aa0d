import type { Act } from '../act.ts';
import type { GrantedDb } from '../grant.ts';
import type { LegalRule } from './legal-basis.ts';

type Tables = { 'access.legal_basis': LegalRule & { position: number } };

/** Every rule, of all times, in the order of the page. The law is open: any grant may read it. */
export async function getLegalRules(db: GrantedDb<Act>): Promise<LegalRule[]> {
  const rows = await db
    .withTables<Tables>()
    .selectFrom('access.legal_basis')
    .selectAll()
    .orderBy('position')
    .execute();
  return rows.map(({ position: _, ...rule }) => rule);
}

/** Replaces every rule. Rules that ended stay in the file, with their last day, so that past days can be replayed. */
export async function replaceLegalRules(
  db: GrantedDb<'published.import'>,
  rules: LegalRule[],
): Promise<void> {
  const tables = db.withTables<Tables>();
  await tables.deleteFrom('access.legal_basis').execute();
  await tables
    .insertInto('access.legal_basis')
    .values(rules.map((rule, position) => ({ ...rule, position })))
    .execute();
}
