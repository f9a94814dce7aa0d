import { testAnswers } from './casework.ts';
import type { ChainPerson } from './chain.ts';
import { type Deed, drawDeed, wrote } from './deed.ts';
import { deedWords, visitorOf } from './deed-records.ts';
import type { MatrixWorld } from './matrix-world.ts';
import { drawnForm } from './visitor.ts';

type Deeds = Record<string, Deed>;

/** Forms on a signal that someone has to decide on. */
export async function deedsOnSignal(world: MatrixWorld, by: ChainPerson, id: string): Promise<Deeds> {
  const { chain } = world;
  const page = `/werk/signalen/${id}`;
  const event = (kind: string) => wrote('signals.event', { signal: id, kind });
  const step = (to: string, words: Record<string, string>, kind: string) =>
    drawDeed(world, by, [page, `/${to}`], words, event(kind));
  const testPage = (track: string) => visitorOf(world, by).get(`${page}/toets/${track}`);
  // The police sends on to another; for them no rule may be found, and the page says so.
  const choosing =
    by === 'detective'
      ? { receiver: chain.organisation('inspectie'), track: '' }
      : { receiver: receiverFor(world, by), track: 'riec' };
  return {
    waarneming: await step('waarneming', { 'line-kind': 'fact', 'line-text': deedWords }, 'observed'),
    voorwaarde: await step(
      'voorwaarde',
      { condition: 'age-known', 'condition-reason': deedWords },
      'condition-met',
    ),
    'toets/zvh': await drawDeed(
      world,
      by,
      [`${page}/toets/zvh`, '/toets/zvh'],
      testAnswers(await testPage('zvh'), deedWords),
      event('tested'),
    ),
    oppakken: await step('oppakken', { decision: 'taken-up', 'decision-reason': deedWords }, 'taken-up'),
    doorsturen: await drawDeed(world, by, [`${page}/doorsturen`, '/doorsturen'], choosing, ({ answer }) =>
      answer.text.includes(`action="${page}/doorsturen"`),
    ),
    doorstrepen: await step('doorstrepen', { struck: '1', 'struck-reason': deedWords }, 'line-struck'),
    verbeteren: await step(
      'verbeteren',
      { corrected: 'name', 'corrected-text': deedWords, 'corrected-reason': deedWords },
      'corrected',
    ),
    sluiten: await step('sluiten', { 'close-reason': deedWords }, 'closed'),
  };
}

/** The same and more, on a signal that was tested for the RIEC and has a condition on record. */
export async function deedsOnPrepared(world: MatrixWorld, by: ChainPerson, id: string): Promise<Deeds> {
  const page = `/werk/signalen/${id}`;
  const visitor = visitorOf(world, by);
  const weighed = await visitor.submit(await visitor.get(`${page}/doorsturen`), '/doorsturen', {
    receiver: receiverFor(world, by),
    track: 'riec',
  });
  return {
    ...(await deedsOnSignal(world, by, id)),
    'voorwaarde-intrekken': await drawDeed(
      world,
      by,
      [page, '/voorwaarde-intrekken'],
      { withdrawn: 'no-care-secrecy', 'withdrawn-reason': deedWords },
      wrote('signals.event', { signal: id, kind: 'condition-withdrawn' }),
    ),
    'doorsturen/bevestigen': {
      ...drawnForm(weighed, '/bevestigen'),
      by,
      happened: wrote('signals.disclosure', { signal: id }),
    },
  };
}

/** Whom the law lets a municipality give it to in a RIEC: Proefdam is in another one than the police of the chain. */
const receiverFor = ({ chain }: MatrixWorld, by: ChainPerson): string =>
  chain.organisation(by === 'otherFocal' ? 'inspectie' : 'politie');

/** Opening again what was closed. */
export const reopening = (world: MatrixWorld, id: string): Promise<Deed> =>
  drawDeed(
    world,
    'focal',
    [`/werk/signalen/${id}`, '/heropenen'],
    { 'reopen-reason': deedWords },
    wrote('signals.event', { signal: id, kind: 'reopened' }),
  );

/** Telling the giver of a copy what came of it. */
export const feedbackOn = (world: MatrixWorld, id: string): Promise<Deed> =>
  drawDeed(
    world,
    'detective',
    [`/werk/signalen/${id}`, '/terugkoppelen'],
    { usefulness: 'useful', outcome: 'investigation', 'feedback-words': deedWords },
    wrote('signals.feedback'),
  );
