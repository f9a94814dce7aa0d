// Every form of the site, sent wrongly in every way. Its name ends in .db.test.ts since it needs a database.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BadForm, badForms, type GoodForm, proofField } from './support/bad-forms.ts';
import type { ChainPerson } from './support/chain.ts';
import { onPostgres } from './support/database.ts';
import { makeDeedRecords, visitorOf } from './support/deed-records.ts';
import { drawDeeds } from './support/deeds.ts';
import { fitsRoute } from './support/matrix-routes.ts';
import { type MatrixWorld, openMatrixWorld } from './support/matrix-world.ts';
import { drawnForm, openVisitor } from './support/visitor.ts';
import { type Witness, type Written, watchRows } from './support/witness.ts';

/** What an answer never shows: places in our code, words of the database, values that are none. */
const fromInside =
  /\bat .{0,80}\.[jt]sx?:\d+|node_modules|violates|invalid input syntax|syntax error|out of range|permission denied for|\brelation "|SQLSTATE|\[object |\bundefined\b|\bNaN\b|ZodError|TypeError/;

/** The longest value that is kept of a field. */
const longestKept = 20_000;

type OwnedForm = GoodForm & { name: string; by: ChainPerson | undefined };

onPostgres('bad input', (database) => {
  let world: MatrixWorld;
  let witness: Witness;
  let forms: OwnedForm[];
  beforeAll(async () => {
    world = await openMatrixWorld(database());
    const kinds = await drawDeeds(world, await makeDeedRecords(world));
    const drawn = kinds.flatMap(({ deeds }) =>
      Object.entries(deeds).map(([name, { path, words, by }]) => ({ name, path, words, by })),
    );
    // Of forms that several records have, one is enough.
    forms = [
      ...drawn.filter(({ name }, at) => drawn.findIndex((one) => one.name === name) === at),
      ...(await drawOthers(world)),
    ];
    witness = await watchRows(world.chain);
  }, 120_000);
  afterAll(() => world?.close());

  /** Sends a form as someone; gives one line for each thing about the answer that should not be. */
  async function faultsOf(bad: BadForm, session: string | undefined): Promise<string[]> {
    const response = await world.checked(bad.path, {
      method: 'POST',
      redirect: 'manual',
      headers: {
        ...(bad.type !== undefined && { 'Content-Type': bad.type }),
        ...(session !== undefined && { Cookie: `baken-session=${session}` }),
      },
      // As bytes, so that nobody adds a type that was left out.
      body: new TextEncoder().encode(bad.body),
    });
    const text = await response.text();
    const written = await witness.undo();
    const [said] = fromInside.exec(text) ?? [];
    return [
      ...(response.status >= 500 ? [`answered ${response.status}`] : []),
      ...(said === undefined ? [] : [`said ${said}`]),
      ...(response.status >= 400 && !/<h1[ >]/.test(text)
        ? [`answered ${response.status} without a page`]
        : []),
      ...(written.length > 0 && !bad.mayCount
        ? [`wrote ${written.map(({ table }) => table).join(', ')}`]
        : []),
      ...unclean(written),
    ].map((fault) => `${bad.path}, ${bad.fault.slice(0, 80)}: ${fault}`);
  }

  async function proofOf(by: ChainPerson): Promise<string> {
    const page = await visitorOf(world, by).get('/account');
    return new RegExp(`name="${proofField}" value="([^"]*)"`).exec(page.text)?.[1] ?? '';
  }

  test('every form of the site is among them', () => {
    const posts = world.routes.filter(({ method }) => method === 'post');
    expect(posts.length).toBeGreaterThan(25);
    expect(
      posts.filter((route) => !forms.some(({ path }) => fitsRoute(route, path))).map(({ path }) => path),
    ).toEqual([]);
  });

  test('every form that is sent well is answered well', async () => {
    for (const { name, path, words, by } of forms) {
      const visitor = by ? visitorOf(world, by) : openVisitor(world.checked);
      if (by) await visitor.get('/account');
      const { status } = await visitor.post(path, words);
      await witness.undo();
      // Nobody is let in with words that were made up, and a demonstration this is not.
      const expected = ['inloggen', 'activeren', 'herstelcodes'].includes(name)
        ? [422]
        : name === 'demonstratie'
          ? [404]
          : [200, 303];
      expect(expected, `${name} ${status}`).toContain(status);
    }
  });

  test('is refused in plain words, and nothing is written', async () => {
    const faults: string[] = [];
    let sent = 0;
    for (const { by, ...form } of forms) {
      const proof = by && (await proofOf(by));
      for (const bad of badForms(form, proof)) {
        faults.push(...(await faultsOf(bad, by && world.members.get(by)?.session)));
        sent += 1;
      }
    }
    expect(sent).toBeGreaterThan(1_000);
    expect(faults).toEqual([]);
  }, 400_000);

  test('without the right proof, or without a living session, nothing is carried out', async () => {
    const faults: string[] = [];
    for (const { by, path, words } of forms) {
      if (!by) continue;
      const session = world.members.get(by)?.session;
      const others = await proofOf(by === 'officer' ? 'otherOfficer' : 'officer');
      const own = await proofOf(by);
      const sent = (fault: string, given: Record<string, string>): BadForm => ({
        fault,
        path,
        body: new URLSearchParams({ ...words, ...given }).toString(),
        type: 'application/x-www-form-urlencoded',
        mayCount: false,
      });
      for (const given of [undefined, '', 'x', others, `${own}x`, own.slice(1)]) {
        const bad = sent(`the proof ${given}`, given === undefined ? {} : { [proofField]: given });
        faults.push(...(await faultsOf(bad, session)));
      }
      for (const ended of [undefined, '', 'x', world.endedSession, world.endedMembership]) {
        faults.push(...(await faultsOf(sent(`the session ${ended}`, { [proofField]: own }), ended)));
      }
    }
    expect(faults).toEqual([]);
  }, 120_000);
});

/** Forms that do nothing to a record, and those that ask who one is. */
async function drawOthers(world: MatrixWorld): Promise<OwnedForm[]> {
  const visitor = openVisitor(world.checked);
  const drawn = async (name: string, page: string, to: string, words: Record<string, string>) => {
    const form = drawnForm(await visitor.get(page), to);
    return { name, by: undefined, path: form.path, words: { ...form.words, ...words } };
  };
  const madeUp = world.casework.report;
  return [
    await drawn('inloggen', '/inloggen', '/inloggen', {
      login: 'focal@voorbeeld.example',
      password: 'verzonnen',
    }),
    await drawn('activeren', '/inloggen/activeren', '/activeren', {
      login: 'x@voorbeeld.example',
      invitation: 'ABCD',
    }),
    { name: 'demonstratie', by: undefined, path: '/inloggen/demonstratie', words: { person: madeUp } },
    await drawn('melden', '/melden', '/melden', { danger: 'no', step: 'next' }),
    await drawn('hulp', '/hulp/kiezen', '/hulp/kiezen', { answer: 'no' }),
    { name: 'melding', by: undefined, path: '/melding', words: { receipt: world.casework.receipt } },
    { name: 'zoeken', by: 'focal', path: '/werk/signalen/zoeken', words: { words: 'Verzonnen' } },
    { name: 'herstelcodes', by: 'focal', path: '/account/herstelcodes', words: { code: '123456' } },
  ];
}

/** What was kept of a form that counted all the same, and is no clean word. */
function unclean(written: readonly Written[]): string[] {
  return written.flatMap(({ table, row }) =>
    Object.entries(row).flatMap(([column, value]) => {
      // What is sealed is bytes.
      if (typeof value !== 'string' || value.startsWith('\\x')) return [];
      return value.length > longestKept || /\p{Cc}|\uFFFD/u.test(value)
        ? [`kept ${table}.${column} as it came`]
        : [];
    }),
  );
}
