import { z } from 'zod';
import { oneWordOf, pageParameters, wholeNumberIn } from '../../platform/http/api-parameter.ts';
import type { BakenFigure, BakenFigures, CountedForm } from './baken-figure.ts';

/** The Dutch name of each form, as the open API uses it. */
const formWords = {
  all: 'alle',
  sexual: 'seksueel',
  labour: 'arbeid',
  criminal: 'crimineel',
  services: 'diensten',
  begging: 'bedelen',
  'organ-removal': 'organen',
  unknown: 'onbekend',
} as const satisfies Record<CountedForm, string>;

const words = Object.values(formWords);

/** A protected count of Baken as the open API gives it. */
export const OpenBakenFigure = z
  .object({
    jaar: z.int().describe('Het jaar van de melding.'),
    vorm: z.enum(words).describe('De vermoede vorm van uitbuiting; alle telt iedereen één keer.'),
    minstens: z.int().min(0).describe('Het aantal is minstens dit. Bij 0 is het klein, of nul.'),
    hoogstens: z.int().min(0).describe('Het aantal is hoogstens dit.'),
    geteldOp: z.string().describe('De dag van de telling.'),
    verzonnen: z.boolean().describe('Waar in een demonstratie: dan is alles verzonnen.'),
  })
  .meta({
    id: 'BakenRegistraties',
    description: 'Hoeveel mogelijke slachtoffers in Baken zijn geregistreerd, afgerond tot klassen van vijf.',
  });
export type OpenBakenFigure = z.output<typeof OpenBakenFigure>;

/** What the list can be asked. */
export const bakenListQuery = z.strictObject({
  jaar: wholeNumberIn(2000, 2100).optional().describe('Alleen dit jaar.'),
  vorm: oneWordOf(words).optional().describe('Alleen deze vorm.'),
  ...pageParameters,
});

/** The figures that fit, newest year first. */
export const openBakenFigures = (
  { figures, countedOn, demonstration }: BakenFigures,
  query: { jaar?: number | undefined; vorm?: string | undefined },
): OpenBakenFigure[] =>
  countedOn === null
    ? []
    : figures
        .map((figure: BakenFigure) => ({
          jaar: figure.year,
          vorm: formWords[figure.form],
          minstens: figure.atLeast,
          hoogstens: figure.atMost,
          geteldOp: countedOn,
          verzonnen: demonstration,
        }))
        .filter(({ jaar }) => query.jaar === undefined || jaar === query.jaar)
        .filter(({ vorm }) => query.vorm === undefined || vorm === query.vorm);
