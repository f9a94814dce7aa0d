import { randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import { takeTurns } from '../../../platform/http/turns.ts';

/** What one hash costs: memory in KiB, and how often it is gone over. */
export type PasswordCost = { memoryCost: number; timeCost: number };

const usualCost: PasswordCost = { memoryCost: 64 * 1024, timeCost: 3 };

/** Hashes at once, how many may wait, and how long, in milliseconds: signing in must not take the site down. */
const places = 2;
const mostWaiting = 8;
const patienceMs = 2_000;

const fewest = 12;
const mostBytes = 200;
const fewestDifferent = 5;

/** Passwords that are tried first, in lower case and without their digits and signs. */
const tooCommon = [
  'welkom',
  'wachtwoord',
  'password',
  'geheim',
  'qwertyuiop',
  'qwerty',
  'azerty',
  'mensenhandel',
  'baken',
  'nederland',
  'amsterdam',
  'administrator',
  'iloveyou',
  'letmein',
  'voetbal',
];

export type PasswordProblem = 'tooShort' | 'tooLong' | 'sameAsName' | 'tooEasy';

/** What is wrong with a new password, if anything. */
export function findPasswordProblem(password: string, loginName: string): PasswordProblem | undefined {
  const normal = password.normalize('NFKC');
  const letters = Array.from(normal.toLowerCase());
  if (letters.length < fewest) return 'tooShort';
  if (Buffer.byteLength(normal) > mostBytes) return 'tooLong';
  if (normal.toLowerCase() === loginName) return 'sameAsName';
  const word = letters.filter((letter) => /\p{L}/u.test(letter)).join('');
  const easy = new Set(letters).size < fewestDifferent || tooCommon.includes(word);
  return easy || /^\p{N}+$/u.test(normal) ? 'tooEasy' : undefined;
}

export type Passwords = {
  /** The Argon2id hash to keep of a password. Throws Busy when no turn comes in time. */
  hash: (password: string) => Promise<string>;
  /**
   * Whether a password is the one of a hash; where there is no hash it takes as long and is false. `find` looks the
   * hash up once the turn has come, so that one who is sent away made no attempt; its `false` says that nothing may be
   * compared. Throws Busy when no turn comes in time.
   */
  check: (password: string, find: () => Promise<string | undefined | false>) => Promise<boolean>;
};

/** @param cost lower in tests only */
export function openPasswords(cost: PasswordCost = usualCost): Passwords {
  const queue = takeTurns(places + mostWaiting, 0);
  const turn = takeTurns(places, patienceMs);
  const inTurn: typeof turn = (work) => queue(() => turn(work));
  const nobodys = hashOfNothing(cost);
  return {
    hash: (password) => inTurn(() => hash(password.normalize('NFKC'), { ...cost, parallelism: 1 })),
    check: (password, find) =>
      inTurn(async () => {
        const found = await find();
        if (found === false) return false;
        const normal = password.normalize('NFKC');
        // One that is too long was never set, and is not worth the work of its length.
        const given = Buffer.byteLength(normal) > mostBytes ? '' : normal;
        return (await verify(found ?? nobodys, given)) && found !== undefined;
      }),
  };
}

/** A hash of the same cost that no password gives. */
function hashOfNothing({ memoryCost, timeCost }: PasswordCost): string {
  const random = (length: number) => randomBytes(length).toString('base64').replace(/=+$/, '');
  return `$argon2id$v=19$m=${memoryCost},t=${timeCost},p=1$${random(16)}$${random(32)}`;
}
