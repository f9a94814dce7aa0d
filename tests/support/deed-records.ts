import { fillInReport, idIn, madeBy, mark, prepare, sendReport, signalWords } from './casework.ts';
import type { ChainPerson } from './chain.ts';
import type { MatrixWorld } from './matrix-world.ts';
import { drawnForm, openVisitor, type Visitor } from './visitor.ts';

/** Records on which something can still be done, beside those of the walk through the chain. */
export type DeedRecords = {
  /** To the focal person's municipality; read, and not decided on. */
  report: string;
  /** Of the focal person's municipality and of the other one: tested, a condition met, and not forwarded. */
  own: string;
  other: string;
  /** At the police, forwarded by the focal person's municipality, and not decided on. */
  copy: string;
  /** Of the focal person's municipality, closed. */
  closed: string;
  /** Both sides have a basis; nobody decided. */
  proposal: string;
  /** Nobody has a basis yet. */
  unfounded: string;
  /** A filled-in report, sealed, ready to be sent. */
  draft: string;
};

/** Someone of the chain in front of the site with its check. */
export const visitorOf = ({ checked, members }: MatrixWorld, who: ChainPerson): Visitor =>
  openVisitor(checked, members.get(who)?.session);

/** Makes them by the forms of the site, each with words of its own planted. */
export async function makeDeedRecords(world: MatrixWorld): Promise<DeedRecords> {
  const { chain, checked, work } = world;
  // A second session for everyone, elsewhere: there is one to end then.
  for (const who of world.members.keys()) await chain.signIn(who);
  const reporter = openVisitor(checked);
  const [focal, otherFocal] = [visitorOf(world, 'focal'), visitorOf(world, 'otherFocal')];

  await sendReport(reporter, 'Utrecht', 'wachtend');
  const report = idIn(await focal.get('/werk/meldingen?state=received'), '/werk/meldingen');
  await focal.get(`/werk/meldingen/${report}`);

  const record = async (visitor: Visitor, name: string, municipality: string, phone: string) => {
    const page = await visitor.get('/werk/signalen/nieuw');
    const signal = madeBy(await visitor.submit(page, '/nieuw', signalWords(name, municipality, phone)));
    await prepare(visitor, signal, name);
    return signal;
  };
  const own = await record(focal, 'gereed', 'Utrecht', '06 47110816');
  const other = await record(otherFocal, 'evenknie', 'Rotterdam', '06 47110816');
  const sent = await record(focal, 'gestuurd', 'Utrecht', '06 47110817');
  const otherSent = await record(otherFocal, 'wederhelft', 'Rotterdam', '06 47110817');

  const closed = await record(focal, 'gesloten', 'Utrecht', '06 47110818');
  await focal.submit(await focal.get(`/werk/signalen/${closed}`), '/sluiten', {
    'close-reason': mark('gesloten', 'reden'),
  });

  const weighed = await focal.submit(await focal.get(`/werk/signalen/${sent}/doorsturen`), '/doorsturen', {
    receiver: chain.organisation('politie'),
    track: 'riec',
  });
  await focal.submit(weighed, '/bevestigen', {});
  await work();

  const proposal = await proposalOf(own, other);
  for (const side of [focal, otherFocal]) {
    const page = await side.get(`/werk/samenhang/${proposal}`);
    await side.submit(page, '/grondslag', { grondslag: 'wgs-hit-no-hit riec' });
  }
  return {
    report,
    own,
    other,
    copy: await only('select copy as id from signals.disclosure where signal = $1', [sent]),
    closed,
    proposal,
    unfounded: await proposalOf(sent, otherSent),
    draft: hidden(await fillInReport(reporter, 'Utrecht', 'concept'), '/versturen', 'draft'),
  };

  function proposalOf(...signals: [string, string]): Promise<string> {
    return only('select id from matching.proposal where signal_a = any($1) and signal_b = any($1)', [
      signals,
    ]);
  }

  async function only(statement: string, values: unknown[]): Promise<string> {
    const [row, ...rest] = (await chain.asSuperuser(statement, values)).rows as { id: string }[];
    if (!row || rest.length > 0) throw new Error(`Not one row but ${rest.length}: ${statement}`);
    return row.id;
  }
}

function hidden(page: Parameters<typeof drawnForm>[0], to: string, field: string): string {
  const value = drawnForm(page, to).words[field];
  if (value === undefined) throw new Error(`No ${field} in the form to ${to}.`);
  return value;
}

/** Words that a deed brings itself: nobody else has them. */
export const deedWords = mark('daad', 'woorden');
