import { z } from 'zod';
import { listOf, pageOfList } from '../../platform/http/api-list.ts';
import { type Access, apiRoute } from '../access/index.ts';
import { readPlan } from './actions.ts';
import { OpenPlanPart, openPlanPart, planPartListQuery } from './open-plan-part.ts';
import { OpenProject, openProject, projectFilters, projectListQuery, projectParams } from './open-project.ts';
import { projectsThatFit } from './project-list.ts';

const permits = 'programme.read';
const tag = 'Actieplan';

/** What the programme gives in the open API. */
export const programmeApi = (access: Access) => [
  apiRoute(access, {
    path: '/plan',
    name: 'plan',
    tag,
    summary: 'Onderdelen van het actieplan',
    description:
      'Ambitie, doelen, actielijnen, vragen, afgedane moties en geld, elk met de plaats in de brief.',
    permits,
    log: 'api.plan',
    params: z.object({}),
    query: planPartListQuery,
    body: listOf('Planonderdeellijst', OpenPlanPart),
    find: async ({ query }, ask) => {
      const { parts, documents } = await readPlan(ask);
      const rows = parts
        .map((part) => openPlanPart(part, documents))
        .filter(({ soort }) => !query.soort || soort === query.soort);
      return pageOfList('/plan', query, rows);
    },
  }),
  apiRoute(access, {
    path: '/plan/projecten',
    name: 'projecten',
    tag,
    summary: 'Projecten van 2023',
    description: 'De projecten bij het actieplan. Wat het document niet zegt, is null.',
    permits,
    log: 'api.projects',
    params: z.object({}),
    query: projectListQuery,
    body: listOf('Projectlijst', OpenProject),
    find: async ({ query }, ask) => {
      const { projects, documents } = await readPlan(ask);
      const fitting = projectsThatFit(projects, {
        sort: { column: 'number', descending: false },
        filters: projectFilters(query),
      });
      return pageOfList(
        '/plan/projecten',
        query,
        fitting.map((project) => openProject(project, documents)),
      );
    },
  }),
  apiRoute(access, {
    path: '/plan/projecten/{nummer}',
    name: 'project',
    tag,
    summary: 'Eén project',
    description: 'Een project bij zijn nummer.',
    permits,
    log: 'api.project',
    params: projectParams,
    query: z.strictObject({}),
    body: OpenProject,
    find: async ({ params }, ask) => {
      const { projects, documents } = await readPlan(ask);
      const project = projects.find(({ number }) => String(number) === params.nummer);
      return project && openProject(project, documents);
    },
  }),
];
