import { resolve } from 'node:path';
import { z } from 'zod';
import { OperatorFault } from './fault.ts';

/** What the environment says. Everything has a default: two commands must be enough. */
export const Config = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(8080),
  /** Loopback only unless said otherwise: a demonstration must not be open to the network by accident. */
  HOST: z.string().min(1).default('127.0.0.1'),
  /** 'yes' where a proxy stands before Baken and writes X-Forwarded-For: limits per address need whom it speaks for. */
  BEHIND_PROXY: z.enum(['yes', 'no']).default('no'),
  BAKEN_DATA: z.string().min(1).default('baken-data'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  /** Who runs this installation, and where to reach them: shown on the pages and in security.txt. */
  OPERATOR_NAME: z.string().max(200).optional(),
  OPERATOR_CONTACT: z
    .string()
    .regex(/^(https:\/\/[\w.-]+\S*|mailto:[^\s@]+@[\w.-]+)$/)
    .max(300)
    .optional(),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).optional(),
});
export type Config = z.infer<typeof Config>;

/** Reads the settings, or says in one line which one is wrong. The value itself is not repeated: it may be a secret. */
export function readConfig(environment: Record<string, string | undefined>, folder: string): Config {
  // An empty variable is an unset one.
  const set = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = Config.safeParse(set);
  if (parsed.success) return { ...parsed.data, BAKEN_DATA: resolve(folder, parsed.data.BAKEN_DATA) };
  const names = [...new Set(parsed.error.issues.map((issue) => issue.path.join('.')))];
  throw new OperatorFault(
    'usage',
    `the setting ${names.join(' and ')} cannot be used as it is`,
    'PORT is a number from 0 to 65535, DATABASE_URL looks like postgres://user:password@host/database, OPERATOR_CONTACT like mailto:name@domain or https://domain/page',
  );
}
