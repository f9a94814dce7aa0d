-- Registered presumed victims. What leads to a person is in a table of its own, sealed, and seen only under a row of
-- the log that names that very registration; all the rest is codes, which can be counted.
create schema victims;
grant usage on schema victims to baken_web, baken_worker;

create table victims.registration (
  id uuid primary key,
  -- Who notifies.
  organisation uuid not null references access.organisation,
  notifier_kind text not null,
  -- 'V-2026-0012' for people: the year it was recorded in, and the place in that year at that organisation.
  recorded_year integer not null,
  sequence integer not null check (sequence > 0),
  recorded_at timestamptz not null,
  recorded_by uuid not null references access.person,
  notified_year integer not null check (notified_year between 2000 and 2100),
  notified_month integer not null check (notified_month between 1 and 12),
  -- Null is not known.
  forms text[] check (cardinality(forms) > 0
    and forms <@ array['sexual', 'labour', 'criminal', 'services', 'begging', 'organ-removal']),
  age_group text not null check (age_group in ('under-16', '16-17', 'adult', 'unknown')),
  sex text not null check (sex in ('female', 'male', 'unknown')),
  -- The code of a police unit; null is not known.
  region text,
  file_type text not null
    check (file_type in ('registration', 'registration-and-shelter', 'registration-and-advice')),
  ground text not null check (ground in ('duty', 'consent')),
  -- The id of the rule that was in force.
  basis text not null,
  consent_by text check (consent_by in ('person', 'guardian')),
  consent_on date,
  consent_recorded text check (consent_recorded in ('paper', 'digital', 'spoken')),
  -- What consent holds for now; what it was given for is in the events.
  consent_scopes text[] not null check (consent_scopes <@ array['registration', 'shelter', 'research']),
  -- Which parts that lead to the person are kept now.
  identity_parts text[] not null check (identity_parts <@ array['person', 'contact']),
  signal uuid,
  state text not null check (state in ('registered', 'withdrawn')),
  version integer not null default 1,
  unique (organisation, recorded_year, sequence),
  -- Only these may register without consent; a test holds this against the law as it is loaded.
  check (ground = 'consent' or notifier_kind in ('police', 'marechaussee', 'labour-inspectorate')),
  check (num_nulls(consent_by, consent_on, consent_recorded) in (0, 3)),
  check (cardinality(consent_scopes) = 0 or consent_by is not null),
  check (ground = 'duty' or state = 'withdrawn'
    or ('registration' = any(consent_scopes) and consent_recorded <> 'spoken')),
  check (ground = 'duty' or (consent_by = 'person') = (age_group <> 'under-16')),
  -- Once withdrawn nothing leads to the person any more.
  check (state = 'registered' or (cardinality(identity_parts) = 0 and signal is null))
);
create index registration_newest on victims.registration (organisation, recorded_at desc, id);
create index registration_newest_of_all on victims.registration (recorded_at desc, id);

-- Each part under a key of its own outside the database, so that one can be destroyed and the other kept.
create table victims.identity (
  registration uuid not null references victims.registration,
  part text not null check (part in ('person', 'contact')),
  vault_key uuid not null unique,
  sealed bytea not null,
  primary key (registration, part)
);

create table victims.event (
  registration uuid not null references victims.registration,
  sequence integer not null check (sequence > 0),
  kind text not null check (kind in ('registered', 'consent-withdrawn')),
  -- What consent was given for, or withdrawn for.
  scopes text[] not null check (scopes <@ array['registration', 'shelter', 'research']),
  at timestamptz not null,
  person uuid not null references access.person,
  primary key (registration, sequence)
);

-- The work that may touch registrations at all, by the row of the log that opened it.
create function victims.may(variadic acts text[]) returns boolean
language sql stable set search_path = '' as $$
  select access.granted_actor() = 'member' and access.granted_act() = any(acts)
    and access.granted_role() in ('care-coordinator', 'registrar', 'investigator')
    and access.granted_purpose() in ('protect', 'register', 'investigate', 'supervise')
$$;

-- The registration desk sees what everyone sends to it.
create function victims.at_desk() returns boolean
language sql stable set search_path = '' as $$
  select access.granted_role() = 'registrar' and access.granted_purpose() = 'register'
    and exists (select from access.organisation o
                where o.id = access.granted_organisation() and o.kind = 'registration-desk')
$$;

-- Whether the desk may know a part: who someone is by duty or consent to registration, how to reach them only with
-- consent to shelter and help.
create function victims.covers(part text, ground text, scopes text[]) returns boolean
language sql immutable set search_path = '' as $$
  select case part when 'person' then ground = 'duty' or 'registration' = any(scopes)
                   else 'shelter' = any(scopes) end
$$;

revoke execute on all functions in schema victims from public;
grant execute on all functions in schema victims to baken_web;

alter table victims.registration enable row level security;
alter table victims.identity enable row level security;
alter table victims.event enable row level security;

grant select, insert on victims.registration, victims.event to baken_web;
grant update (consent_scopes, identity_parts, signal, state, version) on victims.registration to baken_web;
grant select, insert, delete on victims.identity to baken_web;

create policy own_or_desk on victims.registration for select to baken_web using (
  (select victims.may('victims.list', 'victims.export', 'victims.read', 'victims.register', 'victims.withdraw'))
  and (organisation = (select access.granted_organisation()) or (select victims.at_desk())));
create policy by_notifier on victims.registration for insert to baken_web with check (
  (select victims.may('victims.register'))
  and organisation = (select access.granted_organisation())
  and recorded_by = (select access.granted_person())
  and notifier_kind = (select o.kind from access.organisation o where o.id = access.granted_organisation())
  and id::text = (select access.granted_subject())
  and basis = (select (access.granted()).basis));
create policy by_notifier_later on victims.registration for update to baken_web using (
  (select victims.may('victims.withdraw'))
  and organisation = (select access.granted_organisation())
  and id::text = (select access.granted_subject()));

-- Under a log row that names the registration, and nothing else.
create policy named_in_log on victims.identity for select to baken_web using (
  (select victims.may('victims.read', 'victims.withdraw'))
  and registration::text = (select access.granted_subject())
  and exists (select from victims.registration r
              where r.id = registration
                and (r.organisation = (select access.granted_organisation())
                     or victims.covers(part, r.ground, r.consent_scopes))));
create policy by_notifier on victims.identity for insert to baken_web with check (
  (select victims.may('victims.register'))
  and registration::text = (select access.granted_subject())
  and exists (select from victims.registration r
              where r.id = registration and r.organisation = (select access.granted_organisation())
                and victims.covers(part, r.ground, r.consent_scopes)));
create policy by_notifier_later on victims.identity for delete to baken_web using (
  (select victims.may('victims.withdraw'))
  and registration::text = (select access.granted_subject())
  and exists (select from victims.registration r
              where r.id = registration and r.organisation = (select access.granted_organisation())));

create policy own_or_desk on victims.event for select to baken_web using (
  (select victims.may('victims.read', 'victims.register', 'victims.withdraw'))
  and registration::text = (select access.granted_subject())
  and exists (select from victims.registration r where r.id = registration));
create policy by_notifier on victims.event for insert to baken_web with check (
  (select victims.may('victims.register', 'victims.withdraw'))
  and kind = case (select access.granted_act())
    when 'victims.register' then 'registered' else 'consent-withdrawn' end
  and registration::text = (select access.granted_subject())
  and person = (select access.granted_person())
  and exists (select from victims.registration r
              where r.id = registration and r.organisation = (select access.granted_organisation())));

-- Counting needs these columns and no other, not even which registration it is.
grant select (notified_year, forms, age_group, notifier_kind) on victims.registration to baken_worker;
create policy counted on victims.registration for select to baken_worker using (
  (select access.granted_act()) = 'victims.count');

-- What Baken itself counts. The counts as they are: for the worker only, never for a page.
grant usage on schema monitor to baken_worker;
create table monitor.baken_count (
  year integer not null,
  -- 'all' counts each person once; someone with two forms is under both.
  form text not null
    check (form in ('all', 'sexual', 'labour', 'criminal', 'services', 'begging', 'organ-removal', 'unknown')),
  age_group text not null check (age_group in ('minor', 'adult', 'unknown')),
  notifier_kind text not null,
  people integer not null check (people > 0),
  primary key (year, form, age_group, notifier_kind)
);
grant select, insert, delete on monitor.baken_count to baken_worker;
alter table monitor.baken_count enable row level security;
create policy counting on monitor.baken_count to baken_worker
  using ((select access.granted_act()) = 'victims.count')
  with check ((select access.granted_act()) = 'victims.count');

-- The same, safe to publish: a class of five for each count.
create table monitor.baken_figure (
  year integer not null,
  form text not null
    check (form in ('all', 'sexual', 'labour', 'criminal', 'services', 'begging', 'organ-removal', 'unknown')),
  at_least integer not null check (at_least % 5 = 0),
  at_most integer not null check (at_most - at_least between 4 and 5),
  counted_on date not null,
  primary key (year, form)
);
grant select on monitor.baken_figure to baken_web, baken_operator;
grant select, insert, delete on monitor.baken_figure to baken_worker;
