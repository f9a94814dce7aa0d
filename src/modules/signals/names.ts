import type { HeldCategory, LineKind } from './content.ts';
import type { FeedbackOutcome, Usefulness } from './feedback.ts';
import type { FieldGroup, FieldName } from './field.ts';
import type { Criterion } from './intake-test.ts';
import type { Source, SubjectKind, Urgency } from './subject.ts';
import type { EventKind, SignalState } from './workflow.ts';

type Named<Key extends string> = Record<'nl' | 'en', Record<Key, string>>;

export const subjectNames: Named<SubjectKind> = {
  nl: {
    person: 'een persoon',
    place: 'een plek',
    vehicle: 'een voertuig',
    company: 'een bedrijf',
    account: 'een account op internet',
    phenomenon: 'een verschijnsel, zonder iemand aan te wijzen',
  },
  en: {
    person: 'a person',
    place: 'a place',
    vehicle: 'a vehicle',
    company: 'a company',
    account: 'an online account',
    phenomenon: 'a phenomenon, pointing at no one',
  },
};

export const urgencyNames: Named<Urgency> = {
  nl: { danger: 'er is nu gevaar', minor: 'minderjarig', missing: 'vermist' },
  en: { danger: 'danger now', minor: 'minor', missing: 'missing' },
};

export const sourceNames: Named<Source> = {
  nl: { report: 'melding', own: 'eigen organisatie', forwarded: 'andere organisatie' },
  en: { report: 'public report', own: 'own organisation', forwarded: 'another organisation' },
};

export const stateNames: Named<SignalState> = {
  nl: {
    recorded: 'vastgelegd',
    tested: 'getoetst',
    forwarded: 'doorgestuurd',
    received: 'ontvangen',
    'taken-up': 'opgepakt',
    'not-taken-up': 'niet opgepakt',
    closed: 'gesloten',
  },
  en: {
    recorded: 'recorded',
    tested: 'tested',
    forwarded: 'forwarded',
    received: 'received',
    'taken-up': 'taken up',
    'not-taken-up': 'not taken up',
    closed: 'closed',
  },
};

export const eventNames: Named<EventKind> = {
  nl: {
    recorded: 'Vastgelegd',
    received: 'Ontvangen',
    observed: 'Regel toegevoegd',
    tested: 'Intaketoets vastgelegd',
    'condition-met': 'Voorwaarde vastgelegd',
    'condition-withdrawn': 'Voorwaarde ingetrokken',
    forwarded: 'Doorgestuurd',
    'taken-up': 'Opgepakt',
    'not-taken-up': 'Niet opgepakt',
    'fed-back': 'Teruggekoppeld',
    reopened: 'Heropend',
    'line-struck': 'Regel doorgestreept',
    corrected: 'Gegeven verbeterd',
    closed: 'Gesloten',
  },
  en: {
    recorded: 'Recorded',
    received: 'Received',
    observed: 'Line added',
    tested: 'Intake test recorded',
    'condition-met': 'Condition recorded',
    'condition-withdrawn': 'Condition withdrawn',
    forwarded: 'Forwarded',
    'taken-up': 'Taken up',
    'not-taken-up': 'Not taken up',
    'fed-back': 'Feedback given',
    reopened: 'Opened again',
    'line-struck': 'Line struck',
    corrected: 'Data corrected',
    closed: 'Closed',
  },
};

export const lineKindNames: Named<LineKind> = {
  nl: {
    fact: 'feit',
    observation: 'zelf gezien of gehoord',
    hearsay: 'van een ander gehoord',
    interpretation: 'interpretatie',
  },
  en: {
    fact: 'fact',
    observation: 'seen or heard oneself',
    hearsay: 'heard from someone else',
    interpretation: 'interpretation',
  },
};

export const heldNames: Named<HeldCategory> = {
  nl: {
    identity: 'namen of wie iemand is',
    health: 'gezondheid',
    'sexual-behaviour': 'seksueel gedrag',
    'sexual-orientation': 'seksuele gerichtheid',
    nationality: 'nationaliteit',
    'criminal-record': 'strafrechtelijke gegevens',
  },
  en: {
    identity: 'names or who someone is',
    health: 'health',
    'sexual-behaviour': 'sexual behaviour',
    'sexual-orientation': 'sexual orientation',
    nationality: 'nationality',
    'criminal-record': 'criminal data',
  },
};

export const fieldTexts: Named<FieldName> = {
  nl: {
    name: 'Naam',
    alias: 'Bijnaam of andere naam',
    'birth-year': 'Geboortejaar',
    phone: 'Telefoonnummer',
    email: 'E-mailadres',
    account: 'Account op internet',
    residence: 'Woon- of verblijfadres',
    location: 'Adres van de plek',
    plate: 'Kenteken',
    vehicle: 'Voertuig',
    company: 'Naam van het bedrijf',
    'company-number': 'KvK-nummer',
    work: 'Werk',
    iban: 'Rekeningnummer (IBAN)',
    health: 'Gezondheid',
    'sexual-behaviour': 'Seksueel gedrag',
    nationality: 'Nationaliteit',
    'criminal-record': 'Strafrechtelijke gegevens',
    reporter: 'Wie het meldde of zag',
  },
  en: {
    name: 'Name',
    alias: 'Nickname or other name',
    'birth-year': 'Year of birth',
    phone: 'Telephone number',
    email: 'E-mail address',
    account: 'Online account',
    residence: 'Address where they live or stay',
    location: 'Address of the place',
    plate: 'Number plate',
    vehicle: 'Vehicle',
    company: 'Name of the company',
    'company-number': 'Chamber of Commerce number',
    work: 'Work',
    iban: 'Bank account (IBAN)',
    health: 'Health',
    'sexual-behaviour': 'Sexual behaviour',
    nationality: 'Nationality',
    'criminal-record': 'Criminal data',
    reporter: 'Who reported or saw it',
  },
};

export const groupNames: Named<FieldGroup> = {
  nl: {
    person: 'Persoon en contact',
    place: 'Plek en voertuig',
    work: 'Werk, bedrijf en geld',
    sensitive: 'Gevoelige gegevens',
    source: 'Bron',
  },
  en: {
    person: 'Person and contact',
    place: 'Place and vehicle',
    work: 'Work, company and money',
    sensitive: 'Sensitive data',
    source: 'Source',
  },
};

export const criterionTexts: Named<Criterion> = {
  nl: {
    indications: 'Er zijn duidelijke, objectieve aanwijzingen uit concrete waarnemingen in de eigen taak.',
    'listed-form': 'Het gaat om een vorm die de wet noemt, zoals mensenhandel.',
    'joint-processing': 'Het is nodig om de gegevens samen te verwerken.',
    'several-participants': 'Er is meer dan één deelnemer nodig.',
    'right-region': 'Het hoort bij deze regio.',
    'person-or-family': 'Er zijn problemen van een persoon of een gezin.',
    'several-areas': 'De problemen liggen op meer dan één gebied van het leven.',
    'nuisance-crime-unsafe': 'Ze leiden tot ernstige overlast, criminaliteit of een onveilige situatie.',
    'several-domains': 'Er zijn partijen uit verschillende domeinen nodig.',
  },
  en: {
    indications: 'There are clear, objective indications from concrete observations in one’s own task.',
    'listed-form': 'It is a form that the law lists, such as trafficking.',
    'joint-processing': 'Processing the data jointly is needed.',
    'several-participants': 'More than one participant is needed.',
    'right-region': 'It belongs to this region.',
    'person-or-family': 'There are problems of a person or a family.',
    'several-areas': 'The problems lie in more than one area of life.',
    'nuisance-crime-unsafe': 'They lead to serious nuisance, crime or an unsafe situation.',
    'several-domains': 'Parties from several domains are needed.',
  },
};

export const usefulnessNames: Named<Usefulness> = {
  nl: { useful: 'bruikbaar', partly: 'deels bruikbaar', 'not-useful': 'niet bruikbaar' },
  en: { useful: 'useful', partly: 'partly useful', 'not-useful': 'not useful' },
};

export const outcomeNames: Named<FeedbackOutcome> = {
  nl: {
    investigation: 'er kwam een onderzoek',
    help: 'er kwam hulp of bescherming',
    supervision: 'er kwam toezicht of handhaving',
    joined: 'het is bij andere informatie gevoegd',
    nothing: 'er is niets mee gedaan',
  },
  en: {
    investigation: 'an investigation followed',
    help: 'help or protection followed',
    supervision: 'supervision or enforcement followed',
    joined: 'it was added to other information',
    nothing: 'nothing was done with it',
  },
};
