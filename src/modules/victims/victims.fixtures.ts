import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { bundledValue } from '../../../tests/support/bundled-data.ts';
import { type ChainPerson, fillChain } from '../../../tests/support/chain.ts';
import type { FullDatabase } from '../../../tests/support/database.ts';
import { openFileKeys } from '../../platform/vault/file-keys.ts';
import { openVault } from '../../platform/vault/vault.ts';
import { type Member, operatorActor } from '../access/index.ts';
import { legalBases } from '../access/law/import.ts';
import { replaceLegalRules } from '../access/law/store.ts';
import { type Means, readRegistration, registerVictim, withdrawRegistrationConsent } from './actions.ts';
import type { Scope } from './registration.ts';
import type { RegistrationForm } from './registration-form.ts';
import { registrationSpec } from './registration-list.ts';
import { listRegistrations } from './store.ts';

/** Invented, and with a word in each field that is looked for in the database afterwards. */
export const filledForm = (more: Partial<RegistrationForm> = {}): RegistrationForm => ({
  facts: {
    forms: ['labour', 'begging'],
    ageGroup: 'adult',
    sex: 'male',
    fileType: 'registration-and-shelter',
    notified: { year: 2026, month: 11 },
    region: 'PE09',
  },
  consent: {
    by: 'person',
    on: '2026-11-20',
    recorded: 'paper',
    scopes: ['registration', 'shelter', 'research'],
  },
  person: { name: 'Zonnebloem Verzonnen', age: 34, nationality: 'Verzonnenlands' },
  contact: { how: 'via Merelhof (verzonnen)' },
  signal: null,
  ...more,
});

const all = { page: 1, sort: { column: registrationSpec.columns[0], descending: false }, filters: {} };

/** A chain with the law loaded, and people at work in it. Close it before the database is dropped. */
export async function openRegister(database: FullDatabase) {
  const chain = await fillChain(database);
  const folder = await mkdtemp(join(tmpdir(), 'baken-victims-'));
  const keys = await openFileKeys(join(folder, 'keys'));
  const means: Means = { vault: openVault(keys), now: () => new Date('2026-11-22T10:00:00Z') };
  await chain.access.under(operatorActor, { act: 'published.import' }, (db) =>
    replaceLegalRules(db, bundledValue(legalBases)),
  );
  const people = new Map<ChainPerson, Member>();
  for (const name of ['coordinator', 'detective', 'inspector', 'registrar', 'focal', 'analyst'] as const) {
    people.set(name, await chain.signIn(name));
  }
  const as = (name: ChainPerson): Member => {
    const member = people.get(name);
    if (!member) throw new Error(`${name} did not sign in`);
    return member;
  };
  const register = (who: ChainPerson, more: Partial<RegistrationForm> = {}, id: string = randomUUID()) =>
    registerVictim(chain.access, as(who), means, { id, form: filledForm(more) });
  return {
    chain,
    means,
    as,
    /** Someone who now works for another purpose. */
    async working(name: ChainPerson, purpose: string): Promise<Member> {
      await chain.asSuperuser('update access.session set purpose = $1 where person = $2', [
        purpose,
        chain.person(name),
      ]);
      const member = await chain.access.member(as(name).session);
      if (!member) throw new Error(`${name} is gone`);
      return member;
    },
    register,
    async registered(who: ChainPerson, more: Partial<RegistrationForm> = {}): Promise<string> {
      const id = randomUUID();
      expect(await register(who, more, id)).toEqual({ granted: true });
      return id;
    },
    async read(who: ChainPerson, id: string, access = chain.access) {
      const view = await access.under(as(who), { act: 'victims.read', on: id }, (db) =>
        readRegistration((work) => work(db), means.vault, id),
      );
      return view.granted ? view.value : undefined;
    },
    async list(member: Member, access = chain.access) {
      const rows = await access.under(member, { act: 'victims.list' }, (db) => listRegistrations(db, all));
      return rows.granted ? rows.value : undefined;
    },
    withdraw: (id: string, version: number, scopes: Scope[]) =>
      withdrawRegistrationConsent(chain.access, as('coordinator'), means, { id, version, scopes }),
    async close(): Promise<void> {
      await chain.close();
      await keys.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
