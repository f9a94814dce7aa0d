// Nothing that someone reported, noted or registered is readable in what a Baken leaves behind.
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { expect, test } from 'vitest';
import { findWords, formsOf, scanFolder } from '../support/byte-scanner.ts';
import { type Casework, walkTheChain } from '../support/casework.ts';
import { type Chain, type ChainPerson, fillChain } from '../support/chain.ts';
import { openVisitor, type Visitor } from '../support/visitor.ts';
import { serve, testFolder } from './launch.ts';
import { superuserOf } from './look-inside.ts';

const data = join(testFolder(), 'data');

/** Every planted word begins with this; the number is the one both signals hold. */
const planted = ['Merkwoord', '47110815'];

test('the scanner finds a word in every way of writing it, wherever it stands', () => {
  const forms = formsOf('Merkwoord');
  expect(new Set(forms.map(({ name }) => name)).size).toBe(11);
  for (const { name, bytes } of forms) {
    const among = Buffer.concat([Buffer.alloc(1_000, 7), bytes, Buffer.alloc(1_000, 7)]);
    expect(findWords(['Merkwoord'], among), name).toContain(`Merkwoord as ${name}`);
  }
  for (const before of ['', 'a', 'ab', 'abc']) {
    const inside = Buffer.from(Buffer.from(`${before}Merkwoordmelding`).toString('base64'));
    expect(findWords(['Merkwoord'], inside).join(), before).toContain('base64');
  }
  expect(findWords(['Merkwoord'], Buffer.from('Een ander woord.'))).toEqual([]);
});

test('no word of a report, signal, feedback, reason or identity is anywhere on disk or in what Baken says', async () => {
  const server = await serve(data, { LOG_LEVEL: 'debug' });
  const superuser = superuserOf(data);
  const chain = await fillChain({
    major: 18,
    superuser,
    owner: superuser,
    logins: { web: superuser, signIn: superuser, worker: superuser, operator: superuser },
  });
  const made = await walkOver(chain, server.address);
  const secrets = [...planted, made.receipt, made.otherReceipt];

  // The scanner sees what is in plain: else it would prove nothing.
  const plain = 'Zichtbaarwoord';
  await chain.asSuperuser(`insert into access.organisation values ($1, $2, 'ministry', 'x')`, [
    randomUUID(),
    plain,
  ]);
  await chain.asSuperuser('checkpoint');
  const running = scanFolder(data, [...secrets, plain]);
  expect(running.found.filter((where) => where.includes(plain)).length).toBeGreaterThan(1);
  expect(running.found.filter((where) => !where.includes(plain))).toEqual([]);
  expect(existsSync(join(data, 'postgres/pg_wal'))).toBe(true);
  expect(running.files).toBeGreaterThan(1_000);

  // Long values are compressed in the files: those of every table are read as they are, too.
  expect(await wordsInTables(superuser, secrets)).toEqual([]);
  expect(await wordsInTables(superuser, [plain])).toHaveLength(1);
  await chain.close();

  server.child.kill('SIGTERM');
  expect(await server.ended).toBe(0);
  expect(scanFolder(data, secrets).found).toEqual([]);
  expect(server.output()).toContain('"page":"signals.forward"');
  expect(findWords(secrets, Buffer.from(server.output()))).toEqual([]);
}, 300_000);

/** Carries one signal through the running Baken. */
async function walkOver(chain: Chain, address: string): Promise<Casework> {
  const request = (path: string, init: RequestInit) => fetch(address + path, init);
  const visitorOf = async (name: ChainPerson): Promise<Visitor> =>
    openVisitor(request, (await chain.signIn(name)).session);
  const focal = await visitorOf('focal');
  const walkers = {
    reporter: openVisitor(request),
    focal,
    otherFocal: await visitorOf('otherFocal'),
    detective: await visitorOf('detective'),
    coordinator: await visitorOf('coordinator'),
  };
  return walkTheChain(walkers, chain.organisation('politie'), async () => {
    while (!(await focal.get('/werk/samenhang')).text.includes('href="/werk/samenhang/')) await delay(200);
  });
}

/** The tables in which a word stands, by their rows as text. */
async function wordsInTables(config: pg.ClientConfig, words: readonly string[]): Promise<string[]> {
  const client = new pg.Client(config);
  await client.connect();
  const { rows: tables } = await client.query<{ name: string }>(
    `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
      where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`,
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const { rows } = await client.query<{ row: string }>(`select t::text as row from ${name} t`);
    // A bytea is written in hex there, which is one of the ways of writing that is looked for.
    const text = Buffer.from(rows.map(({ row }) => row).join('\n'));
    found.push(...findWords(words, text).map((what) => `${name}: ${what}`));
  }
  await client.end();
  return found;
}
