import { z } from 'zod';
import { FormVersion, type FormWords } from '../../platform/http/form.ts';
import { tracks } from '../access/index.ts';

/** To whom and in which track; what for is what one works for. */
const Choice = z.object({
  receiver: z.uuid(),
  track: z.union([z.enum(tracks), z.literal('').transform(() => undefined)]),
});
export type ForwardChoice = z.output<typeof Choice>;

/** What was shown before the last yes; whoever changes it is refused, since it is weighed once more. */
const Confirmed = Choice.extend({
  /** What one worked for when it was shown. */
  purpose: z.string().max(100),
  version: FormVersion,
  /** Nonces of the page: sent twice, it is handed over once. */
  disclosure: z.uuid(),
  copy: z.uuid(),
  /** The id of the rule, and what was to go. */
  basis: z.string().min(1).max(100),
  sent: z.string().transform((sent) => sent.split(',')),
});
export type Confirmed = z.output<typeof Confirmed>;

/** Undefined where no receiver was chosen. */
export const readChoice = (words: FormWords): ForwardChoice | undefined => Choice.safeParse(words).data;

/** Undefined for a form that Baken did not draw. */
export const readConfirmed = (words: FormWords): Confirmed | undefined => Confirmed.safeParse(words).data;
