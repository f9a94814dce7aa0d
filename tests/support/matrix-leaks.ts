import { mark } from './casework.ts';
import type { ChainPerson } from './chain.ts';
import type { MatrixActor } from './matrix-actors.ts';
import type { MatrixWorld } from './matrix-world.ts';
import type { Answer } from './visitor.ts';

/** Who may read the words planted in a record; beside them, whoever holds the receipt reads `byReceipt`. */
const readers: Record<string, readonly ChainPerson[]> = {
  melding: ['focal'],
  anderemelding: ['otherFocal'],
  antwoord: ['focal'],
  bericht: ['focal'],
  signaal: ['focal'],
  andersignaal: ['otherFocal'],
  kopie: ['detective'],
  terugkoppeling: ['focal', 'detective'],
  voorstel: ['focal', 'otherFocal'],
  registratie: ['coordinator', 'registrar'],
  wachtend: ['focal'],
  gereed: ['focal'],
  evenknie: ['otherFocal'],
  gestuurd: ['focal', 'detective'],
  wederhelft: ['otherFocal'],
  gesloten: ['focal'],
};
const byReceipt = ['antwoord', 'bericht'];

/** Where the words of lines were planted, as a disclosure names them. */
const lineWords: Record<string, string> = {
  'line.1.observation': 'waarneming',
  'line.1.source': 'bron',
  'line.1.place': 'plaats',
  'line.2.interpretation': 'duiding',
};

/** Finds what an answer says that its reader should not read. */
export type LeakFinder = (actor: MatrixActor, answer: Answer, sent: string) => string[];

/** @param chosen the units that went along, as the row of the disclosure has them */
export async function leakFinder(world: MatrixWorld): Promise<LeakFinder> {
  const { rows } = await world.chain.asSuperuser('select fields from signals.disclosure');
  const sent = (rows as { fields: string[] }[]).flatMap(({ fields }) => fields);
  const forwarded = new Set(
    sent.map((unit) => mark('signaal', lineWords[unit] ?? unit.replace(/^field\./, '')).toLowerCase()),
  );
  const secrets = [
    ...[...world.members.values()].map(({ session }) => session),
    world.endedSession,
    world.endedMembership,
  ];

  return ({ who, receipt, session }, { text, headers }, request) => {
    const said = `${text}\n${headers}`;
    const words = [...new Set(said.toLowerCase().match(/merkwoord[a-z]+/g))];
    const leaked = words.filter((word) => {
      if (request.toLowerCase().includes(word)) return false;
      const record = recordOf(word);
      if (who === 'detective' && forwarded.has(word)) return false;
      if (receipt === world.casework.receipt && byReceipt.includes(record)) return false;
      return who === undefined || !readers[record]?.includes(who);
    });
    const receipts = [world.casework.receipt, world.casework.otherReceipt].filter((each) =>
      said.includes(each),
    );
    const tokens = secrets.filter((token) => token !== session && said.includes(token));
    return [...leaked, ...receipts.map(() => 'a receipt'), ...tokens.map(() => 'the token of a session')];
  };
}

/** The record that a planted word belongs to: the longest name that fits. */
function recordOf(word: string): string {
  const [record] = Object.keys(readers)
    .filter((name) => word.startsWith(`merkwoord${name}`))
    .toSorted((a, b) => b.length - a.length);
  if (record === undefined) throw new Error(`Nobody planted ${word}.`);
  return record;
}
