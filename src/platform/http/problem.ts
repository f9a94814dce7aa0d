import type { Context } from 'hono';
import { z } from 'zod';

/** One fault in what was asked. */
export const InputFault = z
  .object({
    in: z.enum(['path', 'query']).describe('Waar de fout zit: in het pad of in de vraag achter het adres.'),
    name: z.string().describe('De naam van de parameter.'),
    detail: z.string().describe('Wat er niet klopt.'),
  })
  .meta({ id: 'Invoerfout', description: 'Eén fout in de invoer.' });
export type InputFault = z.output<typeof InputFault>;

/** An error as RFC 9457 words it. */
export const Problem = z
  .object({
    status: z.int().min(400).max(599).describe('De HTTP-statuscode.'),
    title: z.string().describe('Wat voor soort fout het is.'),
    detail: z.string().describe('Wat er mis is en wat u kunt doen.'),
    errors: z
      .array(InputFault)
      .optional()
      .describe('Alle fouten in de invoer tegelijk; alleen bij status 400.'),
  })
  .meta({ id: 'Probleem', description: 'Een fout, volgens RFC 9457 (problem details).' });
export type Problem = z.output<typeof Problem>;

/** What each status says. Nothing about the inside: no trace, no number, no address. */
export const problemTexts = {
  400: { title: 'Deze vraag klopt niet', detail: 'Bij errors staat elke fout in de vraag.' },
  403: { title: 'Dit mag hier niet', detail: 'Deze gegevens zijn niet open.' },
  404: { title: 'Dit is er niet', detail: 'Op dit adres is niets. Kijk of het adres en de code kloppen.' },
  405: { title: 'Dit kan hier niet', detail: 'Deze API is alleen om te lezen. Gebruik GET.' },
  413: { title: 'Dit is te veel', detail: 'Wat u verstuurde is te groot. Er is niets bewaard.' },
  500: {
    title: 'Er ging iets mis bij ons',
    detail: 'Dat ligt niet aan u. Probeer het over een paar minuten opnieuw.',
  },
  503: {
    title: 'Baken is even niet bereikbaar',
    detail: 'Dat ligt niet aan u. Probeer het over een paar minuten opnieuw.',
  },
} as const;
export type ProblemStatus = keyof typeof problemTexts;

/** Answers with a problem; `errors` are the faults in what was asked. */
export function problem(c: Context, status: ProblemStatus, errors?: readonly InputFault[]): Response {
  const body: Problem = { status, ...problemTexts[status], ...(errors && { errors: [...errors] }) };
  return c.body(JSON.stringify(body), status, { 'Content-Type': 'application/problem+json' });
}
