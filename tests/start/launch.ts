import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';
import { processesOf } from './processes.ts';

export const root = fileURLToPath(new URL('../../', import.meta.url));

/** The command line as a person without npm starts it. */
export const baken = [process.execPath, join(root, 'bin/baken.js')] as const;

/** A command that was started, and what it says. */
export type Launched = {
  readonly child: ChildProcess;
  readonly pid: number;
  /** Everything written so far, standard error included. */
  readonly output: () => string;
  /** What was written to standard error so far. */
  readonly errors: () => string;
  /** Waits for words in the output; rejects when the command ends without them. */
  readonly said: (words: RegExp) => Promise<RegExpExecArray>;
  /** The exit code, or the signal that ended it. */
  readonly ended: Promise<number | NodeJS.Signals>;
};

/** The settings of one start; nothing else of the tests' own environment reaches it. */
export type Settings = Readonly<Record<string, string>>;

/** Starts a command in a process group of its own, as a shell does, from the root of the repository. */
export function launch(command: readonly string[], settings: Settings, options: SpawnOptions = {}): Launched {
  const [file = '', ...args] = command;
  const { PATH = '', HOME = '/' } = process.env;
  const child = spawn(file, args, {
    cwd: root,
    detached: true,
    stdio: ['pipe', 'pipe', 'pipe'],
    ...options,
    env: { PATH, HOME, TMPDIR: tmpdir(), PORT: '0', ...settings },
  });
  const spoken = { output: '', errors: '' };
  const listeners = new Set<() => void>();
  const hear = (chunk: Buffer, isError: boolean) => {
    spoken.output += chunk;
    if (isError) spoken.errors += chunk;
    for (const listener of listeners) listener();
  };
  child.stdout?.on('data', (chunk: Buffer) => hear(chunk, false));
  child.stderr?.on('data', (chunk: Buffer) => hear(chunk, true));
  const ended = new Promise<number | NodeJS.Signals>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve(code ?? signal ?? -1));
  });
  return {
    child,
    pid: child.pid ?? -1,
    output: () => spoken.output,
    errors: () => spoken.errors,
    ended,
    said: (words) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const found = words.exec(spoken.output);
          if (found) resolve(found);
          return found !== null;
        };
        if (look()) return;
        listeners.add(look);
        void ended.then((code) => {
          if (!look()) reject(new Error(`It ended (${code}) without ${words}:\n${spoken.output}`));
        });
      }),
  };
}

/** Starts the server and waits until it serves; the answer holds its address. */
export async function serve(
  data: string,
  settings: Settings = {},
  command: readonly string[] = [...baken, 'serve'],
): Promise<Launched & { readonly address: string }> {
  const launched = launch(command, { BAKEN_DATA: data, ...settings });
  const [address] = await launched.said(/http:\/\/localhost:\d+/);
  await launched.said(/Stop +Ctrl-C/);
  return { ...launched, address };
}

/** Ends a server at once; with its data folder also the PostgreSQL in it, as a power cut would. */
export async function kill(server: Launched, data?: string): Promise<void> {
  const postgres = data === undefined ? [] : [...processesOf(data).keys()];
  server.child.kill('SIGKILL');
  for (const pid of postgres) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It ended by itself, with the one that was killed before it.
    }
  }
  await server.ended;
}

/** Runs a command of Baken to its end. */
export async function run(
  args: readonly string[],
  settings: Settings,
  options?: SpawnOptions,
): Promise<{ readonly code: number | NodeJS.Signals; readonly output: string }> {
  const launched = launch([...baken, ...args], settings, options);
  const code = await launched.ended;
  return { code, output: launched.output() };
}

/** A folder for the tests of one file. After them, whatever still runs in it is ended, and it is removed. */
export function testFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'baken-start-'));
  // Passable: PostgreSQL may run under another user id when the tests run as root.
  chmodSync(folder, 0o711);
  afterAll(() => {
    for (const pid of processesOf(folder).keys()) process.kill(pid, 'SIGKILL');
    rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
  });
  return folder;
}
