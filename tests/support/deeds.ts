import { registrationWords, signalWords, testAnswers } from './casework.ts';
import type { ChainPerson } from './chain.ts';
import { type DeedRecords, deedWords, visitorOf } from './deed-records.ts';
import type { MatrixActor } from './matrix-actors.ts';
import type { MatrixWorld } from './matrix-world.ts';
import { type Answer, drawnForm, openVisitor } from './visitor.ts';
import type { Written } from './witness.ts';

/** A form as it was drawn for someone who may do it, filled in; anybody may send it. */
export type Deed = {
  path: string;
  words: Record<string, string>;
  /** What someone has of their own to fill in instead. */
  own?: (actor: MatrixActor) => Record<string, string>;
  /** For whom it was drawn; undefined is the public. */
  by: ChainPerson | undefined;
  /** Whether it happened: by the rows that were written, or by what the answer shows where it writes none. */
  happened: (done: { written: readonly Written[]; answer: Answer; actor: MatrixActor }) => boolean;
};

/** Deeds on one record, by the end of their address. */
export type DeedKind = { title: string; about: string; deeds: Record<string, Deed> };

/** Whether a row with these values was written. */
const wrote =
  (table: string, values: Record<string, unknown> = {}): Deed['happened'] =>
  ({ written }) =>
    written.some(
      (each) =>
        each.table === table && Object.entries(values).every(([name, value]) => each.row[name] === value),
    );

/** Draws every form of the house that does something, for those of whom the record is. */
export async function drawDeeds(world: MatrixWorld, records: DeedRecords): Promise<DeedKind[]> {
  const { casework, checked, chain } = world;
  const { rows } = await chain.asSuperuser('select id from access.membership where person = $1', [
    chain.person('focal'),
  ]);
  const membership = (rows as { id: string }[])[0]?.id ?? '';

  const drawn = async (
    by: ChainPerson,
    page: string,
    to: string,
    words: Record<string, string>,
    happened: Deed['happened'],
  ): Promise<Deed> => {
    const form = drawnForm(await visitorOf(world, by).get(page), to);
    return { path: form.path, words: { ...form.words, ...words }, by, happened };
  };

  const onSignal = async (by: ChainPerson, id: string) => {
    const page = `/werk/signalen/${id}`;
    const event = (kind: string) => wrote('signals.event', { signal: id, kind });
    const step = (to: string, words: Record<string, string>, kind: string) =>
      drawn(by, page, `/${to}`, words, event(kind));
    const testPage = (track: string) => visitorOf(world, by).get(`${page}/toets/${track}`);
    const choosing = { receiver: chain.organisation('inspectie'), track: '', purpose: 'joint-approach' };
    return {
      waarneming: await step('waarneming', { 'line-kind': 'fact', 'line-text': deedWords }, 'observed'),
      voorwaarde: await step(
        'voorwaarde',
        { condition: 'age-known', 'condition-reason': deedWords },
        'condition-met',
      ),
      'toets/zvh': await drawn(
        by,
        `${page}/toets/zvh`,
        '/toets/zvh',
        testAnswers(await testPage('zvh'), deedWords),
        event('tested'),
      ),
      oppakken: await step('oppakken', { decision: 'taken-up', 'decision-reason': deedWords }, 'taken-up'),
      doorsturen: await drawn(by, `${page}/doorsturen`, '/doorsturen', choosing, ({ answer }) =>
        answer.text.includes(`action="${page}/doorsturen"`),
      ),
      sluiten: await step('sluiten', { 'close-reason': deedWords }, 'closed'),
    };
  };
  const onPrepared = async (by: ChainPerson, id: string) => {
    const page = `/werk/signalen/${id}`;
    const visitor = visitorOf(world, by);
    const weighed = await visitor.submit(await visitor.get(`${page}/doorsturen`), '/doorsturen', {
      receiver: chain.organisation('politie'),
      track: 'riec',
      purpose: 'joint-approach',
    });
    return {
      ...(await onSignal(by, id)),
      'voorwaarde-intrekken': await drawn(
        by,
        page,
        '/voorwaarde-intrekken',
        { withdrawn: 'no-care-secrecy', 'withdrawn-reason': deedWords },
        wrote('signals.event', { signal: id, kind: 'condition-withdrawn' }),
      ),
      'doorsturen/bevestigen': {
        ...drawnForm(weighed, '/bevestigen'),
        by,
        happened: wrote('signals.disclosure', { signal: id }),
      },
    };
  };
  const withFeedback = async (id: string) =>
    drawn(
      'detective',
      `/werk/signalen/${id}`,
      '/terugkoppelen',
      { usefulness: 'useful', outcome: 'investigation', 'feedback-words': deedWords },
      wrote('signals.feedback'),
    );

  const returned = await openVisitor(checked).post('/melding', { receipt: casework.receipt });
  const reportPage = `/werk/meldingen/${records.report}`;
  const onProposal = (id: string) => `/werk/samenhang/${id}`;
  const ownSession: Deed['happened'] = ({ written, actor }) =>
    actor.who !== undefined &&
    wrote('access.session', { person: chain.person(actor.who) })({ written, answer: noAnswer, actor });
  return [
    {
      title: 'Melding die wacht',
      about: 'Over een plek in de gemeente Voorbeeldstad; gelezen, en er is nog niets over besloten.',
      deeds: {
        antwoorden: await drawn(
          'focal',
          reportPage,
          '/antwoorden',
          { text: deedWords },
          wrote('intake.report_event', { report: records.report, step: 'message' }),
        ),
        afsluiten: await drawn(
          'focal',
          reportPage,
          '/afsluiten',
          { reason: 'known' },
          wrote('intake.report_event', { report: records.report, step: 'declined' }),
        ),
        aannemen: await drawn(
          'focal',
          `${reportPage}/aannemen`,
          '/aannemen',
          { ...signalWords('daad', 'Utrecht', '') },
          wrote('intake.report_event', { report: records.report, step: 'accepted' }),
        ),
      },
    },
    {
      title: 'Signaal van Voorbeeldstad',
      about: 'Getoetst voor het RIEC, met één voorwaarde vastgelegd; nog niet doorgestuurd.',
      deeds: await onPrepared('focal', records.own),
    },
    {
      title: 'Signaal van Proefdam',
      about: 'Van dezelfde rol bij een andere gemeente; hetzelfde ermee gedaan.',
      deeds: await onPrepared('otherFocal', records.other),
    },
    {
      title: 'Afschrift bij de politie',
      about: 'Doorgestuurd door Voorbeeldstad; de politie heeft er nog niet over besloten.',
      deeds: await onSignal('detective', records.copy),
    },
    {
      title: 'Afschrift dat de politie oppakte',
      about: 'Doorgestuurd door Voorbeeldstad, die er al eens iets over hoorde.',
      deeds: { terugkoppelen: await withFeedback(casework.copy) },
    },
    {
      title: 'Voorstel zonder grondslag',
      about: 'Dat een signaal van Voorbeeldstad en een van Proefdam bij elkaar horen.',
      deeds: {
        grondslag: await drawn(
          'focal',
          onProposal(records.unfounded),
          '/grondslag',
          { grondslag: 'wgs-hit-no-hit riec' },
          wrote('matching.basis', { proposal: records.unfounded }),
        ),
      },
    },
    {
      title: 'Voorstel met grondslag',
      about: 'Van dezelfde gemeenten. Beide legden een grondslag vast; niemand besloot.',
      deeds: {
        besluit: await drawn(
          'focal',
          onProposal(records.proposal),
          '/besluit',
          { besluit: 'apart', reden: deedWords },
          wrote('matching.decision', { proposal: records.proposal, kind: 'apart' }),
        ),
      },
    },
    {
      title: 'Voorstel waarover is besloten',
      about: 'Van dezelfde gemeenten; besloten is dat de signalen bij elkaar horen.',
      deeds: {
        terugdraaien: await drawn(
          'focal',
          onProposal(casework.proposal),
          '/terugdraaien',
          { 'terugdraaien-reden': deedWords },
          wrote('matching.decision', { proposal: casework.proposal, kind: 'undone' }),
        ),
      },
    },
    {
      title: 'Registratie van een vermoedelijk slachtoffer',
      about: 'Van de zorgcoördinatie, met toestemming voor registratie en opvang.',
      deeds: {
        'toestemming-intrekken': await drawn(
          'coordinator',
          `/werk/slachtoffers/${casework.registration}`,
          '/toestemming-intrekken',
          { 'scope-shelter': 'yes' },
          wrote('victims.event', { registration: casework.registration, kind: 'consent-withdrawn' }),
        ),
      },
    },
    {
      title: 'Wat nog niet bestaat',
      about: 'Een nieuw signaal van de eigen organisatie, een nieuwe registratie met toestemming.',
      deeds: {
        'signalen/nieuw': await drawn(
          'focal',
          '/werk/signalen/nieuw',
          '/nieuw',
          { ...signalWords('daad', '', '') },
          wrote('signals.signal', { source: 'own' }),
        ),
        'slachtoffers/nieuw': await drawn(
          'coordinator',
          '/werk/slachtoffers/nieuw',
          '/nieuw',
          { ...registrationWords, name: deedWords, nationality: '', contact: '' },
          wrote('victims.registration', { state: 'registered' }),
        ),
      },
    },
    {
      title: 'Account',
      about:
        'De eigen sessies. Wie in het eerste formulier een lidmaatschap van een ander invult (dat van de aandachtsfunctionaris van Voorbeeldstad), wordt geweigerd.',
      deeds: {
        'account/werk': await drawn(
          'focal',
          '/account',
          '/werk',
          { work: `${membership} assess-report` },
          wrote('access.session', { membership, purpose: 'assess-report' }),
        ),
        'account/sessies': await drawn('focal', '/account', '/sessies', {}, ownSession),
        uitloggen: await drawn('focal', '/account', '/uitloggen', {}, ownSession),
      },
    },
    {
      title: 'Wat van buiten komt',
      about:
        'Een melding sturen mag iedereen. Wie het bericht stuurt, heeft de bladzijde die de ontvangstcode opende.',
      deeds: {
        'melden/versturen': {
          path: '/melden/versturen',
          words: { draft: records.draft },
          by: undefined,
          happened: wrote('intake.report'),
        },
        'melding/bericht': {
          path: '/melding/bericht',
          words: { ...drawnForm(returned, '/bericht').words, text: deedWords },
          own: ({ receipt }) => (receipt === casework.receipt ? {} : { sealed: '' }),
          by: undefined,
          happened: wrote('intake.report_event', { report: casework.report, step: 'message' }),
        },
      },
    },
  ];
}

const noAnswer: Answer = { status: 0, location: '', text: '', headers: '' };
