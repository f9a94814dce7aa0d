import { catalogue } from '../../platform/i18n/catalogue.ts';
import type { Locale } from '../../platform/i18n/locale.ts';
import type { Member } from './actor.ts';
import type { OrganisationKind, Purpose, Role } from './mandate.ts';

const accessTexts = catalogue({
  nl: {
    worksAs: '{role}, {organisation}',
    formNotYours:
      'Dit formulier hoort bij een andere sessie. Er is niets opgeslagen. Open de pagina opnieuw en probeer het nog eens.',
    signInAgain: 'Log opnieuw in',
  },
  en: {
    worksAs: '{role}, {organisation}',
    formNotYours: 'This form belongs to another session. Nothing was saved. Open the page again and retry.',
    signInAgain: 'Sign in again',
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

/** The link beside a session that ended. */
export const signInAgain = (locale: Locale): string => accessTexts(locale)('signInAgain');

/** 'aandachtsfunctionaris, Gemeente Voorbeeldstad' */
export const worksAs = (member: Member, locale: Locale): string =>
  accessTexts(locale)('worksAs', {
    role: namesIn(roleNames, locale)[member.role],
    organisation: member.organisation.name,
  });
