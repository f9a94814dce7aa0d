import { z } from 'zod';

/** A text as the API gives it: in Dutch and in English. */
export const OpenText = z
  .object({
    nl: z.string().nullable().describe('In het Nederlands; null als er geen Nederlandse tekst is.'),
    en: z.string().nullable().describe('In het Engels; null als er geen Engelse tekst is.'),
  })
  .meta({ id: 'Tekst', description: 'Een tekst in het Nederlands en in het Engels.' });
export type OpenText = z.output<typeof OpenText>;
