import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cut, partsOf } from './part.ts';
import { anySendable } from './signal.fixtures.ts';

test('a line that was struck is no part of what can go, and the others keep their numbers', () => {
  let struckLines = 0;
  fc.assert(
    fc.property(anySendable, fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }), (sendable, marks) => {
      const lines = sendable.content.lines.map((line, at) =>
        marks[at] ? { ...line, struck: true as const } : line,
      );
      const struck = { ...sendable, content: { ...sendable.content, lines } };
      const whole = partsOf(sendable).map(({ name }) => name);
      const isStruck = (name: string) => marks[Number(/^line\.(\d+)/.exec(name)?.[1] ?? 0) - 1] === true;
      expect(partsOf(struck).map(({ name }) => name)).toEqual(whole.filter((name) => !isStruck(name)));
      // Even where the names of its parts were permitted.
      const went = cut(struck, new Set(whole)).content.lines;
      expect(went).toEqual(sendable.content.lines.filter((_, at) => !marks[at]));
      struckLines += lines.length - went.length;
    }),
  );
  expect(struckLines).toBeGreaterThan(50);
});
