import type { DecisionKind, InventedOutcome, InventedProposal } from '../../modules/matching/index.ts';
import { laterThan } from './calendar.ts';
import { type Cast, type Company, someoneAt, usualPurpose } from './cast.ts';
import type { Chance } from './chance.ts';

/** How far people are with proposals, in turn: on which sides a basis was recorded, and what was decided. */
const ends: readonly {
  sides: readonly (0 | 1)[];
  decisions: readonly DecisionKind[];
  /** Whose basis turned out to be none. */
  withdraws?: 0 | 1;
}[] = [
  { sides: [], decisions: [] },
  { sides: [0], decisions: [] },
  { sides: [0, 1], decisions: ['together'] },
  { sides: [0, 1], decisions: [] },
  { sides: [1, 0], decisions: ['unsure'] },
  { sides: [0, 1], decisions: ['apart'] },
  { sides: [1], decisions: [] },
  { sides: [1, 0], decisions: ['together', 'undone'] },
  { sides: [0, 1], decisions: ['unsure', 'together'] },
  { sides: [0, 1], decisions: [], withdraws: 0 },
];

const why: Record<DecisionKind, string> = {
  together: 'Na overleg blijkt het om dezelfde groep te gaan: zelfde nummer en zelfde werkwijze.',
  apart: 'Het nummer is van een verhuurder die er niets mee te maken heeft.',
  unsure: 'Wij willen eerst weten hoe oud het signaal aan de andere kant is.',
  undone: 'Bij nader inzien was het nummer al van iemand anders. Wij kijken opnieuw.',
};

const noBasis = 'De grondslag klopt niet: het gaat bij ons om een ander doel.';

/** What people made of the proposals. Where the law gives a side no basis, nobody did anything yet. */
export function planOutcomes(
  chance: Chance,
  cast: Cast,
  proposals: readonly InventedProposal[],
  now: Date,
): InventedOutcome[] {
  const companies = new Map<string, Company>(Object.values(cast).map((company) => [company.id, company]));
  let turn = 0;
  return proposals.map((proposal): InventedOutcome => {
    const [a, b] = proposal.sides;
    const isOwn = a.owner.id === b.owner.id;
    const possible = isOwn || proposal.options.every((options) => options.length > 0);
    const end = possible ? ends[turn++ % ends.length] : ends[0];
    const foundAt = new Date(b.at.getTime() + 60_000);
    let last = foundAt;
    const next = (): Date => {
      last = laterThan(chance, last, 6);
      return last;
    };
    const who = (side: 0 | 1) => {
      const company = companies.get(proposal.sides[side].owner.id);
      if (!company) throw new Error('A signal of nobody.');
      return { side, by: someoneAt(chance, company), purpose: usualPurpose(company) };
    };
    const recorded = isOwn ? [] : (end?.sides ?? []).map((side) => ({ ...who(side), at: next() }));
    const bases = recorded.map((basis) => {
      if (basis.side !== end?.withdraws) return basis;
      const withdrawn = { id: chance.uuid(), by: who(basis.side).by, at: next(), reason: noBasis };
      return withdrawn.at <= now ? { ...basis, withdrawn } : basis;
    });
    const decisions = (end?.decisions ?? []).map((kind, before) => {
      const { side, by } = who(before % 2 === 0 ? 0 : 1);
      return { id: chance.uuid(), kind, side, by, at: next(), reason: why[kind] };
    });
    return {
      id: chance.uuid(),
      foundAt,
      proposal,
      bases: bases.filter(({ at }) => at <= now),
      decisions: decisions.filter(({ at }) => at <= now),
    };
  });
}
