import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Busy } from '../../../platform/http/turns.ts';
import { findPasswordProblem, openPasswords } from './password.ts';

const cheap = { memoryCost: 64, timeCost: 1 };
const passwords = openPasswords(cheap);
const found = (hash: string | undefined | false) => () => Promise.resolve(hash);

describe('a new password', () => {
  test.each([
    ['kort', 'tooShort'],
    ['elf tekens!', 'tooShort'],
    ['x'.repeat(201), 'tooLong'],
    ['€'.repeat(67), 'tooLong'],
    ['naam@voorbeeld.example', 'sameAsName'],
    ['Naam@Voorbeeld.example', 'sameAsName'],
    ['Welkom123456!', 'tooEasy'],
    ['wachtwoord2026', 'tooEasy'],
    ['ababababababab', 'tooEasy'],
    ['1029384756019', 'tooEasy'],
    ['fiets wolk lepel', undefined],
    ['nog net goed', undefined],
  ])('%s: %s', (password, problem) => {
    expect(findPasswordProblem(password, 'naam@voorbeeld.example')).toBe(problem);
  });
});

describe('a hash', () => {
  test('is Argon2id, at 64 MiB in three passes unless a test says otherwise', async () => {
    expect(await openPasswords().hash('fiets wolk lepel')).toMatch(/^\$argon2id\$v=19\$m=65536,t=3,p=1\$/);
  });

  test('is right for its own password and no other', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ minLength: 1, maxLength: 60 }),
        fc.string({ maxLength: 60 }),
        async (own, other) => {
          const hash = await passwords.hash(own);
          expect(await passwords.check(own, found(hash))).toBe(true);
          expect(await passwords.check(other, found(hash))).toBe(
            own.normalize('NFKC') === other.normalize('NFKC'),
          );
        },
      ),
      { numRuns: 30 },
    );
  });

  test('does not mind how an accent was typed', async () => {
    const hash = await passwords.hash('cafe\u0301 fiets wolk');
    expect(await passwords.check('caf\u00e9 fiets wolk', found(hash))).toBe(true);
  });

  test('of nobody is compared too, at the same cost, and is never right', async () => {
    expect(await passwords.check('fiets wolk lepel', found(undefined))).toBe(false);
    const dear = openPasswords({ memoryCost: 32 * 1024, timeCost: 3 });
    const hash = await dear.hash('fiets wolk lepel');
    const time = async (of: string | undefined | false) => {
      const start = performance.now();
      await dear.check('iets anders', found(of));
      return performance.now() - start;
    };
    const fastest = async (of: string | undefined | false) =>
      Math.min(await time(of), await time(of), await time(of), await time(of));
    const [known, unknown] = [await fastest(hash), await fastest(undefined)];
    expect(unknown / known).toBeGreaterThan(0.5);
    expect(unknown / known).toBeLessThan(2);
    expect((await fastest(false)) / known).toBeLessThan(0.2);
  });

  test('is looked up in its turn only: two at once, eight that wait, and who is refused made no attempt', async () => {
    const start = performance.now();
    let looked = 0;
    let end = () => {};
    const held = new Promise<undefined>((resolve) => {
      end = () => resolve(undefined);
    });
    const wait = () => {
      looked += 1;
      return held;
    };
    const all = [1, 2, 3].map(() => passwords.check('fiets wolk lepel', wait));
    const crowd = Array.from({ length: 8 }, () => passwords.check('fiets wolk lepel', wait));
    const refused = await Promise.race(crowd.map((one) => one.catch((error: unknown) => error)));
    expect(refused).toBeInstanceOf(Busy);
    expect(performance.now() - start).toBeLessThan(1_000);
    await Promise.all([all[2], ...crowd].map((one) => expect(one).rejects.toThrow(Busy)));
    expect(looked).toBe(2);
    end();
    expect(await Promise.all(all.slice(0, 2))).toEqual([false, false]);
  });
});
