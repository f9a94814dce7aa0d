import { expect, test } from 'vitest';
import { Busy, takeTurns } from './turns.ts';

/** Work that ends when it is told to. */
function slowWork() {
  let end = () => {};
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  return { work: () => ended, end: () => end() };
}

test('no more work at once than there are places; the next is refused, and comes in when one is free', async () => {
  const turn = takeTurns(2, 0);
  const [first, second] = [slowWork(), slowWork()];
  const working = [turn(first.work), turn(second.work)];
  await expect(turn(() => Promise.resolve())).rejects.toThrow(Busy);
  first.end();
  await working[0];
  expect(await turn(() => Promise.resolve('done'))).toBe('done');
  second.end();
  await working[1];
});

test('one who waits gets the place in order of coming', async () => {
  const turn = takeTurns(1, 10_000);
  const first = slowWork();
  const order: number[] = [];
  const all = [turn(first.work)];
  for (const number of [2, 3, 4]) {
    all.push(
      turn(async () => {
        await Promise.resolve();
        order.push(number);
      }),
    );
  }
  first.end();
  await Promise.all(all);
  expect(order).toEqual([2, 3, 4]);
});

test('one who waited in vain is refused and takes no place later', async () => {
  const turn = takeTurns(1, 20);
  const first = slowWork();
  const working = turn(first.work);
  await expect(turn(() => Promise.resolve())).rejects.toThrow(Busy);
  first.end();
  await working;
  expect(await turn(() => Promise.resolve('done'))).toBe('done');
});

test('work that fails gives its place back', async () => {
  const turn = takeTurns(1, 0);
  await expect(turn(() => Promise.reject(new Error('failed')))).rejects.toThrow('failed');
  expect(await turn(() => Promise.resolve('done'))).toBe('done');
});
