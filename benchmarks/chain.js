// Fills a data folder with invented organisations, people who are signed in, and their signals: straight into the
// database as its owner, but sealed, numbered and counted as if people had recorded them.
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import pg from 'pg';
import { ensureBuilt } from '../scripts/build.js';

/** @typedef {import('../src/app/storage.ts').Storage} Storage */
/** @typedef {{ id: string, person: string, token: string, organisation: string, signals: number }} SignedIn */

/** Shares of all signals: one organisation has half of them, the largest of the others a tenth. */
const shares = [0.5, 0.1, 0.08, 0.06, 0.05, 0.05, 0.04, 0.03, 0.03, 0.02, 0.02, 0.02];
const atOnce = 500;

const forms = ['labour', 'sexual', 'criminal', 'labour', '', 'sexual|criminal', 'labour', 'services', ''];
const subjects = ['person', 'place', 'person', 'company', 'vehicle', 'phenomenon', 'account'];
const urgencies = ['', '', '', 'minor', '', 'danger', '', ''];
const municipalities = ['GM0363', 'GM0599', 'GM0344', null, 'GM0772', 'GM0014'];
const states = ['recorded', 'tested', 'recorded', 'closed', 'recorded'];

/**
 * A file of the build, typed by its source.
 * @param {string} path below dist/
 * @returns {Promise<any>}
 */
export async function built(path) {
  await ensureBuilt();
  return import(new URL(`../dist/${path}`, import.meta.url).href);
}

/**
 * Opens a data folder as serving does, without serving.
 * @param {string} data
 * @returns {Promise<Storage>}
 */
export async function openData(data) {
  /** @type {typeof import('../src/platform/config.ts')} */
  const { readConfig } = await built('platform/config.js');
  /** @type {typeof import('../src/app/storage.ts')} */
  const { openStorage } = await built('app/storage.js');
  return openStorage(readConfig({ BAKEN_DATA: data }, process.cwd()), () => {});
}

/**
 * Serves a data folder in this process.
 * @param {string} data
 */
export async function serveHere(data) {
  /** @type {typeof import('../src/platform/config.ts')} */
  const { readConfig } = await built('platform/config.js');
  /** @type {typeof import('../src/app/serve.ts')} */
  const { serve } = await built('app/serve.js');
  const config = readConfig({ BAKEN_DATA: data, PORT: '0', LOG_LEVEL: 'error' }, process.cwd());
  /** @type {string[]} */
  const said = [];
  const { stop } = await serve(
    { ...config, demonstration: false },
    (line) => said.push(line),
    new AbortController().signal,
  );
  return { address: /http:\/\/\S+/.exec(said.join('\n'))?.[0] ?? '', stop };
}

/**
 * How to connect to the PostgreSQL that runs on a data folder, as a login whose password lies there.
 * @param {string} data
 * @param {'postgres' | 'baken_web_login'} user
 */
export function loginOf(data, user) {
  const host = readFileSync(join(data, 'postgres/postmaster.pid'), 'utf8').split('\n')[4] ?? '';
  return { host, user, password: readFileSync(join(data, 'secrets', user), 'utf8'), database: 'baken' };
}

/**
 * Invented organisations with as many signals in all, and people of theirs with a session each; a fifth of them work
 * for the largest.
 * @param {Storage} storage
 * @param {pg.Client} owner
 * @param {{ signals: number, people: number }} size
 * @returns {Promise<SignedIn[]>}
 */
export async function fillChain({ vault }, owner, { signals, people }) {
  const organisations = shares.map((share, at) => ({
    id: randomUUID(),
    name: `Verzonnen gemeente ${at + 1}`,
    signals: Math.round(share * signals),
  }));
  for (const { id, name } of organisations) {
    await owner.query(
      "insert into access.organisation values ($1, $2, 'municipality', 'x@voorbeeld.example')",
      [id, name],
    );
    await owner.query("insert into access.mandate values ($1, 'joint-approach', '2020-01-01')", [id]);
  }
  /** @type {SignedIn[]} */
  const members = [];
  for (let at = 0; at < people; at++) {
    const organisation = organisations[at % 5 === 0 ? 0 : 1 + (at % (organisations.length - 1))];
    if (organisation) members.push(await signIn(owner, organisation, at));
  }
  for (const { id, signals: count } of organisations) {
    const colleague = members.find(({ organisation }) => organisation === id)?.person ?? null;
    for (let from = 0; from < count; from += atOnce) {
      await insertSignals(vault, owner, { id, person: colleague, from, to: Math.min(from + atOnce, count) });
    }
  }
  // As autovacuum does in a day.
  await owner.query('vacuum (analyze)');
  return members;
}

/**
 * @param {pg.Client} owner
 * @param {{ id: string, signals: number }} organisation
 * @param {number} at
 * @returns {Promise<SignedIn>}
 */
async function signIn(owner, organisation, at) {
  const [person, membership, token] = [randomUUID(), randomUUID(), randomBytes(32).toString('base64url')];
  await owner.query('insert into access.person values ($1, $2, $3, true)', [
    person,
    `Verzonnen mens ${at}`,
    `mens${at}@voorbeeld.example`,
  ]);
  await owner.query("insert into access.membership values ($1, $2, $3, 'focal-person', '2020-01-01')", [
    membership,
    person,
    organisation.id,
  ]);
  await owner.query("insert into access.session values ($1, $2, $3, 'joint-approach')", [
    createHash('sha256').update(token).digest(),
    person,
    membership,
  ]);
  return { id: membership, person, token, organisation: organisation.id, signals: organisation.signals };
}

/**
 * One chunk of an organisation's signals in a transaction of its own, spread over three years.
 * @param {Storage['vault']} vault
 * @param {pg.Client} owner
 * @param {{ id: string, person: string | null, from: number, to: number }} chunk
 */
async function insertSignals(vault, owner, { id: organisation, person, from, to }) {
  const ids = Array.from({ length: to - from }, () => randomUUID());
  const keys = await vault.createMany(ids);
  const rows = ids.map((id, index) => {
    const at = from + index;
    const phone = `+3168${String(at).padStart(7, '0')}`;
    const line = { kind: 'observation', text: `Verzonnen waarneming ${at}. `.repeat(8), holds: [] };
    return {
      id,
      content: keys.get(id)?.seal({ fields: { phone }, lines: [line] }, 'signals.signal.content'),
      token: vault.token('signals.phone', phone),
      forms: forms[at % forms.length],
      subject: subjects[at % subjects.length],
      municipality: municipalities[at % municipalities.length],
      urgency: urgencies[at % urgencies.length],
      state: states[at % states.length],
      receivedAt: new Date(Date.UTC(2023, 0, 1) + ((at * 7919) % (3 * 365 * 24 * 60)) * 60_000),
    };
  });
  await owner.query('begin');
  await owner.query(
    `insert into signals.signal (id, owner_organisation, source, forms, subject_kind, municipality, urgency, state,
       received_at, version, content)
     select id, $1, 'own', string_to_array(forms, '|'), subject, municipality, string_to_array(urgency, '|'), state,
       received_at, case when state = 'recorded' then 1 else 2 end, content
     from unnest($2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::timestamptz[],
       $9::bytea[]) as made (id, forms, subject, municipality, urgency, state, received_at, content)`,
    [
      organisation,
      ids,
      rows.map((row) => row.forms),
      rows.map((row) => row.subject),
      rows.map((row) => row.municipality),
      rows.map((row) => row.urgency),
      rows.map((row) => row.state),
      rows.map((row) => row.receivedAt),
      rows.map((row) => row.content),
    ],
  );
  await owner.query(
    `insert into signals.event (signal, number, kind, at, person, organisation)
     select s.id, e.number, case when e.number = 1 then 'recorded' else s.state end, s.received_at, $2, $3
     from signals.signal s cross join lateral generate_series(1, s.version) as e (number)
     where s.id = any($1::uuid[])`,
    [ids, person, organisation],
  );
  await owner.query(
    `insert into signals.identifier_token select signal, $1, 'phone', token
     from unnest($2::uuid[], $3::bytea[]) as made (signal, token)`,
    [organisation, ids, rows.map((row) => row.token)],
  );
  await owner.query(
    'insert into access.owned_record select id::text, $1 from unnest($2::uuid[]) as made (id)',
    [organisation, ids],
  );
  await owner.query('commit');
}

/**
 * Runs the work on a filled data folder and closes it again.
 * @template T
 * @param {string} data
 * @param {{ signals: number, people: number }} size
 * @param {(storage: Storage, owner: pg.Client, members: SignedIn[]) => Promise<T>} work
 */
export async function withChain(data, size, work) {
  const storage = await openData(data);
  const owner = new pg.Client(loginOf(data, 'postgres'));
  await owner.connect();
  try {
    const began = performance.now();
    const members = await fillChain(storage, owner, size);
    console.log(`${size.signals} signals put in in ${((performance.now() - began) / 1000).toFixed(0)} s`);
    return await work(storage, owner, members);
  } finally {
    await owner.end();
    await storage.close();
  }
}
