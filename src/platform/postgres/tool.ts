import { type ChildProcess, spawn } from 'node:child_process';
import type { Account } from './account.ts';

/**
 * Starts a program of PostgreSQL in a session of its own, so that Ctrl-C and a closed terminal reach Baken only,
 * which then stops it in the right order. It inherits no settings: only a search path.
 */
export function spawnTool(account: Account, program: string, args: readonly string[]): ChildProcess {
  const [command = program, ...rest] = [...account.prefix, program, ...args];
  return spawn(command, rest, {
    cwd: '/',
    detached: true,
    env: { PATH: process.env['PATH'] ?? '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(account.other && { uid: account.other.uid, gid: account.other.gid }),
  });
}

/** Runs a program to its end. A program that can't be started has no code, and says why in its lines. */
export async function runTool(
  account: Account,
  program: string,
  args: readonly string[],
): Promise<{ readonly code: number | null; readonly lines: readonly string[] }> {
  const child = spawnTool(account, program, args);
  const kill = () => child.kill('SIGKILL');
  process.once('exit', kill);
  let output = '';
  child.stdout?.on('data', (chunk: Buffer) => (output += chunk));
  child.stderr?.on('data', (chunk: Buffer) => (output += chunk));
  const code = await new Promise<number | null>((resolve) => {
    child.on('close', resolve);
    child.on('error', (error) => {
      output += error.message;
      resolve(null);
    });
  });
  process.off('exit', kill);
  return { code, lines: output.split('\n').filter((line) => line !== '') };
}
