import { z } from 'zod';
import { oneWordOf, pageParameters, wholeNumberIn, wordLike } from '../../platform/http/api-parameter.ts';
import { OpenText } from '../../platform/http/open-text.ts';
import { OpenPlanPlace, openPlanPlace, openTextOrNull } from './open-plan-part.ts';
import type { PlanDocument } from './plan-part.ts';
import type { Project, ProjectForm } from './project.ts';
import { type ProjectQuery, unknown } from './project-list.ts';

const forms = {
  sexual: 'seksueel',
  labour: 'arbeid',
  criminal: 'crimineel',
  all: 'alle',
} as const satisfies Record<ProjectForm, string>;

/** A project under the plan, as the open API gives it. */
export const OpenProject = z
  .object({
    nummer: z.int().min(1),
    naam: OpenText,
    uitvoerders: z.array(z.string()).min(1),
    partners: z
      .object({ nl: z.array(z.string()), en: z.array(z.string()) })
      .nullable()
      .describe('Wie er nog meer aan meewerken; null: niet bekend bij ons.'),
    vormen: z
      .array(z.enum(Object.values(forms)))
      .min(1)
      .nullable()
      .describe('De vormen van uitbuiting; null: niet bekend bij ons.'),
    actielijn: z.int().min(1).nullable().describe('Null: niet bekend bij ons.'),
    budgetEuro: z.int().min(0).nullable().describe('In hele euro’s. Null: niet bekend bij ons.'),
    looptTot: z.iso.date().nullable().describe('Null: niet bekend bij ons.'),
    watHetIs: OpenText,
    bereikt: OpenText.nullable().describe(
      'Wat er volgens het document is bereikt; null: niet bekend bij ons.',
    ),
    vindplaats: OpenPlanPlace,
  })
  .meta({ id: 'Project', description: 'Een project bij het actieplan, met zijn vindplaats.' });
export type OpenProject = z.output<typeof OpenProject>;

/** The part of the address that names a project. */
export const projectParams = z.object({
  nummer: wordLike(/^[1-9]\d{0,3}$/, '1')
    .describe('Het nummer van het project.')
    .meta({ example: '1' }),
});

/** What the list of projects can be asked. */
export const projectListQuery = z.strictObject({
  vorm: oneWordOf(['seksueel', 'arbeid', 'crimineel', 'niet-bekend'])
    .optional()
    .describe('De vorm van uitbuiting; een project over alle vormen telt bij elke vorm mee.'),
  uitvoerder: z.string().max(100, { error: 'mag ten hoogste 100 tekens lang zijn' }).optional(),
  actielijn: wholeNumberIn(1, 99).optional(),
  ...pageParameters,
});

/** What is asked in the words of the pages. */
export function projectFilters({
  vorm,
  uitvoerder,
  actielijn,
}: Pick<z.output<typeof projectListQuery>, 'vorm' | 'uitvoerder' | 'actielijn'>): ProjectQuery['filters'] {
  const form = Object.entries(forms).find(([, word]) => word === vorm)?.[0];
  return {
    ...(vorm && { form: form ?? unknown }),
    ...(uitvoerder && { owner: uitvoerder }),
    ...(actielijn && { line: String(actielijn) }),
  };
}

/** A project as open data. */
export const openProject = (project: Project, documents: readonly PlanDocument[]): OpenProject => ({
  nummer: project.number,
  naam: { nl: project.name_nl, en: project.name_en },
  uitvoerders: project.owners,
  partners:
    project.partners_nl && project.partners_en ? { nl: project.partners_nl, en: project.partners_en } : null,
  vormen: project.forms?.map((form) => forms[form]) ?? null,
  actielijn: project.action_line,
  budgetEuro: project.budget_euro,
  looptTot: project.ends_on,
  watHetIs: { nl: project.what_nl, en: project.what_en },
  bereikt: openTextOrNull(project.reached_nl, project.reached_en),
  vindplaats: openPlanPlace(project, documents),
});
