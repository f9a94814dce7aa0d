import { sql } from 'kysely';
import { acts, ruleOf } from '../../src/modules/access/act.ts';
import {
  type Act,
  type Actor,
  operatorActor,
  publicActor,
  workerActor,
} from '../../src/modules/access/index.ts';
import { table } from './matrix-table.ts';
import { type MatrixWorld, personNames } from './matrix-world.ts';

/** A table of the database: whether row policies guard it, and the column that says whose a row is. */
type GuardedTable = { name: string; guarded: boolean; owner: string | null; logins: string[] };

/** What someone sees of a table under an act. */
type Sight = 'eigen' | 'ook van anderen' | 'rijen';

const login = {
  member: 'baken_web',
  public: 'baken_web',
  worker: 'baken_worker',
  operator: 'baken_operator',
} as const;

const legend = `# Wat de database zelf laat zien

Gemaakt door tests/access-matrix.db.test.ts, met de controle van de applicatie uit: iedereen krijgt elke handeling, en
alleen de regels van de database (row policies) en haar rechten gelden. Per tabel: wie er rijen in ziet en onder welke
handelingen. Wie of wat er niet staat, ziet niets. "Rijen" staat er waar een tabel niet zegt van wie een rij is, of waar
deze login dat niet mag lezen. Vernieuwen: \`npx vitest run tests/access-matrix.db.test.ts -u\`.
`;

/** Which rows each actor sees in each table under each act, whatever the application thinks of it. */
export async function rowsText(world: MatrixWorld): Promise<string> {
  const tables = await findTables(world);
  const actors: [string, Actor][] = [
    ['publiek', publicActor],
    ...[...world.members].map(([who, member]): [string, Actor] => [personNames[who], member]),
    ['Baken zelf (worker)', workerActor],
    ['beheerder aan de opdrachtregel (operator)', operatorActor],
  ];
  const seen = new Map<string, Map<string, Map<Act, Sight>>>();
  for (const [name, actor] of actors) {
    for (const [tableName, sights] of await lookEverywhere(world, actor, tables)) {
      const ofTable = seen.get(tableName) ?? new Map<string, Map<Act, Sight>>();
      seen.set(tableName, ofTable.set(name, sights));
    }
  }
  const parts = tables
    .filter(({ guarded }) => guarded)
    .map(({ name, logins }) => {
      const sights = seen.get(name);
      if (logins.length > 0 && !sights) throw new Error(`${name} is empty, and proves nothing so.`);
      const text = sights ? tableText(sights) : 'Geen enkele login mag hier lezen.\n';
      return `## ${name}\n\n${text}`;
    });
  const open = tables.filter(({ guarded }) => !guarded).map(({ name }) => `- ${name}\n`);
  return [legend, ...parts, `## Zonder row policy: niet over personen\n\n${open.join('')}`].join('\n');
}

async function findTables({ chain }: MatrixWorld): Promise<GuardedTable[]> {
  const { rows } = await chain.asSuperuser(`
    select n.nspname || '.' || c.relname as name, c.relrowsecurity as guarded,
      (select a.attname from pg_attribute a where a.attrelid = c.oid
        and a.attname in ('owner_organisation', 'organisation', 'team') limit 1) as owner,
      array(select l from unnest(array['baken_web', 'baken_worker', 'baken_operator']) l
        where has_any_column_privilege(l, c.oid, 'select')) as logins
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
    order by name`);
  return rows as GuardedTable[];
}

/** What one actor sees, by table and act; grants name records in turn, since some policies ask for that. */
async function lookEverywhere(world: MatrixWorld, actor: Actor, tables: readonly GuardedTable[]) {
  const reader = login[actor.kind];
  const readable = tables.filter(({ guarded, logins }) => guarded && logins.includes(reader));
  const { rows } = await world.chain.asSuperuser(
    `select name, coalesce(has_column_privilege($1, name, owner, 'select'), false) as owned
      from unnest($2::text[], $3::text[]) as t (name, owner)`,
    [reader, readable.map(({ name }) => name), readable.map(({ owner }) => owner)],
  );
  const columns = (rows as { name: string; owned: boolean }[]).map(({ name, owned }) => {
    const owner = owned ? tables.find((one) => one.name === name)?.owner : undefined;
    const others = owner
      ? sql`count(*) filter (where ${sql.ref(owner)} is distinct from access.granted_organisation())`
      : sql`null`;
    return sql`(select array[count(*), ${others}] from ${sql.table(name)}) as ${sql.id(name)}`;
  });
  const found = new Map<string, Map<Act, Sight>>();
  const { report, registration } = world.casework;
  const look = async (act: Act, on: string): Promise<void> => {
    const looked = await world.chain.unchecked.under(actor, { act, on }, async (db) => {
      const counted = await sql<Record<string, [string, string | null]>>`select ${sql.join(columns)}`.execute(
        db,
      );
      return counted.rows[0] ?? {};
    });
    // The database itself gives the public no grant but for reporting: nothing is seen.
    if (!looked.granted && actor.kind === 'public' && !act.startsWith('intake.')) return;
    if (!looked.granted) throw new Error(`The check is on: ${act} was refused.`);
    for (const [name, [all, others]] of Object.entries(looked.value)) {
      if (Number(all) === 0) continue;
      const sight = others === null ? 'rijen' : Number(others) > 0 ? 'ook van anderen' : 'eigen';
      const ofTable = found.get(name) ?? new Map<Act, Sight>();
      const before = ofTable.get(act);
      found.set(name, ofTable.set(act, before === 'ook van anderen' ? before : sight));
    }
  };
  // Acts of signing in run on a login that may read no table; sign-in.db.test.ts shows that.
  const here = (Object.keys(acts) as Act[]).filter(
    (act) => reader !== 'baken_web' || !act.startsWith('account.'),
  );
  const looks = here.flatMap((act) =>
    (act.startsWith('reports.') ? [report, registration] : [registration]).map((on) => ({ act, on })),
  );
  // A few at once: more would wait for a connection longer than they may.
  for (let at = 0; at < looks.length; at += 4) {
    await Promise.all(looks.slice(at, at + 4).map(({ act, on }) => look(act, on)));
  }
  return found;
}

function tableText(ofTable: ReadonlyMap<string, ReadonlyMap<Act, Sight>>): string {
  const rows = new Map<string, string[]>();
  for (const [who, sights] of ofTable) {
    for (const sight of ['eigen', 'ook van anderen', 'rijen'] as const) {
      const under = (Object.keys(acts) as Act[]).filter((act) => sights.get(act) === sight);
      if (under.length === 0) continue;
      const key = `${sight}\n${actsText(under)}`;
      rows.set(key, [...(rows.get(key) ?? []), who]);
    }
  }
  return table(
    ['ziet', 'onder', 'wie'],
    [...rows].map(([key, people]) => [...key.split('\n'), peopleText(people)]),
  );
}

/** Everyone who signed in as one word. */
function peopleText(people: readonly string[]): string {
  const members = Object.values(personNames);
  if (!members.every((name) => people.includes(name))) return people.join('; ');
  return ['iedereen die is ingelogd', ...people.filter((name) => !members.includes(name))].join('; ');
}

/** 'signals.*' where it holds for every act of that name. */
function actsText(under: readonly Act[]): string {
  const all = Object.keys(acts) as Act[];
  if (under.length === all.length) return 'elke handeling';
  const logged = all.filter((act) => ruleOf(act).logged);
  if (under.length === logged.length && under.every((act) => logged.includes(act))) {
    return 'elke handeling met een logregel';
  }
  const groups = new Set(under.map((act) => act.slice(0, act.indexOf('.'))));
  return [...groups]
    .map((group) => {
      const inGroup = (act: Act) => act.startsWith(`${group}.`);
      const named = under.filter(inGroup);
      return named.length > 1 && named.length === all.filter(inGroup).length
        ? `${group}.*`
        : named.join(', ');
    })
    .join(', ');
}
