import type { OrganisationKey } from './invented-organisations.ts';
import type { Handing, Move } from './story.ts';

const handed =
  (to: OrganisationKey, track: Handing['track']) =>
  (...further: Move[]): Handing => ({ to, track, further });

const toPolice = handed('politie', 'riec');
const toInspection = handed('inspectie', 'riec');
const toHouse = handed('zvh', 'zvh');

/** What can happen without anyone else. */
const atHome: Move[][] = [
  [],
  ['observed'],
  ['riec-not-met'],
  ['taken-up', 'observed'],
  ['not-taken-up'],
  ['taken-up', 'closed'],
];

/** What people put right of their own work. */
const putRight: Move[][] = [
  ['taken-up', 'closed', 'reopened', 'observed'],
  ['observed', 'line-struck'],
  ['corrected', 'taken-up'],
  ['riec', 'no-care-secrecy', 'care-secrecy-after-all'],
];

/** What happens to the signals of an organisation, in turn. Each handing over is one that the law lets be. */
export const plots: Partial<Record<OrganisationKey, readonly Move[][]>> = {
  voorbeeldstad: [
    ...atHome,
    ['riec', toPolice()],
    ['riec', toPolice('taken-up', 'fed-back')],
    ['riec', toPolice('not-taken-up', 'fed-back'), 'closed'],
    ['riec', handed('riec', 'riec')('riec', toPolice('taken-up', 'fed-back'))],
    ['riec', handed('riec', 'riec')('taken-up', 'fed-back', 'closed')],
    ['zvh', toHouse('zvh')],
    ['zvh', 'college-contract', handed('zorg', 'zvh')('taken-up', 'fed-back')],
    ['not-taken-up', 'closed'],
    ['zvh', 'college-contract', handed('zorg', 'zvh')()],
    ['zvh', toHouse()],
    ['zvh'],
    ...putRight,
  ],
  proefdam: [
    ...atHome,
    ['riec', handed('kmar', 'riec')('taken-up')],
    ['riec', toInspection('taken-up', 'fed-back')],
    ['riec', toInspection()],
    ['riec', handed('kmar', 'riec')('not-taken-up', 'fed-back')],
  ],
  toetsbergen: [
    ...atHome,
    ['riec', toInspection('taken-up', 'fed-back'), 'closed'],
    ['riec', toInspection('riec')],
  ],
  politie: [
    [],
    ['taken-up'],
    ['observed', 'taken-up', 'closed'],
    ['not-taken-up'],
    ['riec', toInspection('taken-up', 'fed-back')],
    ['riec', handed('voorbeeldstad', 'riec')('taken-up')],
    ['riec', handed('voorbeeldstad', 'riec')()],
    ['riec', handed('riec', 'riec')()],
  ],
  inspectie: [
    [],
    ['taken-up'],
    ['taken-up', 'closed'],
    ['riec', 'supervision-guarded', toPolice('taken-up', 'fed-back')],
    ['riec', handed('proefdam', 'riec')('taken-up', 'fed-back')],
  ],
  kmar: [[], ['taken-up'], ['riec', toInspection('taken-up', 'fed-back')], ['not-taken-up', 'closed']],
  zvh: [[], ['zvh', handed('voorbeeldstad', 'zvh')('taken-up', 'fed-back')], ['taken-up']],
  zorg: [
    [],
    ['taken-up'],
    ['zvh', 'college-contract', toHouse('taken-up', 'fed-back')],
    ['taken-up', 'closed'],
  ],
  opvang: [[], ['taken-up']],
};

/** What happens to signals that have something in common with one elsewhere: in most, both can record a basis. */
const linked: readonly Move[][] = [
  ['riec', 'no-care-secrecy'],
  ['riec', 'no-care-secrecy', 'observed'],
  ['riec', 'no-care-secrecy', 'taken-up'],
  ['taken-up', 'riec', 'no-care-secrecy'],
  [],
];
const linkedInCare: readonly Move[][] = [[], ['zvh'], ['taken-up']];

/** The same, of an organisation: care takes no part in a RIEC. */
export const linkedPlots = (key: OrganisationKey): readonly Move[][] =>
  ['zvh', 'zorg', 'opvang'].includes(key) ? linkedInCare : linked;

/** What is handed to another region: between two houses, once someone turns out to be known in both. */
export const regionPlots: Partial<Record<OrganisationKey, Move[]>> = {
  voorbeeldstad: ['zvh', 'hit-elsewhere', handed('toetsbergen', 'zvh')('taken-up', 'fed-back')],
  proefdam: ['zvh', 'hit-elsewhere', handed('voorbeeldstad', 'zvh')()],
};

/** Whom the team of a report hands it to; a team that is not here keeps it. */
const receiverOf: Partial<Record<OrganisationKey, OrganisationKey>> = {
  voorbeeldstad: 'politie',
  proefdam: 'kmar',
  toetsbergen: 'inspectie',
};

/** What becomes of reports that a team accepted, in turn; the last word is what their reporters hear. */
export function acceptedPlots(team: OrganisationKey): readonly Move[][] {
  const receiver = receiverOf[team];
  const alone: Move[][] = [[], ['taken-up'], ['taken-up', 'closed'], ['taken-up', 'closed', 'reopened']];
  if (!receiver) return alone;
  const to = handed(receiver, 'riec');
  return [...alone, ['riec', to()], ['riec', to('taken-up')], ['riec', to('taken-up', 'fed-back')]];
}
