import type { GrantedDb } from '../access/index.ts';
import type { Plan } from './plan.ts';
import { PartKind, type PlanDocument, type PlanPart } from './plan-part.ts';
import type { Project } from './project.ts';

type Tables = {
  'programme.document': PlanDocument;
  'programme.part': PlanPart;
  'programme.project': Project;
};

/** The whole plan: its parts by kind, and all in the order of their numbers. */
export async function findPlan(granted: GrantedDb<'programme.read'>): Promise<Plan> {
  const db = granted.withTables<Tables>();
  const parts = await db.selectFrom('programme.part').selectAll().orderBy('number').execute();
  return {
    documents: await db.selectFrom('programme.document').selectAll().orderBy('published').execute(),
    parts: PartKind.options.flatMap((kind) => parts.filter((part) => part.kind === kind)),
    projects: await db.selectFrom('programme.project').selectAll().orderBy('number').execute(),
  };
}

/** Replaces the whole plan. */
export async function replacePlan(granted: GrantedDb<'published.import'>, plan: Plan): Promise<void> {
  const db = granted.withTables<Tables>();
  await db.deleteFrom('programme.project').execute();
  await db.deleteFrom('programme.part').execute();
  await db.deleteFrom('programme.document').execute();
  await db.insertInto('programme.document').values(plan.documents).execute();
  await db.insertInto('programme.part').values(plan.parts).execute();
  await db.insertInto('programme.project').values(plan.projects).execute();
}
