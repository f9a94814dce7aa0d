import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Condition, conditions, type DataCategory, weighDisclosure } from '../access/index.ts';
import type { SignalContent } from './content.ts';
import { weighForward } from './disclosure.ts';
import { partsOf, type Sendable, unitOf } from './part.ts';
import { anyHandover, anyRules, anySendable, testRule } from './signal.fixtures.ts';
import { standingOf } from './workflow.ts';

const standing = standingOf([{ kind: 'recorded', conditions: [] }]);
if (!standing) throw new Error('an event gives a standing');

const handover = {
  day: '2026-11-22',
  giver: { kind: 'municipality' },
  receiver: { kind: 'police' },
  purpose: 'joint-approach',
  track: 'riec',
  sameCollaboration: true,
  obtainedIn: [],
  obtainedFor: ['joint-approach'],
  blocked: false,
} as const;

test('a forwarded copy never holds a field that the gate removed, whatever the signal and the rules', () => {
  let permitted = 0;
  fc.assert(
    fc.property(
      anySendable,
      anyRules,
      anyHandover,
      fc.oneof(fc.constant<Condition[]>([...conditions]), fc.subarray([...conditions])),
      (sendable, rules, asked, met) => {
        const { content } = sendable;
        const weighed = weighForward(rules, { ...standing, met }, sendable, asked);
        // A block by a source counts as on record.
        const onRecord = asked.blocked ? [...met, 'blocked-by-source' as const] : met;
        const decision = weighDisclosure(rules, { ...asked, fields: partsOf(sendable), met: onRecord });
        if (!weighed.permitted) return;
        permitted += 1;
        if (!decision.permitted) throw new Error('permits more than the gate');
        const copy = JSON.stringify(weighed.cut);
        for (const { name } of decision.removed) {
          const [kind, key = '', side] = name.split('.');
          if (kind === 'municipality') expect(weighed.cut.municipality).toBeNull();
          if (kind === 'form') expect(weighed.cut.forms).not.toContain(key);
          if (kind === 'urgency') expect(weighed.cut.urgency).not.toContain(key);
          if (kind === 'field') expect(weighed.cut.content.fields).not.toHaveProperty(key);
          const line = kind === 'line' ? content.lines[Number(key) - 1] : undefined;
          if (!line) continue;
          if (side === 'place' || side === 'source') expect(copy).not.toContain(line[side]);
          else expect(copy).not.toContain(line.text);
        }
        // And the other way round: everything in the copy was permitted, and nothing was made up.
        for (const part of partsOf(weighed.cut)) {
          if (!part.name.startsWith('line.')) expect(decision.fields).toContain(part.name);
        }
        // What is recorded is exactly what goes, and the gate let each piece of it go.
        expect([...new Set(weighed.parts.map(unitOf))]).toEqual(weighed.sent);
        expect(decision.fields).toEqual(expect.arrayContaining(weighed.parts));
        expect(content.lines).toEqual(
          expect.arrayContaining(
            weighed.cut.content.lines.map((line) => expect.objectContaining(line) as unknown),
          ),
        );
      },
    ),
    { numRuns: 2_000 },
  );
  // Enough of them were permitted for this to mean something.
  expect(permitted).toBeGreaterThan(300);
});

const sendableOf = (content: SignalContent): Sendable => ({
  content,
  municipality: null,
  forms: [],
  urgency: [],
});

test('the sexual form does not go where sexual behaviour may not, nor form or urgency where observations may not', () => {
  const filed: Sendable = {
    ...sendableOf({ fields: { plate: 'AB-12-CD' }, lines: [] }),
    forms: ['sexual', 'labour'],
    urgency: ['danger', 'minor'],
  };
  const without = (banned: DataCategory) =>
    weighForward(
      [testRule(), testRule({ id: 'ban', kind: 'ban', categories: [banned] })],
      standing,
      filed,
      handover,
    );
  expect(without('sexual-behaviour')).toMatchObject({
    sent: ['form.labour', 'urgency.danger', 'urgency.minor', 'field.plate'],
    cut: { forms: ['labour'], urgency: ['danger', 'minor'] },
  });
  expect(without('observation')).toMatchObject({
    sent: ['form.sexual', 'field.plate'],
    cut: { forms: ['sexual'], urgency: [] },
  });
});

test('a line stays as a whole where its words hold what may not go, with its place and source', () => {
  const line = {
    kind: 'observation' as const,
    text: 'Verzonnen',
    place: 'hier',
    source: 'buur',
    holds: ['health' as const],
  };
  const ban = testRule({ id: 'no-health', kind: 'ban', article: 'WGS ban', categories: ['health'] });
  const weighed = weighForward(
    [testRule(), ban],
    standing,
    sendableOf({ fields: { plate: 'AB-12-CD', health: 'Verzonnen' }, lines: [line] }),
    handover,
  );
  expect(weighed).toMatchObject({
    permitted: true,
    sent: ['field.plate'],
    cut: { content: { fields: { plate: 'AB-12-CD' }, lines: [] } },
  });
  const stays = weighed.permitted ? weighed.outcomes.filter(({ goes }) => !goes) : [];
  expect(stays.map(({ unit, because }) => [unit, because[0]?.article])).toEqual([
    ['field.health', 'WGS ban'],
    ['line.1', 'WGS ban'],
    ['line.1.place', 'WGS ban'],
    ['line.1.source', 'WGS ban'],
  ]);
});

test('where every line must stay and there is nothing else, nothing goes', () => {
  const rules = [testRule(), testRule({ id: 'ban', kind: 'ban', categories: ['identity'] })];
  const line = {
    kind: 'fact' as const,
    text: 'Verzonnen',
    place: 'hier',
    source: 'buur',
    holds: ['identity' as const],
  };
  expect(weighForward(rules, standing, sendableOf({ fields: {}, lines: [line] }), handover)).toMatchObject({
    permitted: false,
    refusal: { refused: 'no-legal-basis', wayForward: 'ask-less' },
  });
});
