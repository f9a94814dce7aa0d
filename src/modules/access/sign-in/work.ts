import { type Purpose, purposesOfRole, type Role } from '../mandate.ts';

/** The purposes that a role works for and the organisation has a mandate for, the usual one first. */
export const purposesIn = (work: { role: Role; mandate: readonly Purpose[] }): Purpose[] =>
  purposesOfRole[work.role].filter((purpose) => work.mandate.includes(purpose));

/** What someone starts with: the first they may work as, for the purpose they last worked for if it still holds. */
export function chooseWork<
  Work extends { role: Role; mandate: readonly Purpose[]; lastPurpose: Purpose | null },
>(works: readonly Work[]): { work: Work; purpose: Purpose } | undefined {
  for (const work of works) {
    const purposes = purposesIn(work);
    const purpose = purposes.find((one) => one === work.lastPurpose) ?? purposes[0];
    if (purpose) return { work, purpose };
  }
  return undefined;
}
