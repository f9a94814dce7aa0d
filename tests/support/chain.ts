import { createHash, randomBytes, randomUUID } from 'node:crypto';
import pg from 'pg';
import { type Access, type Member, openAccess } from '../../src/modules/access/index.ts';
import { openPool } from '../../src/platform/database.ts';
import type { FullDatabase } from './database.ts';

/** Invented organisations of three regions; the codes of municipalities are real, the names say they are invented. */
const organisations = {
  voorbeeldstad: {
    kind: 'municipality',
    name: 'Gemeente Voorbeeldstad (verzonnen)',
    regions: ['GM0344', 'PE09'],
  },
  proefdam: { kind: 'municipality', name: 'Gemeente Proefdam (verzonnen)', regions: ['GM0599', 'PE17'] },
  toetsbergen: {
    kind: 'municipality',
    name: 'Gemeente Toetsbergen (verzonnen)',
    regions: ['GM0772', 'PE22'],
  },
  politie: { kind: 'police', name: 'Politie-eenheid Voorbeeld (verzonnen)', regions: ['PE09'] },
  inspectie: {
    kind: 'labour-inspectorate',
    name: 'Arbeidsinspectie, team Voorbeeld (verzonnen)',
    regions: [],
  },
  riec: { kind: 'riec', name: 'RIEC Voorbeeld (verzonnen)', regions: ['PE09'] },
  zvh: { kind: 'safety-house', name: 'Zorg- en Veiligheidshuis Voorbeeld (verzonnen)', regions: ['PE09'] },
  zorg: { kind: 'care-coordination', name: 'Zorgcoördinatie Voorbeeld (verzonnen)', regions: ['PE09'] },
  meldpunt: { kind: 'registration-desk', name: 'Landelijk meldpunt (verzonnen)', regions: [] },
  rapporteur: { kind: 'rapporteur', name: 'Bureau Rapporteur (verzonnen)', regions: [] },
  ministerie: { kind: 'ministry', name: 'Ministerie, programma (verzonnen)', regions: [] },
} as const;

/** Who works there, one each, by a short name. */
const people = {
  focal: ['voorbeeldstad', 'focal-person'],
  officer: ['voorbeeldstad', 'protection-officer'],
  administrator: ['voorbeeldstad', 'administrator'],
  otherFocal: ['proefdam', 'focal-person'],
  thirdFocal: ['toetsbergen', 'focal-person'],
  otherOfficer: ['proefdam', 'protection-officer'],
  otherAdministrator: ['proefdam', 'administrator'],
  detective: ['politie', 'investigator'],
  inspector: ['inspectie', 'investigator'],
  riecDirector: ['riec', 'chain-director'],
  chainDirector: ['zvh', 'chain-director'],
  coordinator: ['zorg', 'care-coordinator'],
  registrar: ['meldpunt', 'registrar'],
  nationalFocal: ['meldpunt', 'focal-person'],
  analyst: ['rapporteur', 'analyst'],
  manager: ['ministerie', 'programme-manager'],
} as const;

export type ChainOrganisation = keyof typeof organisations;
export type ChainPerson = keyof typeof people;

const allPurposes = [
  'assess-report',
  'joint-approach',
  'investigate',
  'supervise',
  'protect',
  'register',
  'statistics',
  'steer',
  'control',
  'manage-access',
];

const usualPurpose: Record<string, string> = {
  'focal-person': 'joint-approach',
  investigator: 'investigate',
  'chain-director': 'joint-approach',
  'care-coordinator': 'protect',
  registrar: 'register',
  analyst: 'statistics',
  'programme-manager': 'steer',
  'protection-officer': 'control',
  administrator: 'manage-access',
};

/** A chain of organisations and people in a test database, with access to it. */
export type Chain = {
  access: Access;
  /** The same rows without the application's own check: what the row policies do alone. */
  unchecked: Access;
  organisation: (name: ChainOrganisation) => string;
  person: (name: ChainPerson) => string;
  membership: (name: ChainPerson) => string;
  /** Signs someone in, with a real session. */
  signIn: (name: ChainPerson) => Promise<Member>;
  /** Runs a statement as the server's administrator, whom no policy holds. */
  asSuperuser: (statement: string, values?: unknown[]) => Promise<pg.QueryResult>;
  close: () => Promise<void>;
};

/** Fills a migrated database with invented organisations and people. Close it before the database is dropped. */
export async function fillChain(database: FullDatabase): Promise<Chain> {
  const superuser = new pg.Client(database.superuser);
  await superuser.connect();
  const ids = new Map<string, string>();
  const idOf = (name: string): string => {
    const id = ids.get(name) ?? randomUUID();
    ids.set(name, id);
    return id;
  };
  for (const [key, { kind, name, regions }] of Object.entries(organisations)) {
    await superuser.query(
      'insert into access.organisation (id, name, kind, contact) values ($1, $2, $3, $4)',
      [idOf(key), name, kind, `${key}@voorbeeld.example`],
    );
    for (const code of regions) {
      await superuser.query("insert into access.organisation_region values ($1, $2, $3, '2020-01-01')", [
        idOf(key),
        code.startsWith('GM') ? 'municipality' : 'police-unit',
        code,
      ]);
    }
    for (const purpose of allPurposes) {
      await superuser.query("insert into access.mandate values ($1, $2, '2020-01-01')", [idOf(key), purpose]);
    }
  }
  for (const [key, [organisation, role]] of Object.entries(people)) {
    await superuser.query('insert into access.person values ($1, $2, $3, true)', [
      idOf(`person ${key}`),
      `Verzonnen ${key}`,
      `${key.toLowerCase()}@voorbeeld.example`,
    ]);
    await superuser.query("insert into access.membership values ($1, $2, $3, $4, '2020-01-01')", [
      idOf(`membership ${key}`),
      idOf(`person ${key}`),
      idOf(organisation),
      role,
    ]);
  }

  const pool = (login: keyof FullDatabase['logins']) =>
    openPool<object>(database.logins[login], { name: login, statementLimitMs: 30_000, log: () => {} });
  const logins = {
    web: pool('web'),
    signIn: pool('signIn'),
    worker: pool('worker'),
    operator: pool('operator'),
  };
  const access = openAccess(logins);

  return {
    access,
    unchecked: openAccess(logins, () => ({ permitted: true })),
    organisation: (name) => idOf(name),
    person: (name) => idOf(`person ${name}`),
    membership: (name) => idOf(`membership ${name}`),
    signIn: async (name) => {
      const token = randomBytes(32).toString('base64url');
      await superuser.query(
        'insert into access.session (token_hash, person, membership, purpose) values ($1, $2, $3, $4)',
        [
          createHash('sha256').update(token).digest(),
          idOf(`person ${name}`),
          idOf(`membership ${name}`),
          usualPurpose[people[name][1]],
        ],
      );
      const member = await access.member(token);
      if (!member) throw new Error(`${name} could not sign in`);
      return member;
    },
    asSuperuser: (statement, values) => superuser.query(statement, values),
    close: async () => {
      await superuser.end();
      await Promise.all(Object.values(logins).map((login) => login.destroy()));
    },
  };
}
