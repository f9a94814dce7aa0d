import type { LabelTable } from './label-table.ts';

const figures: LabelTable = {
  'nearly doubled': { nl: 'bijna verdubbeld' },
  'a quarter': { nl: 'een kwart' },
  'a little over 40': { nl: 'iets meer dan 40' },
  'only 60': { nl: 'niet meer dan 60' },
  '-25 percent': { nl: '25 procent minder', en: '25 percent fewer' },
  '-37 percent': { nl: '37 procent minder', en: '37 percent fewer' },
  EMM: { nl: 'EMM' },
  'a little over 200': { nl: 'iets meer dan 200' },
  'more than 2800': { nl: 'meer dan 2.800', en: 'more than 2,800' },
  'year the AVG came in; explicit consent asked for': {
    nl: 'in dit jaar kwam de privacywet AVG; er werd uitdrukkelijk toestemming gevraagd',
    en: 'the year the privacy law AVG (GDPR) came in; explicit consent was asked for',
  },
  about: { nl: 'ongeveer' },
  'at least': { nl: 'ten minste' },
  'one month': { nl: 'in één maand' },
  '+24 percent on 2010': { nl: '24 procent meer dan in 2010', en: '24 percent more than in 2010' },
  'peaks of 30': { nl: 'soms 30' },
  'including places for children': { nl: 'met plaatsen voor kinderen erbij' },
  'for 2018 only at first': { nl: 'eerst alleen voor 2018' },
  'CoMensha alone may place': { nl: 'alleen CoMensha mag hier mensen plaatsen' },
  'of whom 29 minors': { nl: 'van wie 29 minderjarig' },
  'average; base year wording unclear': { nl: 'gemiddelde; niet duidelijk over welke jaren' },
  'subset of the labour row': {
    nl: 'telt al mee in de rij arbeidsuitbuiting',
    en: 'already counted in the labour row',
  },
  'multiple forms counted: 408+603+38 = 1049': {
    nl: 'een slachtoffer kan bij meer vormen meetellen: 408 + 603 + 38 = 1.049',
    en: 'a victim can count in several forms: 408 + 603 + 38 = 1,049',
  },
  'wording of the news item is loose; uncertain': { nl: 'het nieuwsbericht is niet precies; onzeker' },
  idem: {
    nl: 'het nieuwsbericht is niet precies; onzeker',
    en: 'wording of the news item is loose; uncertain',
  },
  'row total; years outside the top five are only in the total': {
    nl: 'totaal over de jaren; een jaar buiten de eerste vijf telt alleen hier mee',
    en: 'total over the years; a year outside the top five counts only here',
  },
  'column read from cell position, fits the free rank': {
    nl: 'het jaar is afgeleid uit de plaats in de tabel; het past bij de vrije plek in de rangorde',
    en: 'the year is inferred from the place in the table; it fits the free rank',
  },
  'order only': { nl: 'alleen de volgorde is bekend', en: 'only the order is known' },
  'CoMensha own count': { nl: 'eigen telling van CoMensha' },
  'labour exploitation': { nl: 'arbeidsuitbuiting' },
  'not said whether girls are included': { nl: 'er staat niet bij of meisjes meetellen' },
  GRETA: {
    nl: 'uit het rapport van de Raad van Europa (GRETA)',
    en: 'from the Council of Europe’s report (GRETA)',
  },
  'GRETA third report, rounded': {
    nl: 'derde rapport van de Raad van Europa (GRETA), afgerond',
    en: 'third report of the Council of Europe (GRETA), rounded',
  },
  'sum of capture histories': { nl: 'optelling van de lijsten waarop slachtoffers staan' },
  'regional health care organisations': { nl: 'regionale zorgorganisaties' },
  'border security': { nl: 'grensbewaking' },
};

const departures: LabelTable = {
  'rounded to tens by APM': {
    nl: 'door de onderzoekers afgerond op tientallen',
    en: 'rounded to tens by the researchers (APM)',
  },
  '39 percent of the total': { nl: '39 procent van het totaal' },
  '20360+32320 = 52680, not 52690: independent rounding': {
    nl: '20.360 + 32.320 = 52.680 en niet 52.690: elk getal is apart afgerond',
    en: '20,360 + 32,320 = 52,680 and not 52,690: each number was rounded apart',
  },
  '78 percent of their outflow': {
    nl: '78 procent van allen die vertrokken',
    en: '78 percent of all who left',
  },
  '81 percent of their outflow': {
    nl: '81 procent van allen die vertrokken',
    en: '81 percent of all who left',
  },
  'a little over 1700': { nl: 'iets meer dan 1.700', en: 'a little over 1,700' },
  'a little over 475, chiefly Dublin claimants': {
    nl: 'iets meer dan 475, vooral mensen voor wie een ander Dublinland verantwoordelijk is',
  },
};

const estimates: LabelTable = {
  'the period is the NRM convention; the page says around 6,250 annually': {
    nl: 'de periode is die van de Nationaal Rapporteur; op de pagina staat: ongeveer 6.250 per jaar',
    en: 'the period is the National Rapporteur’s convention; the page says around 6,250 annually',
  },
  'one in six': { nl: 'één op de zes' },
  'of whom 1300 minors': { nl: 'van wie 1.300 minderjarig', en: 'of whom 1,300 minors' },
  'more than 8000': { nl: 'meer dan 8.000', en: 'more than 8,000' },
  'about; roughly as many as non-sexual; men and women about equal': {
    nl: 'ongeveer; bijna evenveel als bij andere vormen; mannen en vrouwen ongeveer gelijk',
  },
  '8804 a year; deviance 448.9 on 56 df: does not fit': {
    nl: '8.804 per jaar; het model past niet bij de gegevens (deviantie 448,9 bij 56 vrijheidsgraden)',
    en: '8,804 a year; the model does not fit (deviance 448.9 on 56 degrees of freedom)',
  },
  '6927 a year; inside the published 5,000-7,500': {
    nl: '6.927 per jaar; binnen de gepubliceerde 5.000 tot 7.500',
    en: '6,927 a year; inside the published 5,000 to 7,500',
  },
  '7264 a year': { nl: '7.264 per jaar', en: '7,264 a year' },
  '7523 a year': { nl: '7.523 per jaar', en: '7,523 a year' },
  '20254 a year: shows how much hangs on the chosen model': {
    nl: '20.254 per jaar: zo veel hangt af van het gekozen model',
    en: '20,254 a year: shows how much hangs on the chosen model',
  },
};

const checks: LabelTable = {
  '432 of 958 would be 45 percent: the two sources count differently': {
    nl: '432 van 958 zou 45 procent zijn: de twee bronnen tellen anders',
  },
  'sum of notifiers 1104 > 952: one victim can have several notifiers': {
    nl: 'de melders samen geven 1.104, meer dan 952: één slachtoffer kan meer melders hebben',
    en: 'the notifiers add up to 1,104, more than 952: one victim can have several notifiers',
  },
  'shares imply about 1043-1045 notifications for 868 victims': {
    nl: 'volgens de percentages zijn het ongeveer 1.043 tot 1.045 meldingen over 868 slachtoffers',
    en: 'the shares imply about 1,043 to 1,045 notifications for 868 victims',
  },
  'shares imply about 1061-1063 notifications for 944 victims': {
    nl: 'volgens de percentages zijn het ongeveer 1.061 tot 1.063 meldingen over 944 slachtoffers',
    en: 'the shares imply about 1,061 to 1,063 notifications for 944 victims',
  },
  '= 1372+1013+791+814+868, so this later publication uses the CoMensha own count for 2019 and 2020': {
    nl: '1.372 + 1.013 + 791 + 814 + 868: voor 2019 en 2020 gebruikt deze latere publicatie dus de eigen telling van CoMensha',
    en: '1,372 + 1,013 + 791 + 814 + 868: so this later publication uses CoMensha’s own count for 2019 and 2020',
  },
  '= 227+194+62+108+68; NJI calls this minors with a known form, the sum shows it is all minors': {
    nl: '227 + 194 + 62 + 108 + 68; het NJi noemt dit minderjarigen met een bekende vorm, maar de som laat zien dat het alle minderjarigen zijn',
    en: '227 + 194 + 62 + 108 + 68; NJi calls this minors with a known form, but the sum shows that it is all minors',
  },
  '+52 percent on 2023, agrees with 52': {
    nl: '52 procent meer dan in 2023; dat past bij 52',
    en: '52 percent more than in 2023; this agrees with 52',
  },
  'implies 145 for 2021 plus 2022': { nl: 'dan zijn het er 145 in 2021 en 2022 samen' },
  '231+18+83+45 = 377, 4 more than 373: several forms per child possible': {
    nl: '231 + 18 + 83 + 45 = 377, vier meer dan 373: een kind kan bij meer vormen meetellen',
  },
  'the same page also calls 152 minors (15 percent); 152/984 = 15.4 percent, so it is the 18-22 group': {
    nl: 'dezelfde pagina noemt 152 ook minderjarigen (15 procent); 152 van 984 is 15,4 procent, dus het is de groep van 18 tot en met 22 jaar',
  },
  'tertiary source only; fits the +10 percent for 2010 that La Strada reports': {
    nl: 'alleen een bron uit de derde hand; het past bij de 10 procent meer in 2010 die La Strada noemt',
  },
  'EMM citing CoMensha annual reports': { nl: 'EMM, uit de jaarverslagen van CoMensha' },
  'lower than CoMensha own 1437; the monitors treat sub-3 cases reported only by KMar apart (inference)': {
    nl: 'lager dan de 1.437 van CoMensha zelf; waarschijnlijk tellen de monitors apart wat alleen de marechaussee meldde over werven over de grens (onze uitleg)',
    en: 'lower than CoMensha’s own 1,437; the monitors probably treat apart the cases of cross-border recruitment that only KMar reported (our inference)',
  },
  'later vintage': { nl: 'latere uitgave', en: 'later edition' },
  'later vintage; 952+956+668+1334+984 = 4894 agrees with NJI total 2016-2020': {
    nl: 'latere uitgave; 952 + 956 + 668 + 1.334 + 984 = 4.894, net als het totaal van het NJi over 2016-2020',
    en: 'later edition; 952 + 956 + 668 + 1,334 + 984 = 4,894 agrees with NJi’s total for 2016-2020',
  },
  'also 944 minus 76': { nl: 'ook 944 min 76' },
};

/** The remarks beside the figures. */
export const noteLabels: LabelTable = { ...figures, ...departures, ...estimates, ...checks };
