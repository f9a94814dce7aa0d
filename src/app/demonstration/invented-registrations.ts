import type { FilledSignal } from '../../modules/signals/index.ts';
import type { InventedRegistration, Scope } from '../../modules/victims/index.ts';
import { dutchDay } from '../../platform/today.ts';
import { laterThan, workdayBefore } from './calendar.ts';
import { type Cast, type Company, someoneAt } from './cast.ts';
import type { Chance } from './chance.ts';
import { inventFields } from './invented-identifiers.ts';
import type { OrganisationKey } from './invented-organisations.ts';

type Facts = InventedRegistration['facts'];

/** What a registration is like, without what is made up for each. */
type Pattern = {
  age: Facts['ageGroup'];
  scopes: readonly Scope[];
  /** Without it nothing leads to the person. */
  named?: true;
  reachable?: true;
  fileType?: Facts['fileType'];
  recorded?: 'paper' | 'digital' | 'spoken';
  withdraws?: readonly Scope[];
};

const shelter = 'registration-and-shelter';

/** By notifiers that must register, in turn: they need consent for shelter only. */
const byDuty: readonly Pattern[] = [
  { age: 'adult', scopes: ['research'], named: true, recorded: 'spoken' },
  { age: 'adult', scopes: [] },
  { age: '16-17', scopes: ['shelter'], named: true, reachable: true, fileType: shelter, recorded: 'digital' },
  { age: 'adult', scopes: ['shelter'], named: true, reachable: true, fileType: shelter },
  { age: 'under-16', scopes: [], named: true },
  { age: 'unknown', scopes: [] },
  { age: 'adult', scopes: ['shelter'], named: true, reachable: true, withdraws: ['shelter'] },
];

/** By everyone else, in turn: consent to registration, and more where the person wants it. */
const byConsent: readonly Pattern[] = [
  { age: 'adult', scopes: ['registration'], named: true },
  { age: 'adult', scopes: ['registration', 'shelter'], named: true, reachable: true, fileType: shelter },
  { age: 'adult', scopes: ['registration'] },
  { age: '16-17', scopes: ['registration', 'shelter', 'research'], named: true, reachable: true },
  { age: 'under-16', scopes: ['registration'], named: true },
  { age: 'adult', scopes: ['registration', 'shelter'], named: true, reachable: true, withdraws: ['shelter'] },
  {
    age: 'adult',
    scopes: ['registration', 'shelter'],
    named: true,
    reachable: true,
    withdraws: ['registration', 'shelter'],
  },
  { age: 'adult', scopes: ['registration', 'research'], named: true, fileType: 'registration-and-advice' },
];

const notifiers: readonly (readonly [OrganisationKey, number, readonly Pattern[]])[] = [
  ['politie', 17, byDuty],
  ['inspectie', 9, byDuty],
  ['kmar', 6, byDuty],
  ['zorg', 12, byConsent],
  ['opvang', 8, byConsent],
];

const formsInTurn: readonly Facts['forms'][] = [
  ['labour'],
  ['sexual'],
  ['labour'],
  ['sexual'],
  ['criminal'],
  null,
  ['labour', 'criminal'],
  ['sexual'],
  ['services'],
];

/** Every registration, some of them with a signal of the same organisation. */
export function planRegistrations(
  chance: Chance,
  cast: Cast,
  signals: readonly FilledSignal[],
  now: Date,
): InventedRegistration[] {
  return notifiers.flatMap(([key, count, patterns]) => {
    const about = signals.filter(
      ({ owner, subjectKind }) => owner.id === cast[key].id && subjectKind === 'person',
    );
    return Array.from({ length: count }, (_, turn) => {
      const pattern = patterns[turn % patterns.length];
      const forms = formsInTurn[turn % formsInTurn.length];
      if (!pattern || forms === undefined) throw new Error('Nothing to register.');
      const signal = turn % 3 === 0 ? about[turn / 3] : undefined;
      return planOne(chance, cast[key], pattern, { forms, signal, now });
    });
  });
}

function planOne(
  chance: Chance,
  notifier: Company,
  pattern: Pattern,
  { forms, signal, now }: { forms: Facts['forms']; signal: FilledSignal | undefined; now: Date },
): InventedRegistration {
  const later = signal && laterThan(chance, signal.at, 20);
  const at = later && later < now ? later : workdayBefore(chance, now, chance.between(12, 350));
  const [year, month] = dutchDay(at).split('-').map(Number) as [number, number];
  const left = pattern.withdraws && laterThan(chance, at, 10);
  return {
    id: chance.uuid(),
    notifier: { id: notifier.id, kind: notifier.kind },
    by: someoneAt(chance, notifier),
    at,
    facts: {
      forms: signal ? (signal.forms.length > 0 ? signal.forms : null) : forms,
      ageGroup: pattern.age,
      sex: chance.pick(['female', 'female', 'male', 'male', 'unknown']),
      fileType: pattern.fileType ?? 'registration',
      notified: { year, month },
      region: regionOf(chance, notifier),
    },
    consent: consentOf(chance, pattern, at),
    person: pattern.named ? { key: chance.uuid(), value: personOf(chance, pattern.age) } : null,
    contact: pattern.reachable ? { key: chance.uuid(), value: { how: contactOf(chance) } } : null,
    signal: signal?.id ?? null,
    withdrawn: left && left < now ? { at: left, scopes: [...(pattern.withdraws ?? [])] } : null,
  };
}

function regionOf(chance: Chance, { plan }: Company): string | null {
  const [unit] = plan.units;
  return unit ?? chance.pick(['PE03', 'PE07', 'PE09', null]);
}

function consentOf(
  chance: Chance,
  { age, scopes, recorded }: Pattern,
  at: Date,
): InventedRegistration['consent'] {
  if (scopes.length === 0) return null;
  const by = age === 'under-16' ? 'guardian' : 'person';
  return {
    by,
    on: dutchDay(at),
    recorded: recorded ?? chance.pick(['paper', 'digital']),
    scopes: [...scopes],
  };
}

const agesIn: Record<Facts['ageGroup'], readonly [number, number] | undefined> = {
  'under-16': [13, 15],
  '16-17': [16, 17],
  adult: [18, 46],
  unknown: undefined,
};

function personOf(chance: Chance, group: Facts['ageGroup']): { name: string; age?: number } {
  const { name } = inventFields(chance, ['name']);
  const ages = agesIn[group];
  return { name: name ?? '', ...(ages && { age: chance.between(...ages) }) };
}

function contactOf(chance: Chance): string {
  const { phone } = inventFields(chance, ['phone']);
  return chance.pick([
    `Bel ${phone}, alleen overdag.`,
    'Via de begeleider van de opvang, niet rechtstreeks.',
    `Stuur een bericht naar ${phone} en wacht tot er gebeld wordt.`,
  ]);
}
