import { z } from 'zod';

/** How long the page for the code can stay open, in milliseconds. */
export const codePatience = 5 * 60 * 1000;

/** What the page for the code holds, sealed: whose password was right, and until when that counts. */
export const CodeState = z.object({
  person: z.uuid(),
  /** The key under which attempts of this name are counted, in base64. */
  nameKey: z.base64(),
  until: z.number(),
  way: z.string().optional(),
});
export type CodeState = z.output<typeof CodeState>;

const Invited = z.object({ person: z.uuid(), loginName: z.string(), invitation: z.base64() });

const PasswordStep = Invited.extend({ step: z.literal('password') });
/** Whose invitation it is. */
export type PasswordStep = z.output<typeof PasswordStep>;

const AppStep = Invited.extend({ step: z.literal('app'), passwordHash: z.string(), secret: z.string() });
/** And what they chose. */
export type AppStep = z.output<typeof AppStep>;

/** What the pages of an activation hold, sealed. */
export const ActivationState = z.discriminatedUnion('step', [PasswordStep, AppStep]);
