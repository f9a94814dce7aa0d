import { sql } from 'kysely';
import type { Act, GrantedDb, OrganisationKind, Purpose, Track } from '../access/index.ts';
import type { FeedbackOutcome, Usefulness } from './feedback.ts';
import type { Past } from './past.ts';
import type { IdentifierToken } from './token-store.ts';

export type DisclosureRow = {
  id: string;
  signal: string;
  copy: string;
  from_organisation: string;
  to_organisation: string;
  rule: string;
  article: string;
  purpose: Purpose;
  track: Track | null;
  fields: string[];
  at: Date;
};

export type FeedbackRow = {
  id: string;
  disclosure: string;
  from_organisation: string;
  to_organisation: string;
  usefulness: Usefulness;
  outcome: FeedbackOutcome;
  at: Date;
  by_person: string;
  content: Buffer;
};

/** An organisation to hand something over to. */
export type Receiver = { id: string; name: string; kind: OrganisationKind };

type Tables = {
  'signals.disclosure': DisclosureRow;
  'signals.feedback': FeedbackRow;
  'access.organisation': Receiver;
};

/** Every other organisation, by name. */
export const findReceivers = (
  db: GrantedDb<'signals.read' | 'signals.weigh' | 'signals.forward'>,
  own: string,
): Promise<Receiver[]> =>
  db
    .withTables<Tables>()
    .selectFrom('access.organisation')
    .where('id', '!=', own)
    .select(['id', 'name', 'kind'])
    .orderBy('name')
    .execute();

/** Whether two organisations take part in the same RIEC or the same Care and Safety House. */
export async function findShared(
  db: GrantedDb<'demonstration.fill'>,
  track: Track | undefined,
  a: string,
  b: string,
): Promise<boolean> {
  const { rows } = await sql<{ shared: boolean }>`
    select signals.share_collaboration(${track ?? null}, ${a}, ${b}) as shared`.execute(db);
  return rows[0]?.shared ?? false;
}

/** Where a signal of one's own organisation comes from, as far as its holder may know. */
export async function getPast(
  db: GrantedDb<'signals.read' | 'signals.weigh' | 'signals.forward'>,
  signal: string,
): Promise<Past> {
  const { rows } = await sql<Past>`
    select obtained_in as "obtainedIn", obtained_for as "obtainedFor", blocked
    from signals.own_past(array[${signal}]::uuid[])`.execute(db);
  const [past] = rows;
  if (!past) throw new Error('The past of a signal that is not of this organisation.');
  return past;
}

/** Whether handing a signal over in a track stays within one RIEC or one house, for all whom it comes from. */
export async function staysWithin(
  db: GrantedDb<'signals.weigh' | 'signals.forward'>,
  signal: string,
  track: Track | undefined,
  receiver: string,
): Promise<boolean> {
  const { rows } = await sql<{ within: boolean }>`
    select signals.own_stays_within(array[${signal}]::uuid[], ${track ?? null}, ${receiver}) as within`.execute(
    db,
  );
  return rows[0]?.within ?? false;
}

/** What is delivered, and the basis it rests on. */
export type Delivery = {
  disclosure: string;
  copy: string;
  source: string;
  receiver: string;
  rule: string;
  purpose: Purpose;
  track: Track | undefined;
  /** Every piece that goes: with it go the forms, the urgency and the municipality it names, and no others. */
  parts: readonly string[];
  sealed: Buffer;
  tokens: readonly IdentifierToken[];
};

/** Puts the copy at the receiver. The database refuses without a grant for it and a recorded basis. */
export async function deliver(db: GrantedDb<'signals.forward'>, to: Delivery): Promise<void> {
  await sql`select signals.deliver(${to.disclosure}, ${to.copy}, ${to.source}, ${to.receiver}, ${to.rule},
    ${to.purpose}, ${to.track ?? null}, ${to.parts}::text[], ${to.sealed},
    ${to.tokens.map(({ kind }) => kind)}::text[], ${to.tokens.map(({ token }) => token)}::bytea[])`.execute(
    db,
  );
}

/** Whether this was handed over before: a form that was sent twice. */
export async function isDelivered(db: GrantedDb<'signals.forward'>, disclosure: string): Promise<boolean> {
  const found = await db
    .withTables<Tables>()
    .selectFrom('signals.disclosure')
    .where('id', '=', disclosure)
    .select('id')
    .executeTakeFirst();
  return found !== undefined;
}

/** The handing over of a signal and of the copy it is, newest first. */
export const findDisclosures = (db: GrantedDb<Act>, signal: string) =>
  db
    .withTables<Tables>()
    .selectFrom('signals.disclosure as d')
    .innerJoin('access.organisation as giver', 'giver.id', 'd.from_organisation')
    .innerJoin('access.organisation as receiver', 'receiver.id', 'd.to_organisation')
    .where((where) => where.or([where('d.signal', '=', signal), where('d.copy', '=', signal)]))
    .select([
      'd.id',
      'd.signal',
      'd.copy',
      'd.rule',
      'd.article',
      'd.purpose',
      'd.track',
      'd.fields',
      'd.at',
      'd.to_organisation as receiver',
      'giver.name as fromName',
      'receiver.name as toName',
    ])
    .orderBy('d.at', 'desc')
    .execute();

/** The feedback on some of them, newest first. */
export const findFeedback = (db: GrantedDb<Act>, disclosures: readonly string[]) =>
  db
    .withTables<Tables>()
    .selectFrom('signals.feedback as f')
    .innerJoin('access.organisation as giver', 'giver.id', 'f.from_organisation')
    .where('f.disclosure', '=', sql<string>`any(${disclosures}::uuid[])`)
    .select([
      'f.id',
      'f.disclosure',
      'f.usefulness',
      'f.outcome',
      'f.at',
      'f.content',
      'giver.name as fromName',
    ])
    .orderBy('f.at', 'desc')
    .execute();

/** The disclosure that brought a copy to an organisation; undefined for a signal of its own. The giver sees it too. */
export const findOrigin = (db: GrantedDb<'signals.feedback'>, copy: string, receiver: string) =>
  db
    .withTables<Tables>()
    .selectFrom('signals.disclosure')
    .where('copy', '=', copy)
    .where('to_organisation', '=', receiver)
    .select(['id', 'from_organisation'])
    .executeTakeFirst();

/** False where it was there already: a form that was sent twice. */
export async function insertFeedback(db: GrantedDb<'signals.feedback'>, row: FeedbackRow): Promise<boolean> {
  const inserted = await db
    .withTables<Tables>()
    .insertInto('signals.feedback')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .execute();
  return inserted.length > 0;
}
