import type { FieldName, InventedSignal, SignalContent, SubjectKind } from '../../modules/signals/index.ts';
import { type Cast, usualPurpose } from './cast.ts';
import type { Chance } from './chance.ts';
import type { OrganisationKey } from './invented-organisations.ts';
import type { PlannedReport } from './invented-reports.ts';
import { acceptedPlots } from './plots.ts';
import { interpretations } from './report-words.ts';
import { stepsOf } from './story.ts';

/** The signals that reports became: the facts chosen from each, and what happened then. */
export function planAccepted(
  chance: Chance,
  cast: Cast,
  reports: readonly PlannedReport[],
  now: Date,
): InventedSignal[] {
  const turns = new Map<OrganisationKey, number>();
  return reports.flatMap((report): InventedSignal[] => {
    const { accepted, content, teamKey, municipality } = report;
    if (!accepted) return [];
    const turn = turns.get(teamKey) ?? 0;
    turns.set(teamKey, turn + 1);
    const moves = acceptedPlots(teamKey).toReversed();
    const company = cast[teamKey];
    const facts = factsOf(content);
    return [
      {
        id: chance.uuid(),
        owner: { id: company.id, kind: company.kind },
        by: accepted.by,
        at: accepted.at,
        recordedFor: usualPurpose(company),
        report: report.id,
        subjectKind: subjectOf(content.about),
        forms: content.form ? [content.form] : [],
        urgency: content.danger === 'yes' ? ['danger'] : [],
        municipality: municipality?.code ?? null,
        content: facts,
        steps: stepsOf(chance, cast, {
          company,
          moves: moves[turn % moves.length] ?? [],
          from: accepted.at,
          now,
          fields: namesOf(facts),
        }),
      },
    ];
  });
}

const namesOf = ({ fields }: SignalContent) => Object.keys(fields) as FieldName[];

type Content = PlannedReport['content'];

function subjectOf({ name, address, plate, account, company }: Content['about']): SubjectKind {
  if (name !== undefined) return 'person';
  if (address !== undefined) return 'place';
  if (plate !== undefined) return 'vehicle';
  if (company !== undefined) return 'company';
  return account === undefined ? 'phenomenon' : 'account';
}

function factsOf({ about, story, self, when, form }: Content): SignalContent {
  const { name, phone, plate, address, company, account } = about;
  const source = self === 'self' ? 'de melder, over zichzelf' : 'de melder';
  const told = when === undefined ? story : `${story} (${when})`;
  return {
    fields: {
      ...(name !== undefined && { name }),
      ...(phone !== undefined && { phone }),
      ...(plate !== undefined && { plate }),
      ...(address !== undefined && { location: address }),
      ...(company !== undefined && { company }),
      ...(account !== undefined && { account }),
    },
    lines: [
      { kind: 'hearsay', text: told, source, holds: [] },
      { kind: 'interpretation', text: interpretations[form ?? 'unknown'], holds: [] },
    ],
  };
}
