import { sql } from 'kysely';
import type { GrantedDb } from '../access/index.ts';
import type { RegistrationCount } from './registration.ts';

/**
 * How many were registered, per year of notification, form, age and kind of notifier; a registration with two forms
 * counts under both, and once under `all`. Reads nothing that leads to a person: the database gives no other column.
 */
export async function countRegistrations(db: GrantedDb<'victims.count'>): Promise<RegistrationCount[]> {
  const { rows } = await sql<RegistrationCount>`
    select notified_year as year, form,
           case when age_group in ('under-16', '16-17') then 'minor' else age_group end as "ageGroup",
           notifier_kind as "notifierKind", count(*)::integer as people
    from victims.registration
    cross join lateral unnest(array['all'] || coalesce(forms, array['unknown'])) as form
    group by 1, 2, 3, 4 order by 1, 2, 3, 4`.execute(db);
  return rows;
}
