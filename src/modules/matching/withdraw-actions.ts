import type { Vault } from '../../platform/vault/vault.ts';
import { type Attempt, type Granted, type Member, refuse } from '../access/index.ts';
import type { NewWithdrawal } from './decision.ts';
import { endBasis, findBases } from './outcome-store.ts';
import type { Basis } from './proposal.ts';
import type { Showing } from './store.ts';

/** Names the place of the reason why a basis was withdrawn. */
export const sealedAs = 'matching.basis.withdrawn_because';

/**
 * Withdraws a basis of one's own: from then on the reasons are closed to both sides. Sent twice it is one withdrawal;
 * refuses `changed-meanwhile` where a colleague withdrew it before, `sent-before` where the form gave another reason.
 */
export async function withdrawBasis(
  attempt: Attempt<'matches.withdraw'>,
  { vault, now }: { vault: Vault; now: () => Date },
  member: Member,
  id: string,
  withdrawal: NewWithdrawal,
): Promise<Granted<void>> {
  const key = await vault.create(withdrawal.id);
  return attempt(
    async (db) => {
      const basis = (await findBases(db, id)).find((each) => each.id === withdrawal.basis);
      if (basis?.organisation !== member.organisation.id) refuse({ refused: 'not-found' });
      if (basis.withdrawal === withdrawal.id) {
        const { withdrawn_because: because } = basis;
        const same = because !== null && key.open(because, sealedAs) === withdrawal.reason;
        return same ? undefined : refuse({ refused: 'sent-before' });
      }
      const done = await endBasis(db, {
        id: basis.id,
        proposal: id,
        withdrawal: withdrawal.id,
        person: member.person.id,
        at: now(),
        because: key.seal(withdrawal.reason, sealedAs),
      });
      if (!done) refuse({ refused: 'changed-meanwhile' });
    },
    { on: id },
  );
}

/** The bases of a proposal with the reasons of those that were withdrawn, as the organisation `own` reads them. */
export async function openBases(db: Showing, vault: Vault, proposal: string, own: string): Promise<Basis[]> {
  return Promise.all(
    (await findBases(db, proposal)).map(async ({ organisation, name, ...row }) => {
      const { withdrawal, withdrawn_at: at, withdrawn_because: because, ...basis } = row;
      const key = withdrawal === null ? undefined : await vault.find(withdrawal);
      const reason = key && because ? String(key.open(because, sealedAs)) : undefined;
      return {
        ...basis,
        own: organisation === own,
        organisationName: name,
        withdrawn: at === null ? undefined : { at, reason },
      };
    }),
  );
}
