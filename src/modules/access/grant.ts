import { AsyncLocalStorage } from 'node:async_hooks';
import type { Kysely, Transaction } from 'kysely';
import { type Act, ruleOf } from './act.ts';
import type { Actor, Member } from './actor.ts';
import { type Decision, decide, type Refusal } from './decision.ts';
import { findMember } from './find-member.ts';
import { canBe, type GrantRequest, isOfAccount, logAttempt, openGrant, setGrant } from './grant-log.ts';

declare const granted: unique symbol;

/**
 * A database inside a transaction, granted for one act. Only `under` makes one and every store function takes one,
 * so a query without a grant does not compile. A store names its own tables with `db.withTables<...>()`.
 */
export type GrantedDb<A extends Act> = Transaction<object> & { readonly [granted]: A };

export type Granted<T> = { granted: true; value: T } | { granted: false; refusal: Refusal };

export type Access = {
  /**
   * Decides; when permitted, opens one transaction, writes the row of the processing log that lets its queries see
   * anything, and runs the work in it: kept whole or not at all. Inside the work of the same actor it joins that
   * transaction with a log row of its own. Work that ends in `refuse(...)` is undone, and so is work that throws; both
   * leave their row in the log.
   */
  under: <A extends Act, T>(
    actor: Actor,
    request: GrantRequest<A>,
    work: (db: GrantedDb<A>) => Promise<T>,
  ) => Promise<Granted<T>>;
  /** The person behind the token of a session; undefined once the session has ended. */
  member: (token: string) => Promise<Member | undefined>;
};

/** The logins of the application. A process has those it needs. */
export type AccessLogins = {
  web: Kysely<object>;
  signIn?: Kysely<object>;
  worker?: Kysely<object>;
  operator?: Kysely<object>;
};

/** Ends granted work with a refusal: what the work did is undone. */
export function refuse(refusal: Omit<Refusal, 'act'>): never {
  throw new RefusedWork(refusal);
}

class RefusedWork extends Error {
  override readonly name = 'RefusedWork';
  readonly refusal: Omit<Refusal, 'act'>;

  constructor(refusal: Omit<Refusal, 'act'>) {
    super(refusal.refused);
    this.refusal = refusal;
  }
}

type Running = { actor: Actor; login: Kysely<object>; db: Transaction<object>; grant: number | undefined };

/**
 * Access over the logins of the application.
 * @param decision the application's own check; only the tests that show what the row policies do alone replace it
 */
export function openAccess(
  logins: AccessLogins,
  decision: (actor: Actor, act: Act) => Decision = decide,
): Access {
  const running = new AsyncLocalStorage<Running>();

  async function under<A extends Act, T>(
    actor: Actor,
    request: GrantRequest<A>,
    work: (db: GrantedDb<A>) => Promise<T>,
  ): Promise<Granted<T>> {
    const login = loginOf(logins, actor, request.act);
    const decided = decision(actor, request.act);
    if (!decided.permitted) return refused(login, actor, request, decided.refusal);
    const around = running.getStore();
    const outer = around?.actor === actor && around.login === login ? around : undefined;
    try {
      const value = outer
        ? await inside(outer, request, work)
        : await transactionOf(login, actor, request.act).execute((db) =>
            granting({ actor, login, db, grant: undefined }, request, work),
          );
      return { granted: true, value };
    } catch (error) {
      // Inside a larger transaction the whole is undone: the outermost notes it and gives the answer.
      if (outer) throw error;
      if (error instanceof RefusedWork) {
        return refused(login, actor, request, { ...error.refusal, act: request.act });
      }
      await noteUndone(login, actor, request, error);
      throw error;
    }
  }

  async function granting<A extends Act, T>(
    frame: Running,
    request: GrantRequest<A>,
    work: (db: GrantedDb<A>) => Promise<T>,
  ): Promise<T> {
    if (ruleOf(request.act).logged) {
      if (!canBe(request)) refuse({ refused: 'not-found' });
      frame.grant = await openGrant(frame.db, frame.actor, request);
      if (frame.grant === undefined) refuse({ refused: 'session-ended' });
    }
    return running.run(frame, () => work(frame.db as GrantedDb<A>));
  }

  async function inside<A extends Act, T>(
    outer: Running,
    request: GrantRequest<A>,
    work: (db: GrantedDb<A>) => Promise<T>,
  ): Promise<T> {
    const value = await granting({ ...outer, grant: undefined }, request, work);
    await setGrant(outer.db, outer.grant);
    return value;
  }

  return { under, member: (token) => findMember(logins.web, token) };
}

function loginOf(logins: AccessLogins, actor: Actor, act: Act): Kysely<object> {
  const name =
    actor.kind === 'operator' || actor.kind === 'worker' ? actor.kind : isOfAccount(act) ? 'signIn' : 'web';
  const login = logins[name];
  if (!login) throw new Error(`This process has no ${name} login.`);
  return login;
}

function transactionOf(login: Kysely<object>, actor: Actor, act: Act) {
  const transaction = login.transaction();
  const readsPublished = actor.kind === 'public' && !ruleOf(act).logged;
  return readsPublished ? transaction.setAccessMode('read only') : transaction;
}

async function refused(
  login: Kysely<object>,
  actor: Actor,
  request: GrantRequest<Act>,
  refusal: Refusal,
): Promise<{ granted: false; refusal: Refusal }> {
  if (ruleOf(request.act).logged || actor.kind === 'member') {
    const { refused: kind, article } = refusal;
    await logAttempt(login, actor, request, 'refused', article === undefined ? kind : `${kind}: ${article}`);
  }
  return { granted: false, refusal };
}

async function noteUndone(
  login: Kysely<object>,
  actor: Actor,
  request: GrantRequest<Act>,
  error: unknown,
): Promise<void> {
  if (!ruleOf(request.act).logged) return;
  const kind = error instanceof Error ? error.name : 'unknown';
  // The fault itself is what counts; a database that is gone can't take a note either.
  await logAttempt(login, actor, request, 'rolled-back', kind).catch(() => {});
}
