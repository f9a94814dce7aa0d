import type { FieldName, InventedSignal, SignalContent } from '../../modules/signals/index.ts';
import { workdayBefore } from './calendar.ts';
import { type Cast, type Company, someoneAt, usualPurpose } from './cast.ts';
import type { Chance } from './chance.ts';
import { inventFields } from './invented-identifiers.ts';
import { type OrganisationKey, places } from './invented-organisations.ts';
import { linkedPlots, plots, regionPlots } from './plots.ts';
import type { Scenario } from './scenario.ts';
import { careScenarios } from './scenarios-care.ts';
import { borderScenarios, inspectionScenarios, policeScenarios } from './scenarios-enforcement.ts';
import { municipalScenarios } from './scenarios-municipal.ts';
import { type Move, stepsOf } from './story.ts';

/** How many signals each organisation put down itself, and what they are about. */
const recorders: readonly (readonly [OrganisationKey, number, readonly Scenario[]])[] = [
  ['voorbeeldstad', 36, municipalScenarios],
  ['proefdam', 24, municipalScenarios],
  ['toetsbergen', 16, municipalScenarios],
  ['politie', 22, policeScenarios],
  ['inspectie', 16, inspectionScenarios],
  ['kmar', 8, borderScenarios],
  ['zvh', 4, careScenarios],
  ['zorg', 8, careScenarios],
  ['opvang', 4, careScenarios],
];

/** Every third signal shares something with one elsewhere. */
const linkEvery = 3;
const linkCount = 13;

/** Of those that lead to someone, this many lie between one that goes to another region and the next. */
const regionEvery = 7;

const linking = ['phone', 'plate', 'location', 'account', 'iban', 'name', 'birth-year'] as const;
/** What signals share: what they tell themselves, and always one thing that leads to one person or car. */
type Link = { values: Partial<Record<FieldName, string>>; always: FieldName };

const inventLink = (chance: Chance, at: number): Link => ({
  values: inventFields(chance, linking),
  always: at % 2 === 0 ? 'plate' : 'phone',
});

/** Every signal that an organisation put down of its own, with what happened to it. */
export function planSignals(chance: Chance, cast: Cast, now: Date): InventedSignal[] {
  const links = Array.from({ length: linkCount }, (_, at): Link => inventLink(chance, at));
  let linked = 0;
  return recorders.flatMap(([key, count, scenarios]) => {
    const regional = regionPlots[key];
    const own = plots[key] ?? [];
    return Array.from({ length: count }, (_, turn): InventedSignal => {
      const scenario = scenarios[turn % scenarios.length];
      const link = turn % linkEvery === linkEvery - 1 ? links[linked++ % linkCount] : undefined;
      const stories = link ? linkedPlots(key) : own;
      const moves = stories[(link ? linked : turn - Math.floor(turn / linkEvery)) % stories.length];
      if (!scenario || !moves) throw new Error(`Nothing happens at ${key}.`);
      const reaches = ['name', 'phone', 'account'].some((name) =>
        scenario.fields.includes(name as FieldName),
      );
      const story = regional && !link && reaches && turn % regionEvery === 1 ? regional : moves;
      return planSignal(chance, cast, { company: cast[key], scenario, link, moves: story, now });
    });
  });
}

function planSignal(
  chance: Chance,
  cast: Cast,
  plan: { company: Company; scenario: Scenario; link: Link | undefined; moves: readonly Move[]; now: Date },
): InventedSignal {
  const { company, scenario, link, moves, now } = plan;
  // What has a long history began long ago.
  const at = workdayBefore(chance, now, moves.length === 0 ? chance.below(60) : chance.between(30, 355));
  const places = placesOf(company);
  return {
    id: chance.uuid(),
    owner: { id: company.id, kind: company.kind },
    by: someoneAt(chance, company),
    at,
    recordedFor: usualPurpose(company),
    report: null,
    subjectKind: scenario.subject,
    forms: [...scenario.forms],
    urgency: [...(scenario.urgency ?? [])],
    municipality: places.length > 0 ? chance.pick(places).code : null,
    content: contentOf(chance, scenario, { link, year: at.getUTCFullYear() }),
    steps: stepsOf(chance, cast, { company, moves, from: at, now, fields: scenario.fields }),
  };
}

/** Where things happen for an organisation: its own municipalities, else those of all three regions. */
const placesOf = ({ plan }: Company) => (plan.places.length > 0 ? plan.places : Object.values(places).flat());

function contentOf(
  chance: Chance,
  { fields, says, urgency, noticed, thought }: Scenario,
  { link, year }: { link: Link | undefined; year: number },
): SignalContent {
  const values = { ...inventFields(chance, fields), ...says };
  for (const name of link ? [...fields, link.always] : []) {
    const shared = link?.values[name];
    if (shared !== undefined) values[name] = shared;
  }
  if (urgency?.includes('minor')) values['birth-year'] = String(year - chance.between(14, 17));
  const few = chance.in100(35) ? Math.max(2, noticed.length - 1) : noticed.length;
  const lines = chance.some(noticed, few);
  const made = chance.in100(85) ? [chance.pick(thought)] : [];
  return {
    fields: values,
    lines: [...lines, ...made.map((text) => ({ kind: 'interpretation' as const, text, holds: [] }))],
  };
}
