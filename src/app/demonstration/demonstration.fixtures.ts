import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { FullDatabase } from '../../../tests/support/database.ts';
import { type Access, type Member, openAccess } from '../../modules/access/index.ts';
import { openPool } from '../../platform/database.ts';
import { openFileKeys } from '../../platform/vault/file-keys.ts';
import { openVault, type Vault } from '../../platform/vault/vault.ts';
import { bundledAtStart, importPublished } from '../import-published.ts';
import { settleInstallation } from '../installation.ts';

/** An installation at its first start: settled, with what is published loaded, and nobody in it. */
export type Installed = {
  access: Access;
  vault: Vault;
  ask: <Row>(statement: string, values?: unknown[]) => Promise<Row[]>;
  /** Signs in as each person who works on something. */
  everyone: () => Promise<Member[]>;
  close: () => Promise<void>;
};

/** When everything of these tests happens. */
export const now = new Date('2026-11-22T10:00:00Z');

export async function install(database: FullDatabase, demonstration: boolean): Promise<Installed> {
  const superuser = new pg.Client(database.superuser);
  await superuser.connect();
  const pool = (login: keyof FullDatabase['logins']) =>
    openPool<object>(database.logins[login], { name: login, statementLimitMs: 30_000, log: () => {} });
  const logins = {
    web: pool('web'),
    signIn: pool('signIn'),
    worker: pool('worker'),
    operator: pool('operator'),
  };
  const access = openAccess(logins);
  const folder = await mkdtemp(join(tmpdir(), 'baken-demonstration-'));
  const keys = await openFileKeys(folder);
  await settleInstallation(access, { demonstration, keysAreNew: true }, now);
  await importPublished(access, bundledAtStart, () => now);
  const ask = async <Row>(statement: string, values: unknown[] = []): Promise<Row[]> =>
    (await superuser.query(statement, values)).rows as Row[];

  async function signIn({ person, membership, purpose }: Record<string, string>): Promise<Member> {
    const token = randomBytes(32).toString('base64url');
    const hash = createHash('sha256').update(token).digest();
    await ask(
      'insert into access.session (token_hash, person, membership, purpose) values ($1, $2, $3, $4)',
      [hash, person, membership, purpose],
    );
    const member = await access.member(token);
    if (!member) throw new Error('nobody signed in');
    const [usual = ''] = member.purposes;
    await ask('update access.session set purpose = $1 where token_hash = $2', [usual, hash]);
    return (await access.member(token)) ?? member;
  }

  return {
    access,
    vault: openVault(keys),
    ask,
    everyone: async () => {
      const rows = await ask<Record<string, string>>(`select m.person, m.id as membership,
        (select min(d.purpose) from access.mandate d where d.organisation = m.organisation) as purpose
        from access.membership m order by m.id`);
      const members: Member[] = [];
      for (const row of rows) members.push(await signIn(row));
      return members;
    },
    close: async () => {
      await superuser.end();
      await Promise.all(Object.values(logins).map((login) => login.destroy()));
      await keys.close();
      await rm(folder, { recursive: true });
    },
  };
}
