import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Config, readConfig } from '../platform/config.ts';
import { OperatorFault } from '../platform/fault.ts';
import { bundledAtStart, type ImportRequest, importPublished } from './import-published.ts';
import {
  runInvite,
  runKeys,
  runLeave,
  runLog,
  runMandate,
  runOrganisation,
  runRegion,
} from './own-commands.ts';
import { serve } from './serve.ts';
import { openForCommand } from './storage.ts';
import { readVersion } from './version.ts';

const help = `Baken: platform for the Dutch joint approach to human trafficking

  baken serve             serve on http://localhost:8080 until Ctrl-C
  baken serve --demonstration
                          the same with invented people, reports and signals; anyone may sign
                          in as one of them. Only in a data folder that was made for it
  baken import [FOLDER]   load published figures, contact points, regions, the law and the plan
                          from the six folders in FOLDER (default: what Baken brings); all or nothing.
                          A set that differs from what Baken brings stays until the next
                          import; one that is the same follows the next version of Baken
  baken organisation --name NAME --kind KIND --contact MAILBOX
                     --purpose PURPOSE... [--region CODE]...
                          add an organisation, with what for and where it works (GM0344, PE09);
                          only national ones work without a region
  baken mandate add|end --organisation NAME --purpose PURPOSE [--from DAY | --until DAY]
                          give an organisation a purpose from a day on (2026-11-22; today), or
                          let it end with its last day
  baken region add|end --organisation NAME --region CODE [--from DAY | --until DAY]
                          the same with where it works
  baken invite --name NAME --login LOGIN --organisation NAME --role ROLE
                          let someone work for an organisation: prints a code for
                          /inloggen/activeren that holds once, for seven days
  baken leave --login LOGIN --organisation NAME
                          let someone no longer work for an organisation
  baken log verify [--checkpoint FILE] [--key FILE]
                          hold the processing log against its seals, and against a checkpoint
                          that was kept elsewhere: names every row changed, missing or added
  baken keys rotate       a new master key for what is sealed; stop Baken first
  baken --help            this text
  baken --version         the version

Settings, as environment variables:
  PORT          port to serve on (8080)
  HOST          address to serve on (127.0.0.1: this machine only)
  BEHIND_PROXY  yes where a proxy stands before Baken and writes X-Forwarded-For (no)
  BAKEN_DATA    folder that keeps everything (./baken-data)
  DATABASE_URL  an own PostgreSQL server, 15 or newer; without it Baken starts its own
  OPERATOR_NAME, OPERATOR_CONTACT
                who runs this installation, and a mailto: or https: address to reach
                them: shown on the pages and in security.txt
  LOG_LEVEL     debug, info, warn, error or silent
`;

/** Commands with options of their own. */
const ownOptions: Record<string, (args: string[], config: Config, tell: typeof say) => Promise<void>> = {
  organisation: runOrganisation,
  mandate: runMandate,
  region: runRegion,
  invite: runInvite,
  leave: runLeave,
  log: runLog,
  keys: runKeys,
};

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** The command line. Sets the exit code; ends the process only after `serve`. */
export async function run(args: string[]): Promise<void> {
  try {
    await command(args);
  } catch (error) {
    fail(error);
  }
}

async function command(args: string[]): Promise<void> {
  const own = ownOptions[args[0] ?? ''];
  if (own && !args.includes('--help')) return own(args.slice(1), readConfig(process.env, process.cwd()), say);
  const { values, positionals } = readArguments(args);
  const [name, ...rest] = positionals;
  if (values.version) return say(readVersion());
  if (values.help || name === undefined) return say(help.trimEnd());
  if (name === 'serve' && rest.length === 0) return runServer(values.demonstration === true);
  if (name === 'import' && rest.length <= 1) return runImport(rest[0]);
  throw new OperatorFault('usage', `there is no command '${positionals.join(' ')}'`, 'see: npx baken --help');
}

function readArguments(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        help: { type: 'boolean', short: 'h' },
        version: { type: 'boolean' },
        demonstration: { type: 'boolean' },
      },
    });
  } catch (error) {
    const problem =
      error instanceof Error ? error.message.replace(/\.? ?To specify.*$/s, '') : 'unknown option';
    throw new OperatorFault('usage', problem, 'see: npx baken --help', { cause: error });
  }
}

const importStopped = 'stopped before the end; an import is kept whole or not at all';

async function runImport(folder: string | undefined): Promise<void> {
  const asked = listenForStop(importStopped);
  const storage = await openForCommand(readConfig(process.env, process.cwd()));
  try {
    if (asked.aborted) return endStopped(importStopped);
    const from: ImportRequest =
      folder === undefined
        ? { ...bundledAtStart, asked: 'by-command' }
        : { folder: resolve(folder), origin: 'operator', asked: 'by-command' };
    for (const set of await importPublished(storage.access, from, () => new Date())) {
      say(
        `${set.name.padEnd(16)} ${String(set.rows).padStart(6)} rows  ${set.changed ? 'loaded' : 'unchanged'}`,
      );
    }
  } catch (error) {
    throw await storage.explain(error);
  } finally {
    await storage.close();
  }
}

async function runServer(demonstration: boolean): Promise<void> {
  const asked = listenForStop('stopped before everything had ended; the next start mends that');
  const stopAsked = new Promise<undefined>((resolve) => {
    asked.addEventListener('abort', () => resolve(undefined));
  });
  const config = { ...readConfig(process.env, process.cwd()), demonstration };
  const serving = await serve(config, say, asked).catch((error: unknown) => {
    if (!asked.aborted) throw error;
  });
  const lost = serving && (await Promise.race([serving.lost, stopAsked]));
  if (lost) fail(lost);
  await serving?.stop();
  if (!lost) say('Baken has stopped.');
  process.exit();
}

/** A stop that takes longer than this is cut short, in milliseconds. */
const longestStop = 4_800;

/**
 * Aborts when Ctrl-C, a service manager or a lost terminal asks to stop: a server must not stay behind that nobody
 * sees. What then takes too long is cut short with the line `cut`.
 */
function listenForStop(cut: string): AbortSignal {
  // Writing to a terminal that is gone fails; that must not come in the way of an orderly stop.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
  const asked = new AbortController();
  const stop = (): void => {
    if (asked.signal.aborted) return;
    setTimeout(() => {
      endStopped(cut);
      process.exit();
    }, longestStop).unref();
    asked.abort();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
  return asked.signal;
}

function endStopped(how: string): void {
  process.exitCode = 1;
  process.stderr.write(`baken: ${how}\n`);
}

function fail(error: unknown): void {
  if (error instanceof OperatorFault) {
    process.exitCode = error.exitCode;
    process.stderr.write(`baken: ${error.message}\n       ${error.remedy}\n`);
    return;
  }
  process.exitCode = 1;
  const problem = error instanceof Error ? error : new Error(String(error));
  const shown = process.env['LOG_LEVEL'] === 'debug' ? problem.stack : `${problem.name}: ${problem.message}`;
  process.stderr.write(
    `baken: ${shown}\n       this is a fault in Baken; with LOG_LEVEL=debug it says where\n`,
  );
}
