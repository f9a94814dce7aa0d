import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bundledValue } from '../../../tests/support/bundled-data.ts';
import { onPostgres } from '../../../tests/support/database.ts';
import { dutchDay } from '../../platform/today.ts';
import {
  type Condition,
  conditions,
  type DataCategory,
  dataCategories,
  type OrganisationKind,
  type Track,
  tracks,
  weighDisclosure,
} from '../access/index.ts';
import { legalBases } from '../access/law/import.ts';
import { type Holder, pairsWithin, pastOf } from './past.ts';
import { anyRules, testRule } from './signal.fixtures.ts';
import { openSignalChain, record, type SignalChain } from './signals.fixtures.ts';
import { type SignalEvent, standingOf } from './workflow.ts';

const law = bundledValue(legalBases);
/** What the gate reads of it. */
const lawOfSharing = law.filter(({ kind }) => kind !== 'duty' && kind !== 'scope');
const purposes = ['joint-approach', 'investigate', 'supervise', 'protect'] as const;
const names = ['voorbeeldstad', 'proefdam', 'politie', 'inspectie', 'zvh', 'zorg'] as const;

/** Half of the made-up sets hold a rule that lets a question be asked only. */
const someRules = fc.oneof(
  fc.subarray(lawOfSharing, { minLength: 6, maxLength: 16 }),
  fc.tuple(anyRules, fc.boolean()).map(([rules, asks]) =>
    // One that is open, so that what holds back decides often enough.
    [testRule({ id: 'open' }), ...rules]
      // The database takes no rule that ended before it began.
      .filter((rule) => rule.in_force_to === null || rule.in_force_from <= rule.in_force_to)
      .map((rule, at) =>
        rule.kind === 'disclosure' && asks && at === 1 ? { ...rule, kind: 'inquiry' as const } : rule,
      ),
  ),
);
const someHolder = fc.record({
  organisation: fc.constantFrom(...names),
  recordedFor: fc.constantFrom(null, ...purposes),
  track: fc.constantFrom(undefined, ...tracks),
  met: fc.oneof(
    fc.constant<Condition[]>(
      conditions.filter((each) => !['weighty-reasons', 'blocked-by-source'].includes(each)),
    ),
    fc.subarray([...conditions]),
    fc.constant<Condition[]>(['blocked-by-source']),
  ),
  withdrawn: fc.oneof(
    fc.constant<Condition[]>(['blocked-by-source', 'weighty-reasons']),
    fc.constant<Condition[]>([]),
    fc.constant<Condition[]>(['blocked-by-source']),
  ),
});
const someAsk = fc.record({
  receiver: fc.constantFrom(...names),
  purpose: fc.constantFrom(...purposes),
  track: fc.constantFrom(undefined, ...tracks),
  supplied: fc.oneof(
    fc.constant<DataCategory[]>(['identity']),
    fc.subarray<DataCategory>(['identity', 'observation', 'health', 'criminal-record'], { minLength: 1 }),
    fc.subarray([...dataCategories], { minLength: 1, maxLength: 3 }),
  ),
  asking: fc.boolean(),
});
type Ask = typeof someAsk extends fc.Arbitrary<infer T> ? T : never;
const someCase = fc.record({
  rules: someRules,
  way: fc.array(someHolder, { minLength: 1, maxLength: 4 }),
  asks: fc.array(someAsk, { minLength: 8, maxLength: 8 }),
});
type Case = typeof someCase extends fc.Arbitrary<infer T> ? T : never;

onPostgres('the law in the application and in the database', (database) => {
  let chain: SignalChain;
  let kinds: Map<string, OrganisationKind>;
  let shared: Set<string>;
  beforeAll(async () => {
    chain = await openSignalChain(database());
    for (const unit of ['09', '17']) {
      await chain.asSuperuser(
        `insert into directory.police_unit values ('PE${unit}', 'verzonnen', 'verzonnen')`,
      );
      await chain.asSuperuser(
        `insert into directory.safety_region values ('VR${unit}', 'verzonnen', 'PE${unit}')`,
      );
    }
    const { rows } = await chain.asSuperuser(
      `select track, a.id as a, b.id as b, a.kind from access.organisation a, access.organisation b,
        unnest(array[null, 'riec', 'zvh']) as track where signals.share_collaboration(track, a.id, b.id)`,
    );
    const pairs = rows as { track: Track | null; a: string; b: string; kind: OrganisationKind }[];
    shared = new Set(pairs.map(({ track, a, b }) => `${track ?? ''} ${a} ${b}`));
    kinds = new Map(pairs.map(({ a, kind }) => [a, kind]));
  });
  afterAll(() => chain.end());

  const eventsOf = ({ met, withdrawn }: Case['way'][number]): SignalEvent[] => [
    { kind: 'recorded', conditions: [] },
    { kind: 'condition-met', conditions: met },
    { kind: 'condition-withdrawn', conditions: withdrawn },
  ];

  /** What the gate says of each rule that something could rest on, with everything that holds back beside it. */
  function byTheGate({ rules, way }: Case, ask: Ask, day: string): string[] {
    const { receiver, purpose, track, supplied, asking } = ask;
    const others = rules.filter(({ kind }) => kind !== 'disclosure' && kind !== 'inquiry');
    const holders = way.map(
      (each, at): Holder => ({
        organisation: chain.organisation(each.organisation),
        recordedFor: each.recordedFor,
        track: at === 0 ? undefined : each.track,
        blocks: standingOf(eventsOf(each))?.met.includes('blocked-by-source') ?? false,
      }),
    );
    const last = way.at(-1);
    if (!last) throw new Error('nobody holds it');
    const { blocked, ...past } = pastOf(holders, purpose);
    const to = chain.organisation(receiver);
    const kindOf = (id: string) => {
      const kind = kinds.get(id);
      if (!kind) throw new Error(`no organisation ${id}`);
      return { kind };
    };
    const request = {
      ...past,
      day,
      giver: kindOf(chain.organisation(last.organisation)),
      receiver: kindOf(to),
      purpose,
      track,
      sameCollaboration: pairsWithin(holders, track, to).every((pair) =>
        shared.has(`${track ?? ''} ${pair.from} ${pair.to}`),
      ),
      fields: supplied.map((category) => ({ name: category, category })),
      met: [...(standingOf(eventsOf(last))?.met ?? []), ...(blocked ? ['blocked-by-source' as const] : [])],
      asking,
    };
    return rules
      .filter(({ kind }) => kind === 'disclosure' || kind === 'inquiry')
      .filter((rule) => {
        const decision = weighDisclosure([rule, ...others], request);
        return decision.permitted && decision.removed.length === 0;
      })
      .map(({ id }) => id)
      .toSorted();
  }

  /** Which rules the database permits it on; everything that was put in for it is gone afterwards. */
  async function byTheDatabase({ rules, way, asks }: Case): Promise<string[][]> {
    const ids = way.map(() => randomUUID());
    const owners = way.map(({ organisation }) => chain.organisation(organisation));
    const copies = way.slice(1);
    await chain.asSuperuser('begin');
    try {
      await chain.asSuperuser('delete from access.legal_basis');
      await chain.asSuperuser(
        'insert into access.legal_basis select * from json_populate_recordset(null::access.legal_basis, $1)',
        [JSON.stringify(rules.map((rule, position) => ({ ...rule, position })))],
      );
      await chain.asSuperuser(
        `insert into signals.signal (id, owner_organisation, source, forms, subject_kind, urgency, state, received_at,
            version, origin_signal, origin_organisation, content, recorded_for)
          select id, owner, case when origin is null then 'own' else 'forwarded' end, '{}', 'person', '{}', 'recorded',
            now(), 1, origin, giver, 'x', purpose
          from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::uuid[], $5::text[]) as s (id, owner, origin, giver, purpose)`,
        [
          ids,
          owners,
          [null, ...ids.slice(0, -1)],
          [null, ...owners.slice(0, -1)],
          way.map((each) => each.recordedFor),
        ],
      );
      const events = way.flatMap((each, at) =>
        eventsOf(each).map(({ kind, conditions: named }, before) => ({
          signal: ids[at],
          number: before + 1,
          kind,
          at: new Date(),
          organisation: owners[at],
          conditions: named,
        })),
      );
      await chain.asSuperuser(
        'insert into signals.event select * from json_populate_recordset(null::signals.event, $1)',
        [JSON.stringify(events)],
      );
      for (const [at, { track }] of copies.entries()) {
        await chain.asSuperuser(
          `insert into signals.disclosure (id, signal, copy, from_organisation, to_organisation, rule, article, purpose,
            track, fields, by_person, at)
            values ($1, $2, $3, $4, $5, 'x', 'x', 'x', $6, '{x}', $7, now())`,
          [randomUUID(), ids[at], ids[at + 1], owners[at], owners[at + 1], track, randomUUID()],
        );
      }
      const answers: string[][] = [];
      for (const { receiver, purpose, track, supplied, asking } of asks) {
        const { rows } = await chain.asSuperuser(
          `select id from access.legal_basis where kind in ('disclosure', 'inquiry')
            and signals.law_permits(array[$1]::uuid[], $2, $3, id, $4, $5, $6, $7) order by id collate "C"`,
          [ids.at(-1), owners.at(-1), chain.organisation(receiver), purpose, track, supplied, asking],
        );
        answers.push((rows as { id: string }[]).map(({ id }) => id));
      }
      return answers;
    } finally {
      await chain.asSuperuser('rollback');
    }
  }

  test('say the same of whatever is asked, however it came here', async () => {
    const day = dutchDay(new Date());
    const seen = { own: 0, refused: 0, copies: 0 };
    await fc.assert(
      fc.asyncProperty(someCase, async (asked) => {
        const expected = asked.asks.map((ask) => byTheGate(asked, ask, day));
        expect(await byTheDatabase(asked)).toEqual(expected);
        for (const permitting of expected) {
          if (permitting.length === 0) seen.refused += 1;
          else if (asked.way.length > 1) seen.copies += 1;
          else seen.own += 1;
        }
      }),
      { numRuns: 40 },
    );
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(4);
  });

  test('the database answers for the giver’s own signals only', async () => {
    await chain.load([testRule({ id: 'open' })]);
    const mine = await record(chain, 'focal');
    const other = await record(chain, 'otherFocal');
    const may = async (about: string[]) => {
      const { rows } = await chain.asSuperuser(
        `select signals.law_permits($1, $2, $3, 'open', 'protect', null, '{identity}', false) as may`,
        [about, chain.organisation('voorbeeldstad'), chain.organisation('zorg')],
      );
      return (rows as { may: boolean }[])[0]?.may;
    };
    expect(await may([mine])).toBe(true);
    expect(await may([other])).toBe(false);
    expect(await may([mine, other])).toBe(false);
    expect(await may([])).toBe(false);
  });
});
