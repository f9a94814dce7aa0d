import type { LabelTable } from './label-table.ts';
import type { StepOutcome } from './recommendation.ts';

const recommendations: LabelTable = {
  'Better insight into victimhood of foreign victims with a Dublin status': {
    nl: 'Verbeter het inzicht in het slachtofferschap van buitenlandse slachtoffers met een Dublinstatus',
  },
  'Priority to the joint approach of domestic sexual exploitation in less visible sectors, focus on young victims':
    {
      nl: 'Geef voorrang aan de gezamenlijke aanpak van binnenlandse seksuele uitbuiting in minder zichtbare sectoren, met aandacht voor jonge slachtoffers',
    },
  'Better insight into and awareness of technology in domestic sexual exploitation': {
    nl: 'Verbeter het inzicht in en de bewustwording over technologie bij binnenlandse seksuele uitbuiting',
  },
  'taken over': { nl: 'overgenomen', en: 'accepted' },
};

const steps: LabelTable = {
  'WODC exploration or phenomenon study (motion Segers/Buitenweg)': {
    nl: 'verkenning of onderzoek door het WODC (motie Segers/Buitenweg)',
  },
  'phenomenon study of Nigerian asylum seekers who left MOB': {
    nl: 'onderzoek naar asielzoekers uit Nigeria die naar een onbekende bestemming vertrokken',
    en: 'phenomenon study of Nigerian asylum seekers who left for an unknown destination (MOB)',
  },
  'data analysis of persons who left MOB from COA': {
    nl: 'analyse van gegevens over mensen die uit de asielopvang naar een onbekende bestemming vertrokken',
    en: 'data analysis of persons who left asylum reception for an unknown destination (MOB)',
  },
  'follow-up expert session after the one of 2020-09-07': {
    nl: 'vervolg op het overleg van deskundigen van 7 september 2020',
    en: 'follow-up expert session after the one of 7 September 2020',
  },
  'three-monthly session on migration from Nigeria; migration consultations': {
    nl: 'elke drie maanden overleg over migratie uit Nigeria; gesprekken met Nigeria over migratie',
  },
  'plan for the least visible group of victims (motion Kuik/Van der Graaf)': {
    nl: 'plan voor de slachtoffers die het minst in beeld zijn (motie Kuik/Van der Graaf)',
  },
  'agreements in the Meerjarenagenda 2021-2024 of the Zorg- en Veiligheidshuizen': {
    nl: 'afspraken in de Meerjarenagenda 2021-2024 van de Zorg- en Veiligheidshuizen',
    en: 'agreements in the multi-year agenda 2021-2024 of the Care and Safety Houses',
  },
  'regional pilot Rotterdam-Rijnmond, school years 7 and 8': {
    nl: 'regionale proef in Rotterdam-Rijnmond, voor groep 7 en 8 van de basisschool',
    en: 'regional pilot Rotterdam-Rijnmond, for the two last years of primary school',
  },
  'carry out the youth care study Signalering en registratie': {
    nl: 'de aanbevelingen uitvoeren van het onderzoek Signalering en registratie in de jeugdhulp',
    en: 'carry out the recommendations of the youth care study Signalering en registratie',
  },
  'numbers of taking part and certified hotels in No Place for Sex Trafficking': {
    nl: 'cijfers over de hotels die meedoen aan No Place for Sex Trafficking en een certificaat hebben',
    en: 'numbers of hotels taking part in and certified by No Place for Sex Trafficking',
  },
  'qualitative exploration with experts by experience, round tables': {
    nl: 'gesprekken aan ronde tafels met ervaringsdeskundigen',
  },
  'expert meetings chaired by the Rapporteur': {
    nl: 'overleg van deskundigen, met de Nationaal Rapporteur als voorzitter',
  },
  'online outreach pillar 1: surf profiles tool and legal study': {
    nl: 'mensen online bereiken, deel 1: een hulpmiddel met surfprofielen en onderzoek naar wat wettelijk mag',
  },
  'online outreach pillar 2: team that approaches possible victims': {
    nl: 'mensen online bereiken, deel 2: een team dat mogelijke slachtoffers benadert',
  },
};

const actors: LabelTable = {
  WODC: { nl: 'WODC', en: 'WODC (research centre of the ministry)' },
  'Analyseproeftuin Migratie': { nl: 'Analyseproeftuin Migratie', en: 'Migration analysis team (APM)' },
  JenV: { nl: 'ministerie van Justitie en Veiligheid', en: 'Ministry of Justice and Security' },
  BZ: { nl: 'ministerie van Buitenlandse Zaken', en: 'Ministry of Foreign Affairs' },
  'JenV and VWS': {
    nl: 'ministeries van Justitie en Veiligheid en van Volksgezondheid, Welzijn en Sport',
    en: 'Ministries of Justice and Security and of Health, Welfare and Sport',
  },
  'ZVH, VNG, VWS, JenV': {
    nl: 'Zorg- en Veiligheidshuizen, VNG, ministeries van VWS en JenV',
    en: 'Care and Safety Houses, municipalities’ association VNG, Ministries of VWS and JenV',
  },
  'region Rotterdam-Rijnmond': { nl: 'regio Rotterdam-Rijnmond' },
  'CoMensha, Jeugdzorg Nederland, LVB centre, NJi': {
    nl: 'CoMensha, Jeugdzorg Nederland, Landelijk Kenniscentrum LVB, NJi',
  },
  'OM, JenV': {
    nl: 'Openbaar Ministerie, ministerie van Justitie en Veiligheid',
    en: 'Public prosecution service, Ministry of Justice and Security',
  },
  'JenV, CKM': {
    nl: 'ministerie van Justitie en Veiligheid, CKM',
    en: 'Ministry of Justice and Security, CKM',
  },
  CKM: { nl: 'CKM', en: 'CKM (centre against child trafficking)' },
};

const promises: LabelTable = {
  'summer recess 2021': { nl: 'voor het zomerreces van 2021', en: 'before the summer recess of 2021' },
  'when results are in': { nl: 'als de resultaten er zijn' },
  'coming months': { nl: 'in de komende maanden', en: 'in the coming months' },
  'end of 2021': { nl: 'eind 2021' },
  'first half of 2021': { nl: 'eerste helft van 2021' },
};

const results: LabelTable = {
  'not carried out: WODC said it could not (told to the Chamber on 2020-07-01)': {
    nl: 'het WODC kon dit onderzoek niet doen (op 1 juli 2020 aan de Tweede Kamer verteld)',
    en: 'not carried out: the WODC said it could not (told to the House on 1 July 2020)',
  },
  'factsheet data analysis': {
    nl: 'factsheet met een analyse van gegevens',
    en: 'factsheet with a data analysis',
  },
  'Kamerstuk 19 637 nr. 2814 with annexes': { nl: 'Kamerstuk 19 637 nr. 2814 met bijlagen' },
  'motion settled by the Actieplan': {
    nl: 'motie afgedaan met het Actieplan',
    en: 'motion declared settled by the action plan',
  },
  'over 200 hotels, 127 certificates, over 2800 staff (no earlier report seen)': {
    nl: 'meer dan 200 hotels, 127 certificaten, meer dan 2.800 medewerkers (geen eerder bericht gezien)',
    en: 'over 200 hotels, 127 certificates, over 2,800 staff (no earlier report seen)',
  },
  'online outreach for boys funded in No Regrets 2023 (related step)': {
    nl: 'geld voor het online bereiken van jongens, in No Regrets 2023 (een stap die hierbij hoort)',
  },
};

const outcomes: LabelTable & Record<StepOutcome, LabelTable[string]> = {
  delivered: { nl: 'opgeleverd' },
  'delivered-late': {
    nl: 'later opgeleverd dan beloofd, voor zover wij zagen',
    en: 'delivered later than promised, as far as we saw',
  },
  'settled-by-other': {
    nl: 'afgedaan verklaard met een ander plan',
    en: 'declared settled by another plan',
  },
  'related-step': {
    nl: 'alleen een stap gezien die hierbij hoort',
    en: 'only a related step was seen',
  },
  'not-carried-out': { nl: 'niet uitgevoerd', en: 'not carried out' },
  'not-known': { nl: 'niet bekend bij ons', en: 'not known to us' },
};

const partsRead: LabelTable = {
  'full text': { nl: 'hele tekst' },
  'full text (seed copy; address by the usual pattern)': {
    nl: 'hele tekst; het adres volgt het gewone patroon',
    en: 'full text; the address follows the usual pattern',
  },
  excerpt: { nl: 'een deel van de tekst' },
  'excerpt (page title in the store does not match its text)': {
    nl: 'een deel van de tekst; het adres van de pagina past niet bij de inhoud',
    en: 'excerpt; the address of the page does not match its text',
  },
  'table complete; page cut after it': { nl: 'de hele tabel; de pagina houdt daarna op' },
  'protection section': { nl: 'het deel over bescherming' },
  'data file': { nl: 'gegevensbestand' },
  preface: { nl: 'voorwoord' },
};

/** Recommendations, what was promised and done, and how much of each source was read. */
export const recommendationLabels: LabelTable = {
  ...recommendations,
  ...steps,
  ...actors,
  ...promises,
  ...results,
  ...outcomes,
  ...partsRead,
};
