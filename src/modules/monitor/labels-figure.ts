import type { FigureDataset } from './figure.ts';
import type { LabelTable } from './label-table.ts';

const series: LabelTable = {
  'comensha-own': { nl: 'eigen telling van CoMensha', en: 'CoMensha’s own count' },
  'nrm-monitor': { nl: 'monitor van de Nationaal Rapporteur', en: 'monitor of the National Rapporteur' },
  comensha: { nl: 'indeling van CoMensha', en: 'CoMensha’s classification' },
  tip: {
    nl: 'indeling van het Amerikaanse jaarverslag over mensenhandel',
    en: 'classification of the US Trafficking in Persons report',
  },
  ec: { nl: 'indeling van de Europese Commissie', en: 'European Commission’s classification' },
  nrm: { nl: 'indeling van de Nationaal Rapporteur', en: 'National Rapporteur’s classification' },
  'MSE 2017 (2010-2015)': { nl: 'schatting uit 2017, over 2010-2015', en: 'estimate of 2017, for 2010-2015' },
  'MSE 2021 (2016-2019)': { nl: 'schatting uit 2021, over 2016-2019', en: 'estimate of 2021, for 2016-2019' },
  'own check on Ned, log-linear': {
    nl: 'onze eigen controle met zes lijsten',
    en: 'our own check with six lists (log-linear models)',
  },
  'own check on Ned_5, log-linear': {
    nl: 'onze eigen controle met vijf lijsten',
    en: 'our own check with five lists (log-linear models)',
  },
};

const datasets: Record<FigureDataset, LabelTable[string]> = {
  'victims-per-year': { nl: 'slachtoffers per jaar', en: 'victims per year' },
  'period-totals': { nl: 'totalen over meer jaren', en: 'totals over several years' },
  'victims-by-form': { nl: 'vorm van uitbuiting', en: 'form of exploitation' },
  'sector-shift': { nl: 'minder zichtbare sectoren', en: 'less visible sectors' },
  'victims-by-sex': { nl: 'geslacht', en: 'sex' },
  'victims-by-age': { nl: 'leeftijd', en: 'age' },
  'victims-by-nationality': { nl: 'nationaliteit', en: 'nationality' },
  'notifications-by-notifier': { nl: 'wie meldt', en: 'who notifies' },
  'law-enforcement-vs-care-notifiers': {
    nl: 'meldingen door anderen dan opsporingsdiensten',
    en: 'notifications by bodies other than investigation services',
  },
  shelter: { nl: 'opvang' },
  'mob-and-dublin': {
    nl: 'vertrokken met onbekende bestemming, en Dublin',
    en: 'left for an unknown destination, and Dublin',
  },
  'hotel-programme': { nl: 'hotels', en: 'hotels' },
  'criminal-justice': { nl: 'politie en justitie', en: 'police and justice' },
  'mse-estimates': { nl: 'schattingen van het totaal', en: 'estimates of the total' },
};

const certainty: LabelTable = {
  primary: { nl: 'uit de bron zelf', en: 'from the source itself' },
  'official-secondary': {
    nl: 'door een andere officiële instantie genoemd',
    en: 'quoted by another official body',
  },
  press: { nl: 'uit een nieuwsbericht', en: 'from a news report' },
  uncertain: { nl: 'onzeker', en: 'uncertain' },
  derived: { nl: 'door ons uitgerekend', en: 'computed by us' },
};

const vintages: LabelTable = {
  unknown: { nl: 'onbekend' },
  'monitor 2013-2017': { nl: 'monitor 2013-2017' },
  'monitor 2014-2018': { nl: 'monitor 2014-2018' },
  'monitor 2015-2019': { nl: 'monitor 2015-2019' },
  'monitor 2016-2020': { nl: 'monitor 2016-2020' },
  'annual figures 2022': { nl: 'jaarcijfers 2022' },
  'annual figures 2023': { nl: 'jaarcijfers 2023' },
  'annual figures 2024': { nl: 'jaarcijfers 2024' },
};

const periods: LabelTable = {
  '2020-09': { nl: 'september 2020', en: 'September 2020' },
  '2020-09/2023-10': {
    nl: 'september 2020 tot en met oktober 2023',
    en: 'September 2020 up to and including October 2023',
  },
  '2020-01': { nl: 'januari 2020', en: 'January 2020' },
  '2019-01/04': { nl: 'januari tot en met april 2019', en: 'January up to and including April 2019' },
  'per year': { nl: 'per jaar' },
  '2014-2015 average': { nl: 'gemiddelde van 2014 en 2015', en: 'average of 2014 and 2015' },
  '2010-2015 total': { nl: 'totaal van 2010-2015', en: 'total of 2010-2015' },
  'since start of pilot, to 2013': {
    nl: 'sinds het begin van de proef, tot en met 2013',
    en: 'since the start of the pilot, up to and including 2013',
  },
  undated: { nl: 'zonder datum' },
};

const units: LabelTable = {
  victims: { nl: 'slachtoffers' },
  'victims reported by': { nl: 'slachtoffers, gemeld door', en: 'victims, reported by' },
  notifications: { nl: 'meldingen' },
  pct: { nl: 'procent', en: 'percent' },
  persons: { nl: 'personen' },
  'persons per year': { nl: 'personen per jaar' },
  'persons in six years': { nl: 'personen in zes jaar' },
  'per 100000': { nl: 'per 100.000 inwoners', en: 'per 100,000 inhabitants' },
  cases: { nl: 'zaken' },
  suspects: { nl: 'verdachten' },
  complaints: { nl: 'aangiften' },
  investigations: { nl: 'onderzoeken' },
  hotels: { nl: 'hotels' },
  certificates: { nl: 'certificaten' },
  requests: { nl: 'verzoeken' },
  places: { nl: 'plaatsen' },
};

const intervals: LabelTable = {
  'range named by NRM, level not stated': {
    nl: 'marge van de Nationaal Rapporteur; hoe zeker die is, staat er niet bij',
    en: 'range named by the National Rapporteur; its level is not stated',
  },
  'none seen': { nl: 'geen marge gezien', en: 'no range seen' },
  'Wald 95 percent on the intercept, model taken as given': {
    nl: 'marge van 95 procent, als het gekozen model klopt',
    en: '95 percent range (Wald, on the intercept), if the chosen model is right',
  },
};

const groups: LabelTable = {
  minors: { nl: 'minderjarigen' },
  'minors, sexual exploitation': { nl: 'minderjarigen, seksuele uitbuiting' },
  'minors, labour exploitation': { nl: 'minderjarigen, arbeidsuitbuiting' },
  'minors, criminal exploitation': { nl: 'minderjarigen, criminele uitbuiting' },
  'minors, form unknown': { nl: 'minderjarigen, vorm onbekend' },
  '18-22': { nl: '18 tot en met 22 jaar', en: '18 to 22 years' },
  'under 23': { nl: 'jonger dan 23 jaar', en: 'under 23 years' },
  women: { nl: 'vrouwen' },
  men: { nl: 'mannen' },
  children: { nl: 'kinderen' },
  female: { nl: 'vrouwelijk' },
  male: { nl: 'mannelijk' },
  'women and girls in prostitution': { nl: 'vrouwen en meisjes in de prostitutie' },
  'men and boys, all sectors': { nl: 'mannen en jongens, alle sectoren' },
  'men and boys in prostitution': { nl: 'mannen en jongens in de prostitutie' },
  'men and boys in other sectors': { nl: 'mannen en jongens in andere sectoren' },
};

const forms: LabelTable = {
  prostitution: { nl: 'prostitutie' },
  'other economic exploitation': { nl: 'andere economische uitbuiting' },
  sexual: { nl: 'seksuele uitbuiting', en: 'sexual exploitation' },
  'sexual only': { nl: 'alleen seksuele uitbuiting', en: 'sexual exploitation only' },
  labour: { nl: 'arbeidsuitbuiting', en: 'labour exploitation' },
  'labour and forced crime': { nl: 'arbeidsuitbuiting en gedwongen misdaad' },
  'labour incl. forced criminality': {
    nl: 'arbeidsuitbuiting, met gedwongen misdaad erbij',
    en: 'labour exploitation, forced crime included',
  },
  'of which forced criminality': { nl: 'waarvan gedwongen misdaad', en: 'of which forced crime' },
  'both sexual and labour': {
    nl: 'seksuele uitbuiting en arbeidsuitbuiting allebei',
    en: 'both sexual and labour exploitation',
  },
  'outside the sex industry': { nl: 'buiten de seksindustrie' },
  'sexual services': { nl: 'seksuele dienstverlening' },
  'regulated labour and services': { nl: 'gewone arbeid en diensten' },
  'sexual exploitation': { nl: 'seksuele uitbuiting' },
  'domestic sexual exploitation': { nl: 'binnenlandse seksuele uitbuiting' },
  'criminal exploitation': { nl: 'criminele uitbuiting' },
  'criminal exploitation, minors': { nl: 'criminele uitbuiting, minderjarigen' },
  'criminal exploitation plus cross-border sexual exploitation': {
    nl: 'criminele uitbuiting en grensoverschrijdende seksuele uitbuiting samen',
  },
  'sexual exploitation, African victims': { nl: 'seksuele uitbuiting, slachtoffers uit Afrika' },
  'sexual exploitation, Latin American victims': {
    nl: 'seksuele uitbuiting, slachtoffers uit Latijns-Amerika',
  },
};

const nationalities: LabelTable = {
  Nederland: { nl: 'Nederland', en: 'Netherlands' },
  Bulgarije: { nl: 'Bulgarije', en: 'Bulgaria' },
  Hongarije: { nl: 'Hongarije', en: 'Hungary' },
  Polen: { nl: 'Polen', en: 'Poland' },
  Roemenie: { nl: 'Roemenië', en: 'Romania' },
  Nigeria: { nl: 'Nigeria' },
  Filipijnen: { nl: 'Filipijnen', en: 'Philippines' },
  Oeganda: { nl: 'Oeganda', en: 'Uganda' },
  'Sierra Leone': { nl: 'Sierra Leone' },
  Gambia: { nl: 'Gambia' },
  Oekraine: { nl: 'Oekraïne', en: 'Ukraine' },
};

const notifiers: LabelTable = {
  Politie: { nl: 'politie', en: 'police' },
  Zorgcoordinatie: { nl: 'zorgcoördinatie', en: 'care coordination' },
  'Inspectie SZW': { nl: 'Inspectie SZW (nu de Arbeidsinspectie)', en: 'Inspectorate SZW (now NLA)' },
  'Nederlandse Arbeidsinspectie': {
    nl: 'Nederlandse Arbeidsinspectie',
    en: 'Netherlands Labour Authority (NLA)',
  },
  KMar: { nl: 'Koninklijke Marechaussee', en: 'military police (KMar)' },
  FairWork: { nl: 'FairWork' },
  Overig: { nl: 'overig', en: 'other' },
};

const totals: LabelTable = {
  victims_at_least: { nl: 'slachtoffers, ten minste', en: 'victims, at least' },
  victims_on_at_least_one_list: {
    nl: 'slachtoffers op ten minste één lijst',
    en: 'victims on at least one list',
  },
};

const captureLists: LabelTable = {
  I: { nl: 'Inspectie SZW', en: 'Inspectorate SZW' },
  K: { nl: 'Koninklijke Marechaussee', en: 'military police (KMar)' },
  O: { nl: 'opvang en behandelcentra', en: 'shelters and treatment centres' },
  IO: { nl: 'Inspectie SZW of opvang', en: 'Inspectorate SZW or shelters' },
  P: { nl: 'politie', en: 'police' },
  R: { nl: 'zorgcoördinatoren in de regio', en: 'regional coordinators' },
  Z: { nl: 'anderen (hulp, advocaten, IND)', en: 'others (support, lawyers, immigration service)' },
};

/** Series, certainty, periods, units, and the groups, forms, nationalities and notifiers of the figures. */
export const figureLabels: LabelTable = {
  ...datasets,
  ...series,
  ...certainty,
  ...vintages,
  ...periods,
  ...units,
  ...intervals,
  ...groups,
  ...forms,
  ...nationalities,
  ...notifiers,
  ...totals,
  ...captureLists,
};
