import { readFile } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { OperatorFault } from '../fault.ts';
import { runTool } from './tool.ts';

/** Under whose name PostgreSQL's programs run: it refuses root, and wants a user the system knows. */
export type Account = {
  /** What to put before a command, for instance a user namespace. */
  readonly prefix: readonly string[];
  /** Set where the programs run as another user than Baken. */
  readonly other?: { readonly uid: number; readonly gid: number };
};

/** One line of /etc/passwd. */
type User = { readonly name: string; readonly uid: number; readonly gid: number };

/**
 * The account for PostgreSQL: this user; else (root, or a user without a name) this user under another number
 * in a user namespace; else, as root where namespaces are forbidden, the least privileged user of the system.
 * `probe` is a program of PostgreSQL that can be run to see whether a namespace works.
 * Throws OperatorFault `noAccess` where none of these is possible.
 */
export async function chooseAccount(probe: string): Promise<Account> {
  const isRoot = process.getuid?.() === 0;
  if (!isRoot && hasName()) return { prefix: [] };

  const nobody = await leastUser();
  if (nobody) {
    const inNamespace = { prefix: ['unshare', '--user', `--map-user=${nobody.uid}`, '--'] };
    const { code } = await runTool(inNamespace, probe, ['--version']);
    if (code === 0) return inNamespace;
    if (isRoot) return { prefix: [], other: nobody };
  }
  throw new OperatorFault(
    'noAccess',
    'PostgreSQL refuses to run as this user.',
    'Start Baken as an ordinary user with a line in /etc/passwd, or set DATABASE_URL.',
  );
}

function hasName(): boolean {
  try {
    return userInfo().username !== '';
  } catch {
    return false;
  }
}

/** The user `nobody`, else the first that is not root; undefined where the system keeps no list of users. */
export async function leastUser(): Promise<User | undefined> {
  const text = await readFile('/etc/passwd', 'utf8').catch(() => '');
  const users = text.split('\n').flatMap((line): User[] => {
    const [name, , uid, gid] = line.split(':');
    const isUser = name && Number(uid) > 0 && Number(gid) > 0;
    return isUser ? [{ name, uid: Number(uid), gid: Number(gid) }] : [];
  });
  return users.find(({ name }) => name === 'nobody') ?? users[0];
}
