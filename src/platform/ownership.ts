import { lstat } from 'node:fs/promises';
import { OperatorFault } from './fault.ts';

/**
 * Checks that a path is a folder (no link) of this user in which no other user may write. `mode` is what the remedy
 * gives it. Throws OperatorFault `noAccess`.
 */
export async function checkFolder(path: string, mode = 0o700): Promise<void> {
  await check(path, 'folder', 0o022, mode);
}

/** Checks that a path is a file (no link) of this user that no other user may read. Throws OperatorFault `noAccess`. */
export async function checkPrivateFile(path: string): Promise<void> {
  await check(path, 'file', 0o077, 0o600);
}

async function check(path: string, kind: 'folder' | 'file', forbidden: number, mode: number): Promise<void> {
  const found = await lstat(path);
  if (!(kind === 'folder' ? found.isDirectory() : found.isFile())) {
    throw noAccess(`${path} is not a plain ${kind}.`, 'Look who put it there, remove it, and start again.');
  }
  // Windows keeps rights in another way, and has no user numbers.
  const user = process.geteuid?.();
  if (user === undefined) return;
  if (found.uid !== user) {
    throw noAccess(
      `The ${kind} ${path} belongs to another user (uid ${found.uid}) than the one that starts Baken (uid ${user}).`,
      'Start Baken as that user, or choose another folder with BAKEN_DATA.',
    );
  }
  if ((found.mode & forbidden) === 0) return;
  throw noAccess(
    `Other users may ${kind === 'folder' ? 'write in the folder' : 'read or change the file'} ${path}.`,
    `If nobody else has changed anything there, run: chmod ${mode.toString(8)} ${path}`,
  );
}

function noAccess(problem: string, remedy: string): OperatorFault {
  return new OperatorFault('noAccess', problem, remedy);
}
