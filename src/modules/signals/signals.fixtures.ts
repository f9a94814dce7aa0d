import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { type Chain, type ChainPerson, fillChain } from '../../../tests/support/chain.ts';
import type { FullDatabase } from '../../../tests/support/database.ts';
import { openFileKeys } from '../../platform/vault/file-keys.ts';
import { openVault } from '../../platform/vault/vault.ts';
import type { Access, Act, Attempt, GrantedDb, LegalRule, Member } from '../access/index.ts';
import { askUnder } from '../access/index.ts';
import type { Form } from '../intake/index.ts';
import { forwardSignal, weighSignal } from './forward-actions.ts';
import type { ForwardChoice } from './forward-form.ts';
import { criteria } from './intake-test.ts';
import { type NewSignal, recordSignal } from './record-actions.ts';
import { testRule } from './signal.fixtures.ts';
import { readSignal } from './signal-actions.ts';
import { recordTest } from './step-actions.ts';
import type { Tools } from './tools.ts';

/** The moment of the tests. */
export const now = new Date('2026-11-22T10:00:00Z');

/** A chain of organisations with a vault, and the steps of its people. */
export type SignalChain = Chain &
  Tools & {
    end: () => Promise<void>;
    /** Replaces the law. */
    load: (rules: readonly LegalRule[]) => Promise<void>;
  };

export async function openSignalChain(database: FullDatabase): Promise<SignalChain> {
  const folder = await mkdtemp(join(tmpdir(), 'baken-signals-'));
  const keys = await openFileKeys(folder);
  const chain = await fillChain(database);
  // One at a time: signing in goes over the one connection of the administrator.
  let signingIn: Promise<unknown> = Promise.resolve();
  return {
    ...chain,
    signIn: (name) => {
      const signed = signingIn.then(() => chain.signIn(name));
      signingIn = signed;
      return signed;
    },
    vault: openVault(keys),
    now: () => now,
    load: async (rules) => {
      await chain.asSuperuser('delete from access.legal_basis');
      for (const rule of rules) {
        await chain.asSuperuser(
          'insert into access.legal_basis select * from json_populate_record(null::access.legal_basis, $1)',
          [JSON.stringify({ ...rule, position: 0 })],
        );
      }
    },
    end: async () => {
      await chain.close();
      await keys.close();
      await rm(folder, { recursive: true });
    },
  };
}

/** Tries as a member, under one act; the refusal is a value. */
export const trying =
  <A extends Act>(access: Access, member: Member, act: A): Attempt<A> =>
  (work, about) =>
    access.under(member, { act, ...about }, work);

/** A signal to put down; all of it invented. */
export const newSignal = (change: Partial<NewSignal> = {}): NewSignal => ({
  id: randomUUID(),
  subjectKind: 'person',
  forms: ['labour'] as Form[],
  urgency: ['danger'],
  municipality: null,
  content: {
    fields: { name: 'Verzonnen Persoon', 'birth-year': '1999', phone: '06 12345678', plate: 'AB-12-CD' },
    lines: [
      {
        kind: 'observation',
        text: 'Zes mannen slapen in een verzonnen schuur.',
        source: 'buurman',
        holds: [],
      },
      { kind: 'interpretation', text: 'Dit lijkt op uitbuiting.', holds: [] },
    ],
  },
  ...change,
});

/** Like the RIEC's rule: only after the intake test, and no contact data. */
export const riecRule = testRule({
  id: 'riec',
  article: 'WGS riec',
  tracks: ['riec'],
  reach: 'within',
  givers: ['municipality', 'police'],
  receivers: ['municipality', 'police'],
  categories: ['identity', 'vehicle', 'observation'],
  conditions: ['intake-test-riec'],
});

export const riecChoice = (chain: Chain): ForwardChoice => ({
  receiver: chain.organisation('politie'),
  track: 'riec',
});

/** Records a signal as someone's own. */
export async function record(chain: SignalChain, who: ChainPerson, signal = newSignal()): Promise<string> {
  const member = await chain.signIn(who);
  const done = await recordSignal(trying(chain.access, member, 'signals.record'), chain, member, signal);
  if (!done.granted) throw new Error(done.refusal.refused);
  return signal.id;
}

/** Reads a signal as someone. */
export async function read(chain: SignalChain, who: ChainPerson, id: string, access = chain.access) {
  const member = await chain.signIn(who);
  return readSignal(askUnder(access, member, 'signals.read'), chain.vault, id);
}

/** Records the intake test of the RIEC, as met unless told otherwise. */
export async function passTest(chain: SignalChain, who: ChainPerson, id: string, met = true): Promise<void> {
  const member = await chain.signIn(who);
  const { signal } = await read(chain, who, id);
  const answers = criteria.riec.map((criterion) => ({
    criterion,
    met,
    explanation: 'Verzonnen uitleg',
  }));
  const taken = await recordTest(
    trying(chain.access, member, 'signals.test'),
    chain,
    member,
    signal,
    'riec',
    answers,
  );
  if (!taken.granted) throw new Error(taken.refusal.refused);
}

/** Notes a handing over with its source by hand, as the step of the application does. */
export const noteForwarded = (db: GrantedDb<Act>, id: string, disclosure: string) =>
  sql`with moved as (
      update signals.signal set version = version + 1 where id = ${id} returning id, version)
    insert into signals.event (signal, number, kind, at, person, organisation, disclosure)
      select id, version, 'forwarded', now(), access.granted_person(), access.granted_organisation(), ${disclosure}
      from moved`.execute(db);

/** Weighs and hands over what the gate permits; gives the id of the copy. */
export async function forward(
  chain: SignalChain,
  who: ChainPerson,
  id: string,
  choice = riecChoice(chain),
  reason?: string,
): Promise<string> {
  const member = await chain.signIn(who);
  const attempt = trying(chain.access, member, 'signals.forward');
  const { signal } = await read(chain, who, id);
  const weighing = trying(chain.access, member, 'signals.weigh');
  const { granted } = await weighSignal(weighing, chain, member, id, choice);
  if (!granted.granted || !granted.value.permitted) throw new Error('the gate refused');
  const copy = randomUUID();
  const done = await forwardSignal(attempt, chain, member, {
    id,
    ...choice,
    reason,
    purpose: member.purpose,
    version: signal.version,
    disclosure: randomUUID(),
    copy,
    basis: granted.value.basis.id,
    sent: granted.value.sent,
  });
  if (!done.granted) throw new Error(done.refusal.refused);
  return copy;
}
