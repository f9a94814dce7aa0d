import { registrationWords, signalWords } from './casework.ts';
import type { ChainPerson } from './chain.ts';
import { type Deed, type DeedKind, drawDeed, wrote } from './deed.ts';
import { type DeedRecords, deedWords, visitorOf } from './deed-records.ts';
import type { MatrixWorld } from './matrix-world.ts';
import { peopleDeeds } from './people-deeds.ts';
import { deedsOnPrepared, deedsOnSignal, feedbackOn, reopening } from './signal-deeds.ts';
import { type Answer, drawnForm, openVisitor } from './visitor.ts';

/** Draws every form of the house that does something, for those of whom the record is. */
export async function drawDeeds(world: MatrixWorld, records: DeedRecords): Promise<DeedKind[]> {
  const { casework, checked, chain } = world;
  const membership = chain.membership('focal');

  const drawn = (
    by: ChainPerson,
    page: string,
    to: string,
    words: Record<string, string>,
    happened: Deed['happened'],
  ) => drawDeed(world, by, [page, to], words, happened);
  const returned = await openVisitor(checked).post('/melding', { receipt: casework.receipt });
  const reportPage = `/werk/meldingen/${records.report}`;
  const onProposal = (id: string) => `/werk/samenhang/${id}`;
  const basisOf = async (who: ChainPerson): Promise<string> => {
    const page = await visitorOf(world, who).get(onProposal(records.proposal));
    const basis = /name="intrekken" value="([^"]*)"/.exec(page.text)?.[1];
    if (basis === undefined) throw new Error(`${who} has no basis to withdraw.`);
    return basis;
  };
  const [basis, otherBasis] = [await basisOf('focal'), await basisOf('otherFocal')];
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
      deeds: await deedsOnPrepared(world, 'focal', records.own),
    },
    {
      title: 'Signaal van Proefdam',
      about: 'Van dezelfde rol bij een andere gemeente; hetzelfde ermee gedaan.',
      deeds: await deedsOnPrepared(world, 'otherFocal', records.other),
    },
    {
      title: 'Afschrift bij de politie',
      about: 'Doorgestuurd door Voorbeeldstad; de politie heeft er nog niet over besloten.',
      deeds: await deedsOnSignal(world, 'detective', records.copy),
    },
    {
      title: 'Afschrift dat de politie oppakte',
      about: 'Doorgestuurd door Voorbeeldstad, die er al eens iets over hoorde.',
      deeds: { terugkoppelen: await feedbackOn(world, casework.copy) },
    },
    {
      title: 'Signaal dat is gesloten',
      about: 'Van Voorbeeldstad.',
      deeds: { heropenen: await reopening(world, records.closed) },
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
      about:
        'Van dezelfde gemeenten. Beide legden een grondslag vast; niemand besloot. Proefdam trekt de eigen grondslag in.',
      deeds: {
        besluit: await drawn(
          'focal',
          onProposal(records.proposal),
          '/besluit',
          { besluit: 'apart', reden: deedWords },
          wrote('matching.decision', { proposal: records.proposal, kind: 'apart' }),
        ),
        intrekken: {
          ...(await drawn(
            'focal',
            onProposal(records.proposal),
            '/intrekken',
            { intrekken: basis, 'intrekken-reden': deedWords },
            (done) =>
              wrote('matching.basis', { id: done.actor.who === 'otherFocal' ? otherBasis : basis })(done),
          )),
          own: ({ who }) => (who === 'otherFocal' ? { intrekken: otherBasis } : {}),
        },
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
          { 'scope-shelter': 'yes', confirmed: 'yes' },
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
    await peopleDeeds(world),
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
