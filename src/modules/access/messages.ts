import { catalogue } from '../../platform/i18n/catalogue.ts';
import type { Locale } from '../../platform/i18n/locale.ts';
import type { Member } from './actor.ts';
import type { Refusal } from './decision.ts';
import type { OrganisationKind, Purpose, Role } from './mandate.ts';

const accessTexts = catalogue({
  nl: {
    worksAs: '{role}, {organisation}',
    formNotYours:
      'Dit formulier hoort bij een andere sessie. Er is niets opgeslagen. Open de pagina opnieuw en probeer het nog eens.',
    article: 'Waarom niet: {article}.',
  },
  en: {
    worksAs: '{role}, {organisation}',
    formNotYours: 'This form belongs to another session. Nothing was saved. Open the page again and retry.',
    article: 'Why not: {article}.',
  },
});

export const roleNames: Record<'nl' | 'en', Record<Role, string>> = {
  nl: {
    'focal-person': 'aandachtsfunctionaris',
    investigator: 'rechercheur of inspecteur',
    'chain-director': 'ketenregisseur',
    'care-coordinator': 'zorgcoördinator',
    registrar: 'medewerker registratie',
    analyst: 'analist',
    'programme-manager': 'programmamanager',
    'protection-officer': 'functionaris gegevensbescherming',
    administrator: 'beheerder',
  },
  en: {
    'focal-person': 'focal person',
    investigator: 'investigator or inspector',
    'chain-director': 'chain director',
    'care-coordinator': 'care coordinator',
    registrar: 'registrar',
    analyst: 'analyst',
    'programme-manager': 'programme manager',
    'protection-officer': 'data protection officer',
    administrator: 'administrator',
  },
};

export const purposeNames: Record<'nl' | 'en', Record<Purpose, string>> = {
  nl: {
    'assess-report': 'meldingen beoordelen',
    'joint-approach': 'samen signalen aanpakken',
    investigate: 'opsporen',
    supervise: 'toezicht houden',
    protect: 'beschermen en helpen',
    register: 'slachtoffers registreren',
    statistics: 'cijfers maken',
    steer: 'het actieplan sturen',
    control: 'controleren of het rechtmatig gaat',
    'manage-access': 'toegang beheren',
  },
  en: {
    'assess-report': 'assessing reports',
    'joint-approach': 'handling signals together',
    investigate: 'investigating',
    supervise: 'supervising',
    protect: 'protecting and helping',
    register: 'registering victims',
    statistics: 'making figures',
    steer: 'steering the action plan',
    control: 'checking that it is lawful',
    'manage-access': 'managing access',
  },
};

export const kindNames: Record<'nl' | 'en', Record<OrganisationKind, string>> = {
  nl: {
    municipality: 'gemeente',
    police: 'politie',
    marechaussee: 'Koninklijke Marechaussee',
    'labour-inspectorate': 'Arbeidsinspectie',
    prosecution: 'Openbaar Ministerie',
    riec: 'RIEC',
    'safety-house': 'Zorg- en Veiligheidshuis',
    'care-coordination': 'zorgcoördinatie',
    'registration-desk': 'landelijke registratie',
    'care-provider': 'opvang en hulp',
    rapporteur: 'Nationaal Rapporteur',
    ministry: 'ministerie',
  },
  en: {
    municipality: 'municipality',
    police: 'police',
    marechaussee: 'Royal Marechaussee',
    'labour-inspectorate': 'Labour Inspectorate',
    prosecution: 'Public Prosecution Service',
    riec: 'RIEC',
    'safety-house': 'Care and Safety House',
    'care-coordination': 'care coordination',
    'registration-desk': 'national registration',
    'care-provider': 'shelter and help',
    rapporteur: 'National Rapporteur',
    ministry: 'ministry',
  },
};

/** Names exist in Dutch and English; other languages read the English ones. */
export const namesIn = <T>(names: Record<'nl' | 'en', T>, locale: Locale): T =>
  locale === 'nl' ? names.nl : names.en;

/** A form that another session made. */
export const formNotYours = (locale: Locale): string => accessTexts(locale)('formNotYours');

/** 'aandachtsfunctionaris, Gemeente Voorbeeldstad' */
export const worksAs = (member: Member, locale: Locale): string =>
  accessTexts(locale)('worksAs', {
    role: namesIn(roleNames, locale)[member.role],
    organisation: member.organisation.name,
  });

const refusalTexts = catalogue({
  nl: {
    'not-for-this-actor': 'Deze handeling is niet voor u.',
    'not-for-this-role':
      'In uw functie mag u dit niet doen. Werkt u ook in een andere functie? Kies die bij Mijn account.',
    'not-for-this-purpose':
      'Dit past niet bij het doel waarvoor u nu werkt. Kies bij Mijn account een ander doel.',
    'outside-mandate':
      'Uw organisatie heeft voor dit doel geen mandaat. Kies bij Mijn account een ander doel, of vraag uw beheerder.',
    'session-ended': 'Uw sessie is verlopen. Er is niets opgeslagen. Log opnieuw in.',
    'no-legal-basis':
      'Hiervoor is nog geen grondslag. Leg eerst vast wat de regel vraagt, of overleg zonder namen te noemen.',
    'no-basis-to-record':
      'De wet laat dit nu niet toe. Iets vastleggen verandert dat niet. Overleggen zonder namen te noemen kan wel.',
    'no-consent': 'Hiervoor is toestemming nodig. Leg eerst vast wie toestemming gaf, en waarvoor.',
    'not-found': 'Dit is er niet, of het is niet voor u.',
    'changed-meanwhile':
      'Iemand anders was u net voor. Er is niets dubbel opgeslagen. Bekijk eerst wat er is gedaan.',
    'sent-before':
      'Dit was al verstuurd, met andere woorden. Wat u nu schreef, is niet opgeslagen. Kijk of het klopt.',
    'not-in-this-state': 'Dat kan in deze stand niet meer. Bekijk eerst wat er is gedaan.',
  } satisfies Record<Refusal['refused'] | 'no-basis-to-record', string>,
  en: {
    'not-for-this-actor': 'This act is not for you.',
    'not-for-this-role':
      'In your role you may not do this. Do you also work in another role? Choose it under My account.',
    'not-for-this-purpose':
      'This does not fit the purpose you work for now. Choose another purpose under My account.',
    'outside-mandate':
      'Your organisation has no mandate for this purpose. Choose another purpose under My account, or ask your administrator.',
    'session-ended': 'Your session has ended. Nothing was saved. Sign in again.',
    'no-legal-basis':
      'There is no legal basis for this yet. First record what the rule asks, or consult without naming anyone.',
    'no-basis-to-record':
      'The law does not allow this now. Recording something does not change that. You can consult without naming anyone.',
    'no-consent': 'This needs consent. First record who gave consent, and for what.',
    'not-found': 'This is not there, or it is not for you.',
    'changed-meanwhile':
      'Someone else was just before you. Nothing was saved twice. First see what was done.',
    'sent-before':
      'This was sent already, with other words. What you wrote now was not saved. See whether it is right.',
    'not-in-this-state': 'That is no longer possible in this state. First see what was done.',
  },
});

/** A refusal in plain sentences: what can't be done and what can, and the article behind it. */
export function refusalSentences(refusal: Refusal, locale: Locale): string[] {
  const hopeless = refusal.refused === 'no-legal-basis' && refusal.missing?.length === 0;
  const sentence = refusalTexts(locale)(hopeless ? 'no-basis-to-record' : refusal.refused);
  return refusal.article === undefined
    ? [sentence]
    : [sentence, accessTexts(locale)('article', { article: refusal.article })];
}
