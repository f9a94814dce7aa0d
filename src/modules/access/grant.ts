import type { Kysely, Transaction } from 'kysely';
import type { Act } from './act.ts';
import type { Actor } from './actor.ts';
import { decide, type Refusal } from './decision.ts';

declare const granted: unique symbol;

/**
 * A database inside a transaction, granted for one act. Only `under` makes one and every store function takes one,
 * so a query without a grant does not compile. A store names its own tables with `db.withTables<...>()`.
 */
export type GrantedDb<A extends Act> = Transaction<object> & { readonly [granted]: A };

export type Granted<T> = { granted: true; value: T } | { granted: false; refusal: Refusal };

export type Access = {
  /** Decides; when permitted, runs the work in one transaction, which is kept whole or not at all. */
  under: <A extends Act, T>(
    actor: Actor,
    request: { act: A },
    work: (db: GrantedDb<A>) => Promise<T>,
  ) => Promise<Granted<T>>;
};

/** Access over the two logins of the application. A process that only serves pages has no operator login. */
export function openAccess(logins: { web: Kysely<object>; operator?: Kysely<object> }): Access {
  return {
    async under(actor, request, work) {
      const decision = decide(actor, request.act);
      if (!decision.permitted) return { granted: false, refusal: decision.refusal };
      const login = actor.kind === 'operator' ? logins.operator : logins.web;
      if (!login) throw new Error('This process has no operator login.');
      const transaction = login.transaction();
      const value = await (actor.kind === 'public'
        ? transaction.setAccessMode('read only')
        : transaction
      ).execute((db) => work(db as unknown as Parameters<typeof work>[0]));
      return { granted: true, value };
    },
  };
}
