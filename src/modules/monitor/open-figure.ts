import { z } from 'zod';
import { oneWordOf, pageParameters, wholeNumberIn } from '../../platform/http/api-parameter.ts';
import { OpenText } from '../../platform/http/open-text.ts';
import type { Certainty, Figure, FigureDataset } from './figure.ts';
import { openText, openTextOrNull } from './open-text.ts';

/** The Dutch name of each published table, as the open API uses it. */
const topics = {
  'victims-per-year': 'slachtoffers-per-jaar',
  'period-totals': 'totalen-over-meer-jaren',
  'victims-by-form': 'vorm-van-uitbuiting',
  'sector-shift': 'minder-zichtbare-sectoren',
  'victims-by-sex': 'geslacht',
  'victims-by-age': 'leeftijd',
  'victims-by-nationality': 'nationaliteit',
  'notifications-by-notifier': 'wie-meldt',
  'law-enforcement-vs-care-notifiers': 'melders-buiten-de-opsporing',
  shelter: 'opvang',
  'mob-and-dublin': 'onbekende-bestemming-en-dublin',
  'hotel-programme': 'hotels',
  'criminal-justice': 'politie-en-justitie',
  'mse-estimates': 'schattingen-van-het-totaal',
} as const satisfies Record<FigureDataset, string>;

const certainties = {
  primary: 'uit-de-bron-zelf',
  'official-secondary': 'andere-officiele-instantie',
  press: 'nieuwsbericht',
  uncertain: 'onzeker',
  derived: 'door-ons-uitgerekend',
} as const satisfies Record<Certainty, string>;

const topicWords = Object.values(topics);
const certaintyWords = Object.values(certainties);

const noCount = 'Null: niet bekend bij ons; nooit nul.';

/** A published figure as the open API gives it. */
export const OpenFigure = z
  .object({
    onderwerp: z.enum(topicWords),
    bestand: z.string().describe('Het bestand van Baken waar de regel in staat.'),
    regel: z.int().min(2).describe('De regel in dat bestand.'),
    periode: OpenText.describe('De periode zoals de bron haar noemt.'),
    jaarVan: z.int().nullable().describe('Het eerste jaar; null als de bron geen jaar noemt.'),
    jaarTot: z
      .int()
      .nullable()
      .describe('Het laatste jaar, dat zelf meetelt; null als de bron geen jaar noemt.'),
    reeks: OpenText.nullable().describe(
      'De telling, indeling of studie waar het cijfer bij hoort. Cijfers van verschillende reeksen zijn niet te vergelijken. Null: geen reeks genoemd.',
    ),
    uitgave: OpenText.nullable().describe(
      'De uitgave die het cijfer noemt. Een latere uitgave kan een eerdere herzien. Null: geen uitgave genoemd.',
    ),
    categorie: OpenText.describe('Wat er geteld is: een vorm, groep, melder, nationaliteit of maat.'),
    eenheid: OpenText.describe('Waarin waarde, laag en hoog zijn geteld.'),
    waarde: z.number().nullable().describe(noCount),
    aandeelProcent: z.number().min(0).max(100).nullable().describe(`Een aandeel in procenten. ${noCount}`),
    laag: z.number().nullable().describe(`De ondergrens. ${noCount}`),
    hoog: z.number().nullable().describe(`De bovengrens. ${noCount}`),
    betekenisGrenzen: OpenText.nullable().describe('Wat laag en hoog betekenen; null zonder grenzen.'),
    rang: z
      .int()
      .min(1)
      .nullable()
      .describe('De plaats op een ranglijst, 1 is het grootst. Null: niet bekend bij ons.'),
    vanAantal: z.int().nullable().describe(`Het aantal waar waarde of aandeel een deel van is. ${noCount}`),
    zekerheid: z.enum(certaintyWords).describe('Hoe dicht het cijfer bij de instantie staat die het maakte.'),
    bronnen: z.array(z.string()).min(1).describe('De id’s van de bronnen, op te vragen bij /bronnen/{id}.'),
    opmerking: OpenText.nullable().describe('Null als er niets bij te zeggen is.'),
  })
  .meta({ id: 'Cijfer', description: 'Een gepubliceerd cijfer, met bron en zekerheid.' });
export type OpenFigure = z.output<typeof OpenFigure>;

/** What the list of figures can be asked. */
export const figureListQuery = z.strictObject({
  onderwerp: oneWordOf(topicWords).optional().describe('Alleen cijfers over dit onderwerp.'),
  zekerheid: oneWordOf(certaintyWords).optional().describe('Alleen cijfers met deze zekerheid.'),
  jaar: wholeNumberIn(1900, 2100)
    .optional()
    .describe('Alleen cijfers over een periode waar dit jaar in valt. Cijfers zonder jaren vallen dan weg.'),
  ...pageParameters,
});

/** The filters of the list of figures that ask the same. */
export const figureFilters = (query: z.output<typeof figureListQuery>) => ({
  ...(query.onderwerp && { dataset: keyOf(topics, query.onderwerp) }),
  ...(query.zekerheid && { certainty: keyOf(certainties, query.zekerheid) }),
  ...(query.jaar !== undefined && { year: String(query.jaar) }),
});

const keyOf = (words: Record<string, string>, word: string): string =>
  Object.keys(words).find((key) => words[key] === word) ?? word;

/** A figure as open data: unknown stays null. */
export const openFigure = (figure: Figure): OpenFigure => ({
  onderwerp: topics[figure.dataset],
  bestand: `${figure.dataset}.csv`,
  regel: figure.line,
  periode: openText(figure.periodLabel),
  jaarVan: figure.yearFrom,
  jaarTot: figure.yearTo,
  reeks: openTextOrNull(figure.series),
  uitgave: openTextOrNull(figure.vintage),
  categorie: openText(figure.category),
  eenheid: openText(figure.unit),
  waarde: figure.value,
  aandeelProcent: figure.sharePct,
  laag: figure.low,
  hoog: figure.high,
  betekenisGrenzen: openTextOrNull(figure.intervalKind),
  rang: figure.rank,
  vanAantal: figure.baseN,
  zekerheid: certainties[figure.certainty],
  bronnen: figure.sourceIds,
  opmerking: openTextOrNull(figure.note),
});
