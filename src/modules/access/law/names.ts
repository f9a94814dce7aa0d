import type { Locale } from '../../../platform/i18n/locale.ts';
import type { DataCategory } from './data-category.ts';
import type { Condition, Law, LegalRule, Track } from './legal-basis.ts';

type Named<Key extends string> = Record<'nl' | 'en', Record<Key, string>>;

export const lawNames: Named<Law> = {
  nl: {
    wgs: 'Wet gegevensverwerking door samenwerkingsverbanden (WGS)',
    bgs: 'Besluit gegevensverwerking door samenwerkingsverbanden (BGS)',
    wpg: 'Wet politiegegevens (Wpg)',
    bpg: 'Besluit politiegegevens (Bpg)',
    'bpg-bod': 'Besluit politiegegevens bijzondere opsporingsdiensten',
    b8: 'Vreemdelingencirculaire, hoofdstuk B8',
    awb: 'Algemene wet bestuursrecht (Awb)',
    'om-instruction': 'Aanwijzing mensenhandel van het Openbaar Ministerie',
    consent: 'Toestemming (AVG)',
    comensha: 'Werkwijze van CoMensha',
  },
  en: {
    wgs: 'Data Processing by Collaborations Act (WGS)',
    bgs: 'Data Processing by Collaborations Decree (BGS)',
    wpg: 'Police Data Act (Wpg)',
    bpg: 'Police Data Decree (Bpg)',
    'bpg-bod': 'Police Data Decree for Special Investigation Services',
    b8: 'Aliens Act Implementation Guidelines, chapter B8',
    awb: 'General Administrative Law Act (Awb)',
    'om-instruction': 'Instruction on trafficking of the Public Prosecution Service',
    consent: 'Consent (GDPR)',
    comensha: 'Working method of CoMensha',
  },
};

export const trackNames: Named<Track> = {
  nl: { riec: 'RIEC', zvh: 'Zorg- en Veiligheidshuis' },
  en: { riec: 'RIEC', zvh: 'Care and Safety House' },
};

export const categoryNames: Named<DataCategory> = {
  nl: {
    identity: 'wie iemand is',
    contact: 'hoe iemand te bereiken is',
    residence: 'wonen en verblijf',
    location: 'plaats',
    vehicle: 'voertuig',
    finance: 'geld',
    work: 'werk en bedrijf',
    observation: 'wat is gezien of gehoord',
    interpretation: 'wat iemand ervan denkt',
    'sexual-behaviour': 'seksueel gedrag',
    'sexual-orientation': 'seksuele gerichtheid',
    health: 'gezondheid',
    nationality: 'nationaliteit',
    'criminal-record': 'strafrechtelijke gegevens',
    reporter: 'wie het meldde',
  },
  en: {
    identity: 'who someone is',
    contact: 'how to reach someone',
    residence: 'housing and residence',
    location: 'place',
    vehicle: 'vehicle',
    finance: 'money',
    work: 'work and company',
    observation: 'what was seen or heard',
    interpretation: 'what someone makes of it',
    'sexual-behaviour': 'sexual behaviour',
    'sexual-orientation': 'sexual orientation',
    health: 'health',
    nationality: 'nationality',
    'criminal-record': 'criminal data',
    reporter: 'who reported it',
  },
};

/** Each as a sentence that a person can put on record. */
export const conditionNames: Named<Condition> = {
  nl: {
    'intake-test-riec': 'Het signaal komt door de toets van het RIEC.',
    'intake-test-zvh': 'De zaak komt door de toets van het Zorg- en Veiligheidshuis.',
    'riec-phase-2': 'De tweede fase in het RIEC is geopend.',
    'care-secrecy-lifted':
      'Het geheim van de zorg staat niet in de weg: er is uitdrukkelijke toestemming, een wet verplicht of staat het toe, of goede zorg vraagt het.',
    'no-care-secrecy':
      'Er is niets bij dat onder het geheim van artsen, jeugdhulp of geestelijke gezondheidszorg valt.',
    'college-contract': 'De zorg of hulp werkt in opdracht van het college.',
    'hit-elsewhere': 'De persoon is bekend bij het andere samenwerkingsverband.',
    'consent-person': 'De persoon is 16 jaar of ouder en gaf toestemming, met een handtekening.',
    'consent-guardian':
      'De persoon is nog geen 16 jaar, en een ouder of voogd gaf toestemming, met een handtekening.',
    'consent-supplier': 'De organisatie die de gegevens gaf, vindt het goed.',
    'age-known': 'Het staat vast of de persoon 16 jaar of ouder is.',
    'lawfulness-check': 'Er is nagegaan of het rechtmatig is.',
    'weighty-reasons': 'Er zijn zwaarwegende redenen om niet te geven.',
    'blocked-by-source': 'De organisatie die de gegevens gaf, houdt ze tegen.',
    'public-order': 'Het is nodig voor het gezag over de politie of voor de openbare orde.',
    'weighty-public-interest': 'Een zwaarwegend algemeen belang vraagt het.',
    'competent-authority': 'Het bevoegd gezag is erbij betrokken.',
    'partnership-decision':
      'Er is een besluit over deze samenwerking, met belang, doel, gegevens, voorwaarden en wie ze krijgen.',
    'supervision-guarded': 'De overstap van toezicht naar opsporing is vastgelegd.',
    anonymised: 'De gegevens zijn anoniem.',
  },
  en: {
    'intake-test-riec': 'The signal passes the intake test of the RIEC.',
    'intake-test-zvh': 'The case passes the intake test of the Care and Safety House.',
    'riec-phase-2': 'The second phase in the RIEC is open.',
    'care-secrecy-lifted':
      'Care secrecy is no obstacle: there is explicit consent, a law requires or permits it, or good care asks for it.',
    'no-care-secrecy': 'Nothing falls under medical, youth care or mental health secrecy.',
    'college-contract': 'The care or help works under contract to the municipal executive.',
    'hit-elsewhere': 'The person is known to the other collaboration.',
    'consent-person': 'The person is 16 or older and gave written consent.',
    'consent-guardian': 'The person is under 16, and a parent or guardian gave written consent.',
    'consent-supplier': 'The organisation that supplied the data agrees.',
    'age-known': 'It is established whether the person is 16 or older.',
    'lawfulness-check': 'A check was made that it is lawful.',
    'weighty-reasons': 'There are weighty reasons not to supply.',
    'blocked-by-source': 'The organisation that supplied the data blocks them.',
    'public-order': 'It is needed for authority over the police or for public order.',
    'weighty-public-interest': 'A weighty public interest asks for it.',
    'competent-authority': 'The competent authority is involved.',
    'partnership-decision':
      'There is a decision on this partnership, with interest, purpose, data, conditions and receivers.',
    'supervision-guarded': 'The switch from supervision to investigation is on record.',
    anonymised: 'The data are anonymised.',
  },
};

/** A rule in the reader's language. */
export const ruleText = (rule: LegalRule, locale: Locale): { title: string; text: string } =>
  locale === 'nl'
    ? { title: rule.title_nl, text: rule.rule_nl }
    : { title: rule.title_en, text: rule.rule_en };

/** Of what has no article in the data of the law: where it does stand, as a sentence. */
export const withoutArticle: Named<string> = {
  nl: {
    'geen artikel; werkwijze van CoMensha (2018)': 'Geen wetsartikel: zo werkt CoMensha sinds 2018.',
    'geen artikel; privacyverklaring van CoMensha':
      'Geen wetsartikel: dit staat in de privacyverklaring van CoMensha.',
    'geen artikel gevonden; privacyverklaring van CoMensha':
      'Wij vonden geen wetsartikel: dit staat in de privacyverklaring van CoMensha.',
  },
  en: {
    'geen artikel; werkwijze van CoMensha (2018)':
      'No article of law: CoMensha has worked like this since 2018.',
    'geen artikel; privacyverklaring van CoMensha':
      'No article of law: it is in the privacy statement of CoMensha.',
    'geen artikel gevonden; privacyverklaring van CoMensha':
      'We found no article of law: it is in the privacy statement of CoMensha.',
  },
};
