import type { LabelTable } from './label-table.ts';

const detection: LabelTable = {
  'notifications by non-law-enforcement bodies, yearly average': {
    nl: 'meldingen door anderen dan opsporingsdiensten, gemiddeld per jaar',
  },
  'notifications by non-law-enforcement bodies': { nl: 'meldingen door anderen dan opsporingsdiensten' },
  'sexual exploitation in less visible sectors (home, escort, hotel)': {
    nl: 'seksuele uitbuiting op minder zichtbare plekken (thuis, escort, hotel)',
  },
  'share of staff to be trained for a certificate': {
    nl: 'deel van het personeel dat de training moet doen voor een certificaat',
  },
  'hotels taking part': { nl: 'hotels die meedoen' },
  'certificates issued': { nl: 'certificaten die zijn gegeven' },
  'staff who did the online training': { nl: 'medewerkers die de online training deden' },
};

const justice: LabelTable = {
  'trafficking cases registered by OM': {
    nl: 'zaken over mensenhandel die het Openbaar Ministerie inschreef',
    en: 'trafficking cases registered by the public prosecution service (OM)',
  },
  'suspects known to police': { nl: 'verdachten bekend bij de politie' },
  'complaints (aangiften)': { nl: 'aangiften' },
  'cases dismissed': { nl: 'zaken die zijn gestopt zonder rechtszaak (sepot)' },
  'traced suspects brought before a court': { nl: 'opgespoorde verdachten die voor de rechter kwamen' },
  convictions: { nl: 'veroordelingen' },
  '(possible) perpetrators identified by police': { nl: '(mogelijke) daders die de politie in beeld bracht' },
  'police investigations started on a report': { nl: 'onderzoeken die de politie begon na een melding' },
  'police registrations: sexual exploitation': { nl: 'registraties van de politie: seksuele uitbuiting' },
  'police registrations: criminal exploitation': { nl: 'registraties van de politie: criminele uitbuiting' },
  'police registrations: labour exploitation': { nl: 'registraties van de politie: arbeidsuitbuiting' },
  'victims again victim of a crime within five years': {
    nl: 'slachtoffers die binnen vijf jaar opnieuw slachtoffer werden van een misdrijf',
  },
  'victims again victim of a crime within seven years': {
    nl: 'slachtoffers die binnen zeven jaar opnieuw slachtoffer werden van een misdrijf',
  },
};

const shelter: LabelTable = {
  'clients for whom first shelter was sought': { nl: 'cliënten voor wie een eerste opvangplek is gezocht' },
  'waiting list, average': { nl: 'wachtlijst, gemiddeld' },
  'placed in categorical shelter (COSM)': {
    nl: 'geplaatst in de opvang alleen voor slachtoffers van mensenhandel (COSM)',
  },
  'mediated to womens and social shelter': {
    nl: 'naar de vrouwenopvang of maatschappelijke opvang gebracht',
    en: 'placed in women’s or social shelter',
  },
  'caseload of regional coordinators together': { nl: 'cliënten van alle zorgcoördinatoren samen' },
  'registered for municipal housing task': { nl: 'aangemeld voor een woning via de gemeente' },
  'COSM places at start of pilot': { nl: 'COSM-plaatsen bij het begin van de proef' },
  'extra COSM beds over three institutions (+15 percent)': {
    nl: 'extra COSM-bedden bij drie instellingen (15 procent meer)',
  },
  'COSM places available': { nl: 'COSM-plaatsen die er zijn' },
};

const departures: LabelTable = {
  'MOB departures from COA, all nationalities': {
    nl: 'uit de asielopvang vertrokken naar een onbekende bestemming, alle nationaliteiten',
    en: 'left asylum reception for an unknown destination (MOB), all nationalities',
  },
  'MOB share of all COA outflow': {
    nl: 'deel van alle vertrek uit de asielopvang dat naar een onbekende bestemming ging',
    en: 'share of all who left asylum reception that went to an unknown destination (MOB)',
  },
  'MOB, seven studied nationalities': {
    nl: 'onbekende bestemming, de zeven onderzochte nationaliteiten',
    en: 'unknown destination (MOB), the seven studied nationalities',
  },
  'MOB, other 170 nationalities': {
    nl: 'onbekende bestemming, de andere 170 nationaliteiten',
    en: 'unknown destination (MOB), the other 170 nationalities',
  },
  'MOB, Moroccan': { nl: 'onbekende bestemming, Marokkanen', en: 'unknown destination (MOB), Moroccans' },
  'MOB, Algerian': { nl: 'onbekende bestemming, Algerijnen', en: 'unknown destination (MOB), Algerians' },
  'MOB, Tunisian': { nl: 'onbekende bestemming, Tunesiërs', en: 'unknown destination (MOB), Tunisians' },
  'MOB, Nigerian': { nl: 'onbekende bestemming, Nigerianen', en: 'unknown destination (MOB), Nigerians' },
  'MOB share among unaccompanied minors, all': {
    nl: 'onbekende bestemming, deel van de kinderen zonder ouders',
    en: 'unknown destination (MOB), share among all unaccompanied minors',
  },
  'MOB share among unaccompanied minors of the seven nationalities': {
    nl: 'onbekende bestemming, deel van de kinderen zonder ouders uit de zeven nationaliteiten',
    en: 'unknown destination (MOB), share among unaccompanied minors of the seven nationalities',
  },
  'MOB share among women': {
    nl: 'onbekende bestemming, deel van de vrouwen',
    en: 'unknown destination (MOB), share among women',
  },
  'MOB share among single women of the seven nationalities': {
    nl: 'onbekende bestemming, deel van de alleenstaande vrouwen uit de zeven nationaliteiten',
    en: 'unknown destination (MOB), share among single women of the seven nationalities',
  },
  'MOB persons met again in the migration chain': {
    nl: 'naar een onbekende bestemming vertrokken en later weer gezien door een migratiedienst',
    en: 'left for an unknown destination (MOB) and met again in the migration chain',
  },
  'of those: back through IND after an incoming Dublin claim': {
    nl: 'waarvan terug bij de IND na een verzoek van een ander Dublinland',
    en: 'of those: back through the immigration service after an incoming Dublin claim',
  },
  'all MOB persons taken in again in reception': {
    nl: 'naar een onbekende bestemming vertrokken en later weer opgevangen',
    en: 'left for an unknown destination (MOB) and taken into reception again',
  },
  'Nigerian asylum seekers': { nl: 'asielzoekers uit Nigeria' },
  'EMM study group: Nigerians who left MOB': {
    nl: 'onderzoek van het EMM: Nigerianen die naar een onbekende bestemming vertrokken',
    en: 'EMM study group: Nigerians who left for an unknown destination (MOB)',
  },
  'EMM study group: men': { nl: 'onderzoek van het EMM: mannen' },
  'EMM study group: Dublin claimants': {
    nl: 'onderzoek van het EMM: mensen voor wie een ander Dublinland verantwoordelijk is',
  },
  'EMM study group: with B8/3 permit': {
    nl: 'onderzoek van het EMM: mensen met een vergunning voor slachtoffers van mensenhandel (B8/3)',
    en: 'EMM study group: with a permit for victims of trafficking (B8/3)',
  },
  'EMM study group: first asylum application': { nl: 'onderzoek van het EMM: eerste asielaanvraag' },
  'EMM study group: left from an AZC': {
    nl: 'onderzoek van het EMM: vertrokken uit een asielzoekerscentrum',
    en: 'EMM study group: left from an asylum seekers’ centre',
  },
  'requests to police to record a trafficking complaint': {
    nl: 'verzoeken aan de politie om een aangifte van mensenhandel op te nemen',
  },
};

const estimates: LabelTable = {
  'all victims': { nl: 'alle slachtoffers' },
  'all victims per 100,000 inhabitants': { nl: 'alle slachtoffers per 100.000 inwoners' },
  'Dutch girls 12-17 per 100,000': { nl: 'Nederlandse meisjes van 12 tot en met 17 jaar, per 100.000' },
  'persons of non-Dutch origin per 100,000': { nl: 'mensen met een niet-Nederlandse herkomst, per 100.000' },
  'Dutch minor girls, sexual exploitation': { nl: 'Nederlandse minderjarige meisjes, seksuele uitbuiting' },
  'share domestic sexual exploitation': { nl: 'deel binnenlandse seksuele uitbuiting' },
  'share cross-border sexual exploitation': { nl: 'deel grensoverschrijdende seksuele uitbuiting' },
  'share male': { nl: 'deel dat man of jongen is' },
  'share of Dutch minor girls that is known': {
    nl: 'deel van de Nederlandse minderjarige meisjes dat in beeld is',
  },
  'Dutch victims of sexual exploitation': { nl: 'Nederlandse slachtoffers van seksuele uitbuiting' },
  'all victims, main effects only': {
    nl: 'alle slachtoffers, model zonder verband tussen de lijsten',
    en: 'all victims, model with main effects only',
  },
  'all victims, forward AIC, two-way': {
    nl: 'alle slachtoffers, model met verbanden tussen twee lijsten, gekozen met AIC',
    en: 'all victims, model with two-way terms chosen forward by AIC',
  },
  'all victims, forward BIC(N), two-way': {
    nl: 'alle slachtoffers, model met verbanden tussen twee lijsten, gekozen met BIC',
    en: 'all victims, model with two-way terms chosen forward by BIC',
  },
};

/** What the tables of measures and the estimates count. */
export const measureLabels: LabelTable = {
  ...detection,
  ...justice,
  ...shelter,
  ...departures,
  ...estimates,
};
