import { parseArgs } from 'node:util';
import {
  addToChain,
  invite,
  letGo,
  narrowScope,
  type ScopeRequest,
  widenScope,
} from '../modules/access/index.ts';
import type { Config } from '../platform/config.ts';
import { OperatorFault } from '../platform/fault.ts';
import { verifyLogCommand } from './log-command.ts';
import { openForCommand, openStorage } from './storage.ts';

/** `baken log verify`: holds the processing log against its seals and checkpoints. */
export async function runLog(args: string[], config: Config, say: (line: string) => void) {
  const [verb, ...rest] = args;
  if (verb !== 'verify') throw missing('the word verify');
  const { values } = readOptions(rest, { checkpoint: { type: 'string' }, key: { type: 'string' } });
  await withStorage(config, ({ access }) => verifyLogCommand(access, config.BAKEN_DATA, values, say));
}

/** `baken keys rotate`: a new master key; what a disk may have kept of the old file can't be opened with it. */
export async function runKeys(args: string[], config: Config, say: (line: string) => void) {
  if (args.length !== 1 || args[0] !== 'rotate') throw missing('the word rotate');
  const storage = await openStorage(config, () => {});
  try {
    await storage.vault.rotate();
  } finally {
    await storage.close();
  }
  say('Rotated     every key is wrapped anew; expire the backups of the folder keys');
}

/** `baken organisation`: adds an organisation to the chain. */
export async function runOrganisation(args: string[], config: Config, say: (line: string) => void) {
  const { values } = readOptions(args, {
    name: { type: 'string' },
    kind: { type: 'string' },
    contact: { type: 'string' },
    region: { type: 'string', multiple: true },
    purpose: { type: 'string', multiple: true },
  });
  const { name, kind, contact } = values;
  if (!name || !kind || !contact) throw missing('--name, --kind and --contact');
  const request = { name, kind, contact, regions: values.region ?? [], mandate: values.purpose ?? [] };
  await withStorage(config, ({ access }) => addToChain(access, request, new Date()));
  say(`Added       ${name}`);
}

/** `baken mandate add` and `end`: a purpose of an organisation. */
export const runMandate = (args: string[], config: Config, say: (line: string) => void) =>
  runScope(args, config, say, 'purpose');

/** `baken region add` and `end`: where an organisation works. */
export const runRegion = (args: string[], config: Config, say: (line: string) => void) =>
  runScope(args, config, say, 'region');

async function runScope(
  [verb, ...rest]: string[],
  config: Config,
  say: (line: string) => void,
  what: 'purpose' | 'region',
): Promise<void> {
  if (verb !== 'add' && verb !== 'end') throw missing('the word add or end');
  const day = verb === 'add' ? 'from' : 'until';
  const { values } = readOptions(rest, {
    organisation: { type: 'string' },
    [what]: { type: 'string' },
    [day]: { type: 'string' },
  });
  const { organisation, [what]: word, [day]: asked } = values as Record<string, string | undefined>;
  if (!organisation || !word) throw missing(`--organisation and --${what}`);
  const request: ScopeRequest =
    what === 'purpose' ? { organisation, purpose: word } : { organisation, region: word };
  const change = verb === 'add' ? widenScope : narrowScope;
  await withStorage(config, ({ access }) => change(access, request, asked));
  say(`${verb === 'add' ? 'Added ' : 'Ended '}      ${word} of ${organisation}, ${day} ${asked ?? 'today'}`);
}

/** `baken invite`: makes a one-time code with which a person activates their account. */
export async function runInvite(args: string[], config: Config, say: (line: string) => void) {
  const { values } = readOptions(args, {
    name: { type: 'string' },
    login: { type: 'string' },
    organisation: { type: 'string' },
    role: { type: 'string' },
  });
  const { name, login, organisation, role } = values;
  if (!name || !login || !organisation || !role) throw missing('--name, --login, --organisation and --role');
  const invited = await withStorage(config, ({ access, vault }) =>
    invite(access, vault, { name, loginName: login, organisation, role }, new Date()),
  );
  say(`Login name  ${invited.loginName}`);
  say(`Code        ${invited.code}   (once, until ${invited.validUntil.toISOString().slice(0, 10)})`);
  say('Activate    /inloggen/activeren');
}

/** `baken leave`: someone no longer works for an organisation. */
export async function runLeave(args: string[], config: Config, say: (line: string) => void) {
  const { values } = readOptions(args, { login: { type: 'string' }, organisation: { type: 'string' } });
  const { login, organisation } = values;
  if (!login || !organisation) throw missing('--login and --organisation');
  await withStorage(config, ({ access }) => letGo(access, { loginName: login, organisation }));
  say(`Ended       ${login} at ${organisation}, with the sessions opened for it`);
}

type Command = Awaited<ReturnType<typeof openForCommand>>;

async function withStorage<T>(config: Config, work: (storage: Command) => Promise<T>): Promise<T> {
  const storage = await openForCommand(config);
  try {
    return await work(storage);
  } catch (error) {
    throw await storage.explain(error);
  } finally {
    await storage.close();
  }
}

function readOptions<const Options extends NonNullable<Parameters<typeof parseArgs>[0]>['options']>(
  args: string[],
  options: Options,
) {
  try {
    return parseArgs({ args, options });
  } catch (error) {
    throw new OperatorFault('usage', 'an option is not known or lacks its value', 'see: npx baken --help', {
      cause: error,
    });
  }
}

const missing = (what: string): OperatorFault =>
  new OperatorFault('usage', `this command needs ${what}`, 'see: npx baken --help');
