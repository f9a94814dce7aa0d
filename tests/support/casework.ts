import type { Answer, Visitor } from './visitor.ts';

/** Who walks the chain: each with a browser of their own. */
export type Walkers = Record<'reporter' | 'focal' | 'otherFocal' | 'detective' | 'coordinator', Visitor>;

/** What the walk left behind. */
export type Casework = {
  /** Public report of the focal person's municipality, and its receipt. */
  report: string;
  receipt: string;
  /** To the other municipality; nobody decided on it. */
  otherReport: string;
  otherReceipt: string;
  /** Accepted from the report; forwarded to the police. */
  signal: string;
  copy: string;
  /** Of the other municipality, with the same telephone number. */
  otherSignal: string;
  /** That these two belong together, decided by both. */
  proposal: string;
  registration: string;
};

/** Words that stand nowhere else, by the record they are planted in. `Merkwoordmeldingverhaal` is no Dutch word. */
export const mark = (record: string, field: string): string =>
  `Merkwoord${record}${field.replaceAll(/[^a-z]/g, '')}`;

/** Fields of the signal with a word of their own each; every kind of data is among them. */
const markedFields = [
  'name',
  'alias',
  'account',
  'residence',
  'location',
  'vehicle',
  'company',
  'work',
  'health',
  'sexual-behaviour',
  'nationality',
  'criminal-record',
  'reporter',
] as const;

/** The number that both signals hold: a phone number is normalised, so a word would not do. */
export const sharedPhone = '06 47110815';

const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';

/**
 * Carries one signal through every room, by the addresses and forms of the site, with a word in every field. All of
 * it is invented.
 * @param police the id of the organisation it is forwarded to
 * @param untilMatched resolves once Baken looked for signals that belong together
 */
export async function walkTheChain(
  { reporter, focal, otherFocal, detective, coordinator }: Walkers,
  police: string,
  untilMatched: () => Promise<void>,
): Promise<Casework> {
  const receipt = await sendReport(reporter, 'Utrecht', 'melding');
  const otherReceipt = await sendReport(reporter, 'Rotterdam', 'anderemelding');

  const report = idIn(await focal.get('/werk/meldingen'), '/werk/meldingen');
  const read = await focal.get(`/werk/meldingen/${report}`);
  await focal.submit(read, '/antwoorden', { text: mark('antwoord', 'tekst') });
  const otherReport = idIn(await otherFocal.get('/werk/meldingen'), '/werk/meldingen');
  const returned = await reporter.post('/melding', { receipt });
  await reporter.submit(returned, '/melding/bericht', { text: mark('bericht', 'tekst') });

  const accepting = await focal.get(`/werk/meldingen/${report}/aannemen`);
  const signal = madeBy(await focal.submit(accepting, '/aannemen', signalWords('signaal', 'Utrecht')));
  const own = await otherFocal.get('/werk/signalen/nieuw');
  const otherWords = signalWords('andersignaal', 'Rotterdam');
  const otherSignal = madeBy(await otherFocal.submit(own, '/nieuw', otherWords));
  await prepare(focal, signal, 'signaal');
  await prepare(otherFocal, otherSignal, 'andersignaal');

  const choosing = await focal.get(`/werk/signalen/${signal}/doorsturen`);
  const choice = { receiver: police, track: 'riec' };
  const weighed = await focal.submit(choosing, '/doorsturen', choice);
  await focal.submit(weighed, '/bevestigen', {});

  const copy = idIn(await detective.get('/werk/signalen'), '/werk/signalen');
  await detective.submit(await detective.get(`/werk/signalen/${copy}`), '/oppakken', {
    decision: 'taken-up',
    'decision-reason': mark('kopie', 'besluit'),
  });
  await detective.submit(await detective.get(`/werk/signalen/${copy}`), '/terugkoppelen', {
    usefulness: 'useful',
    outcome: 'investigation',
    'feedback-words': mark('terugkoppeling', 'woorden'),
  });

  await untilMatched();
  const proposal = idIn(await focal.get('/werk/samenhang'), '/werk/samenhang');
  const proposed = `/werk/samenhang/${proposal}`;
  for (const side of [focal, otherFocal]) {
    await side.submit(await side.get(proposed), '/grondslag', { grondslag: 'wgs-hit-no-hit riec' });
  }
  await focal.submit(await focal.get(proposed), '/besluit', {
    besluit: 'together',
    reden: mark('voorstel', 'reden'),
  });

  const registering = await coordinator.get('/werk/slachtoffers/nieuw');
  const registration = madeBy(await coordinator.submit(registering, '/nieuw', registrationWords));
  return { report, receipt, otherReport, otherReceipt, signal, copy, otherSignal, proposal, registration };
}

/** Answers every question of the public form, with words planted in each; gives the page that sends it. */
export async function fillInReport(visitor: Visitor, municipality: string, record: string): Promise<Answer> {
  const answers = {
    danger: 'no',
    story: mark(record, 'verhaal'),
    municipality,
    place: mark(record, 'plek'),
    when: mark(record, 'wanneer'),
    name: mark(record, 'naam'),
    phone: sharedPhone,
    plate: 'XZ-471-K',
    address: mark(record, 'adres'),
    company: mark(record, 'bedrijf'),
    account: mark(record, 'account'),
    form: 'labour',
    self: 'other',
    share: 'yes',
    reply: 'yes',
    contact: mark(record, 'contact'),
  };
  let page = await visitor.get('/melden');
  while (!page.text.includes('action="/melden/versturen"')) {
    page = await visitor.submit(page, '/melden', answers);
  }
  return page;
}

/** Reports; gives the receipt, 16 digits. */
export async function sendReport(visitor: Visitor, municipality: string, record: string): Promise<string> {
  const page = await fillInReport(visitor, municipality, record);
  const sent = await visitor.submit(page, '/melden/versturen', {});
  const [receipt] = /\b\d{4} \d{4} \d{4} \d{4}\b/.exec(sent.text) ?? [];
  if (receipt === undefined) throw new Error('No receipt was shown.');
  return receipt.replaceAll(' ', '');
}

/** The form of a signal, with a word in every field. */
export const signalWords = (
  record: string,
  municipality: string,
  phone: string = sharedPhone,
): Record<string, string> => ({
  subject: 'person',
  'form-labour': 'yes',
  municipality,
  ...Object.fromEntries(markedFields.map((field) => [`field-${field}`, mark(record, field)])),
  'field-phone': phone,
  'line-1-kind': 'observation',
  'line-1-text': mark(record, 'waarneming'),
  'line-1-source': mark(record, 'bron'),
  'line-1-place': mark(record, 'plaats'),
  'thought-text': mark(record, 'duiding'),
});

/** Records what the law asks for before a signal may be shared. */
export async function prepare(visitor: Visitor, signal: string, record: string): Promise<void> {
  const path = `/werk/signalen/${signal}`;
  const test = await visitor.get(`${path}/toets/riec`);
  await visitor.submit(test, '/toets/riec', testAnswers(test, mark(record, 'toets')));
  await visitor.submit(await visitor.get(path), '/voorwaarde', {
    condition: 'no-care-secrecy',
    'condition-reason': mark(record, 'voorwaarde'),
  });
}

/** Every criterion of the page of an intake test as met, with one explanation for all. */
export function testAnswers(test: Answer, explanation: string): Record<string, string> {
  const criteria = [...test.text.matchAll(/name="([a-z-]+)-explanation"/g)].map(([, name = '']) => name);
  return Object.fromEntries(
    criteria.flatMap((name) => [
      [`${name}-met`, 'yes'],
      [`${name}-explanation`, explanation],
    ]),
  );
}

export const registrationWords = {
  'form-labour': 'yes',
  ageGroup: 'adult',
  sex: 'female',
  notified: '2025-11',
  fileType: 'registration-and-shelter',
  consent: 'yes',
  consentBy: 'person',
  consentOn: '2025-11-20',
  consentRecorded: 'paper',
  'scope-registration': 'yes',
  'scope-shelter': 'yes',
  name: mark('registratie', 'naam'),
  nationality: mark('registratie', 'nationaliteit'),
  contact: mark('registratie', 'contact'),
};

/** The first record that a list links to. */
export function idIn(list: Answer, path: string): string {
  const [, id] = new RegExp(`href="${path}/(${uuid})"`).exec(list.text) ?? [];
  if (id === undefined) throw new Error(`Nothing in ${path}.`);
  return id;
}

/** The record that an accepted form led to. */
export function madeBy(answer: Answer): string {
  const [id] = new RegExp(uuid).exec(answer.location) ?? [];
  if (id === undefined) throw new Error(`A form was not accepted (${answer.status}).`);
  return id;
}
