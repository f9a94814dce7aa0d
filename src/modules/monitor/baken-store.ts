import type { GrantedDb } from '../access/index.ts';
import type { RegistrationCount } from '../victims/index.ts';
import type { BakenFigure, CountedForm } from './baken-figure.ts';

type Tables = {
  'monitor.baken_count': {
    year: number;
    form: CountedForm;
    age_group: string;
    notifier_kind: string;
    people: number;
  };
  'monitor.baken_figure': {
    year: number;
    form: CountedForm;
    at_least: number;
    at_most: number;
    counted_on: string;
  };
};

/** Replaces the counts and what is published of them; `countedOn` is YYYY-MM-DD. */
export async function replaceBakenFigures(
  granted: GrantedDb<'victims.count'>,
  { counts, figures, countedOn }: { counts: RegistrationCount[]; figures: BakenFigure[]; countedOn: string },
): Promise<void> {
  const db = granted.withTables<Tables>();
  await db.deleteFrom('monitor.baken_count').execute();
  await db.deleteFrom('monitor.baken_figure').execute();
  if (counts.length === 0) return;
  await db
    .insertInto('monitor.baken_count')
    .values(
      counts.map(({ year, form, ageGroup, notifierKind, people }) => ({
        year,
        form,
        age_group: ageGroup,
        notifier_kind: notifierKind,
        people,
      })),
    )
    .execute();
  await db
    .insertInto('monitor.baken_figure')
    .values(
      figures.map(({ year, form, atLeast, atMost }) => ({
        year,
        form,
        at_least: atLeast,
        at_most: atMost,
        counted_on: countedOn,
      })),
    )
    .execute();
}

/** The day of the last count, YYYY-MM-DD; null before the first. */
export async function findCountedOn(db: GrantedDb<'victims.count'>): Promise<string | null> {
  const { newest } = await db
    .withTables<Tables>()
    .selectFrom('monitor.baken_figure')
    .select((of) => of.fn.max('counted_on').as('newest'))
    .executeTakeFirstOrThrow();
  return newest;
}

/** What is published, and the day it was counted; the counts themselves are closed to this login. */
export async function findBakenFigures(
  db: GrantedDb<'monitor.read'>,
): Promise<{ figures: BakenFigure[]; countedOn: string | null }> {
  const rows = await db
    .withTables<Tables>()
    .selectFrom('monitor.baken_figure')
    .selectAll()
    .orderBy('year', 'desc')
    .execute();
  return {
    figures: rows.map(({ year, form, at_least: atLeast, at_most: atMost }) => ({
      year,
      form,
      atLeast,
      atMost,
    })),
    countedOn: rows[0]?.counted_on ?? null,
  };
}
