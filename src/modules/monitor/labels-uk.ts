import type { LabelTable } from './label-table.ts';

const forms: LabelTable = {
  Criminal: { nl: 'criminele uitbuiting' },
  Domestic: { nl: 'gedwongen werk in huis' },
  'Domestic & Criminal': { nl: 'gedwongen werk in huis en criminele uitbuiting' },
  'Domestic & Organ Harvesting': { nl: 'gedwongen werk in huis en orgaanverwijdering' },
  Labour: { nl: 'arbeidsuitbuiting' },
  'Labour & Criminal': { nl: 'arbeidsuitbuiting en criminele uitbuiting' },
  'Labour & Domestic': { nl: 'arbeidsuitbuiting en gedwongen werk in huis' },
  'Labour & Organ Harvesting': { nl: 'arbeidsuitbuiting en orgaanverwijdering' },
  'Labour, Domestic & Criminal': { nl: 'arbeidsuitbuiting, gedwongen werk in huis en criminele uitbuiting' },
  'Labour, Domestic, Organ Harvesting': {
    nl: 'arbeidsuitbuiting, gedwongen werk in huis en orgaanverwijdering',
  },
  'Labour, Organ Harvesting & Criminal': {
    nl: 'arbeidsuitbuiting, orgaanverwijdering en criminele uitbuiting',
  },
  'Organ Harvesting': { nl: 'orgaanverwijdering' },
  Sexual: { nl: 'seksuele uitbuiting' },
  'Sexual & Criminal': { nl: 'seksuele uitbuiting en criminele uitbuiting' },
  'Sexual & Domestic': { nl: 'seksuele uitbuiting en gedwongen werk in huis' },
  'Sexual & Labour': { nl: 'seksuele uitbuiting en arbeidsuitbuiting' },
  'Sexual & Organ Harvesting': { nl: 'seksuele uitbuiting en orgaanverwijdering' },
  'Sexual, Domestic & Criminal': {
    nl: 'seksuele uitbuiting, gedwongen werk in huis en criminele uitbuiting',
  },
  'Sexual, Labour & Criminal': { nl: 'seksuele uitbuiting, arbeidsuitbuiting en criminele uitbuiting' },
  'Sexual, Labour & Domestic': { nl: 'seksuele uitbuiting, arbeidsuitbuiting en gedwongen werk in huis' },
  'Sexual, Labour & Organ Harvesting': { nl: 'seksuele uitbuiting, arbeidsuitbuiting en orgaanverwijdering' },
  'Sexual, Labour, Domestic & Criminal': {
    nl: 'seksuele uitbuiting, arbeidsuitbuiting, gedwongen werk in huis en criminele uitbuiting',
  },
  'Sexual, Labour, Domestic, Organ Harvesting & Criminal': {
    nl: 'seksuele uitbuiting, arbeidsuitbuiting, gedwongen werk in huis, orgaanverwijdering en criminele uitbuiting',
  },
  'Sexual, Labour, Organ Harvesting & Criminal': {
    nl: 'seksuele uitbuiting, arbeidsuitbuiting, orgaanverwijdering en criminele uitbuiting',
  },
};

const people: LabelTable = {
  'Adult (18 or over)': { nl: '18 jaar of ouder' },
  'Child (17 or under)': { nl: '17 jaar of jonger' },
  'Age not specified or unknown': { nl: 'leeftijd onbekend' },
  'Not specified or unknown': { nl: 'onbekend' },
  Female: { nl: 'vrouw' },
  Male: { nl: 'man' },
  Other: { nl: 'anders' },
  'Not Recorded': { nl: 'niet vastgelegd' },
  Unknown: { nl: 'onbekend' },
};

const responders: LabelTable = {
  'Government agency': { nl: 'overheidsdienst' },
  'Local Authority': { nl: 'gemeente' },
  'NGO and third sector': { nl: 'maatschappelijke organisatie' },
  Police: { nl: 'politie' },
};

const quarters: LabelTable = {
  UK: { nl: 'in het Verenigd Koninkrijk' },
  Overseas: { nl: 'in het buitenland' },
  'UK and Overseas': { nl: 'in het Verenigd Koninkrijk en het buitenland' },
  Positive: { nl: 'ja', en: 'positive' },
  Negative: { nl: 'nee', en: 'negative' },
  referrals: { nl: 'aanmeldingen' },
  'reasonable-grounds': {
    nl: 'eerste besluit: is er genoeg reden om aan mensenhandel te denken?',
    en: 'first decision: reasonable grounds',
  },
  'conclusive-grounds': {
    nl: 'eindbesluit: is het een slachtoffer?',
    en: 'final decision: conclusive grounds',
  },
  'duty-to-notify': {
    nl: 'gemeld zonder aanmelding: volwassenen die geen toestemming gaven',
    en: 'duty to notify: adults who did not consent to a referral',
  },
};

/** The words of the United Kingdom's referral tables; nationalities and names of services stay English. */
export const ukLabels: LabelTable = { ...forms, ...people, ...responders, ...quarters };
