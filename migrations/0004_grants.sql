-- Who works for which organisation, the sessions they sign in with, and the processing log. A grant is a row of that
-- log, made by a function in the transaction it holds for: what is not logged is not seen.
grant usage on schema access to baken_worker;

-- One row: whether this installation holds invented data. A demonstration never becomes the real thing, nor the other
-- way round.
create table access.installation (
  only_one boolean primary key default true check (only_one),
  demonstration boolean not null,
  started_at timestamptz not null
);
grant select on access.installation to baken_web, baken_worker, baken_operator;
grant insert on access.installation to baken_operator;

create table access.organisation (
  id uuid primary key,
  name text not null unique,
  kind text not null check (kind in ('municipality', 'police', 'marechaussee', 'labour-inspectorate', 'prosecution',
    'riec', 'safety-house', 'care-coordination', 'registration-desk', 'care-provider', 'rapporteur', 'ministry')),
  -- A mailbox or number of the function, not of a person.
  contact text not null
);

-- Regions overlap and do not nest, and they change: each is a relation of its own, with dates.
create table access.organisation_region (
  organisation uuid not null references access.organisation,
  kind text not null check (kind in ('municipality', 'police-unit')),
  code text not null,
  valid_from date not null,
  valid_until date check (valid_until >= valid_from),
  primary key (organisation, kind, code, valid_from)
);

create table access.mandate (
  organisation uuid not null references access.organisation,
  purpose text not null check (purpose in ('assess-report', 'joint-approach', 'investigate', 'supervise', 'protect',
    'register', 'statistics', 'steer', 'control', 'manage-access')),
  valid_from date not null,
  valid_until date check (valid_until >= valid_from),
  primary key (organisation, purpose, valid_from)
);

create table access.person (
  id uuid primary key,
  name text not null,
  -- In lower case, as it is compared.
  login_name text not null unique check (login_name = lower(login_name)),
  -- Invented: may be signed in as with one click, in a demonstration only.
  demonstration boolean not null
);

create table access.membership (
  id uuid primary key,
  person uuid not null references access.person,
  organisation uuid not null references access.organisation,
  role text not null check (role in ('focal-person', 'investigator', 'chain-director', 'care-coordinator',
    'registrar', 'analyst', 'programme-manager', 'protection-officer', 'administrator')),
  valid_from date not null,
  valid_until date check (valid_until >= valid_from),
  unique (person, organisation, role, valid_from)
);

create table access.session (
  -- SHA-256 of the token: whoever reads this table can't sign in with it.
  token_hash bytea primary key check (length(token_hash) = 32),
  person uuid not null references access.person,
  membership uuid not null references access.membership,
  purpose text not null,
  started_at timestamptz not null default now(),
  seen_at timestamptz not null default now(),
  ended_at timestamptz
);
create index session_of_person on access.session (person);

create table access.log_entry (
  id bigint generated always as identity primary key,
  transaction xid8 not null default pg_current_xact_id(),
  at timestamptz not null default clock_timestamp(),
  outcome text not null check (outcome in ('permitted', 'refused', 'rolled-back')),
  actor text not null check (actor in ('public', 'member', 'worker', 'operator')),
  person uuid,
  organisation uuid,
  role text,
  purpose text,
  act text not null,
  -- The id of what it was about.
  subject text,
  -- The legal basis it rests on.
  basis text,
  -- Why it was refused or undone.
  reason text,
  check ((actor = 'member') = (person is not null)),
  -- Ids and codes only: no one can write words into a log that can't be changed.
  check (act ~ '^[a-z]+\.[a-z-]{1,40}$'),
  check (subject ~ '^[A-Za-z0-9._:-]{1,100}$'),
  check (basis ~ '^[a-z0-9-]{1,100}$'),
  check (length(reason) <= 200)
);
create index log_entry_newest on access.log_entry (organisation, id desc);
create index log_entry_about on access.log_entry (subject, id) where subject is not null;

-- A session lives half an hour without use, and twelve hours at most. Without a search path of its own the server can
-- put the function's words into the query; what it names is resolved when it is made.
create function access.session_lives(session access.session) returns boolean
language sql stable
return session.ended_at is null
  and session.seen_at > now() - interval '30 minutes'
  and session.started_at > now() - interval '12 hours';

create function access.holds_today(valid_from date, valid_until date) returns boolean
language sql stable
return valid_from <= current_date and (valid_until is null or valid_until >= current_date);

-- Who a living session is of. Nothing where it ended, or where the membership it was opened for did.
create function access.find_member(token bytea) returns table (
  person uuid, person_name text, organisation uuid, organisation_name text, organisation_kind text, regions text[],
  role text, purpose text, mandate text[], demonstration boolean
)
language plpgsql volatile security definer set search_path = '' as $$
begin
  -- Once a minute is enough to keep a session alive.
  update access.session s set seen_at = now()
    where s.token_hash = token and access.session_lives(s) and s.seen_at < now() - interval '1 minute';
  return query
    select p.id, p.name, o.id, o.name, o.kind,
      array(select r.code from access.organisation_region r
            where r.organisation = o.id and access.holds_today(r.valid_from, r.valid_until) order by r.code),
      m.role, s.purpose,
      array(select d.purpose from access.mandate d
            where d.organisation = o.id and access.holds_today(d.valid_from, d.valid_until) order by d.purpose),
      p.demonstration
    from access.session s
    join access.membership m on m.id = s.membership and m.person = s.person
    join access.person p on p.id = s.person
    join access.organisation o on o.id = m.organisation
    where s.token_hash = token and access.session_lives(s) and access.holds_today(m.valid_from, m.valid_until);
end $$;

-- The grant of a member: checked here against session, membership and mandate once more, whatever the application
-- thinks. Returns null where there is none.
create function access.open_member_grant(token bytea, act text, subject text, basis text) returns bigint
language plpgsql volatile security definer set search_path = '' as $$
declare entry bigint;
begin
  insert into access.log_entry (outcome, actor, person, organisation, role, purpose, act, subject, basis)
    select 'permitted', 'member', s.person, m.organisation, m.role, s.purpose, act, subject, basis
    from access.session s
    join access.membership m on m.id = s.membership and m.person = s.person
    where s.token_hash = token and access.session_lives(s) and access.holds_today(m.valid_from, m.valid_until)
      -- Whoever lost a mandate must still reach the page where another purpose can be chosen.
      and (act = 'account.manage'
        or exists (select from access.mandate d where d.organisation = m.organisation and d.purpose = s.purpose
                   and access.holds_today(d.valid_from, d.valid_until)))
    returning id into entry;
  perform set_config('baken.grant', coalesce(entry::text, ''), true);
  return entry;
end $$;

create function access.open_grant_as(as_actor text, act text, subject text, basis text) returns bigint
language plpgsql volatile security definer set search_path = '' as $$
declare entry bigint;
begin
  insert into access.log_entry (outcome, actor, act, subject, basis)
    values ('permitted', as_actor, act, subject, basis) returning id into entry;
  perform set_config('baken.grant', entry::text, true);
  return entry;
end $$;

-- The public reports, comes back and signs in; whatever else the application may think, it gets no grant for.
create function access.open_public_grant(act text, subject text, basis text) returns bigint
language sql volatile security definer set search_path = '' as $$
  select access.open_grant_as('public', act, subject, basis) where act ~ '^(intake|account)\.'
$$;
create function access.open_worker_grant(act text, subject text, basis text) returns bigint
language sql volatile security definer set search_path = '' as $$
  select access.open_grant_as('worker', act, subject, basis)
$$;
create function access.open_operator_grant(act text, subject text, basis text) returns bigint
language sql volatile security definer set search_path = '' as $$
  select access.open_grant_as('operator', act, subject, basis)
$$;

-- What was refused or undone, in a transaction of its own: an attempt leaves its trace too. Who attempted follows from
-- the session, else from the login.
create function access.log_attempt(outcome text, token bytea, act text, subject text, basis text, reason text)
returns void
language sql volatile security definer set search_path = '' as $$
  insert into access.log_entry (outcome, actor, person, organisation, role, purpose, act, subject, basis, reason)
  select case when outcome = 'refused' then 'refused' else 'rolled-back' end,
    case when s.person is not null then 'member'
      when pg_has_role(session_user, 'baken_operator', 'member') then 'operator'
      when pg_has_role(session_user, 'baken_worker', 'member') then 'worker'
      else 'public' end,
    s.person, m.organisation, m.role, s.purpose, act, subject, basis, reason
  from (select) as one
  left join access.session s on s.token_hash = token
  left join access.membership m on m.id = s.membership
$$;

-- The grant that holds in this transaction. The setting alone opens nothing: the row must be of this transaction.
-- By its key always: a plan kept from when the log was short would read all of it.
create function access.granted() returns access.log_entry
language sql stable security definer set search_path = '' set enable_seqscan = off as $$
  select e from access.log_entry e
  where e.id = nullif(current_setting('baken.grant', true), '')::bigint
    and e.transaction = pg_current_xact_id_if_assigned() and e.outcome = 'permitted'
$$;

create function access.granted_act() returns text language sql stable security definer set search_path = ''
  as 'select (access.granted()).act';
create function access.granted_actor() returns text language sql stable security definer set search_path = ''
  as 'select (access.granted()).actor';
create function access.granted_person() returns uuid language sql stable security definer set search_path = ''
  as 'select (access.granted()).person';
create function access.granted_organisation() returns uuid language sql stable security definer set search_path = ''
  as 'select (access.granted()).organisation';
create function access.granted_role() returns text language sql stable security definer set search_path = ''
  as 'select (access.granted()).role';
create function access.granted_purpose() returns text language sql stable security definer set search_path = ''
  as 'select (access.granted()).purpose';
create function access.granted_subject() returns text language sql stable security definer set search_path = ''
  as 'select (access.granted()).subject';

-- A person works for another membership of their own, or for another purpose of that organisation's mandate.
create function access.work_as(token bytea, new_membership uuid, new_purpose text) returns boolean
language sql volatile security definer set search_path = '' as $$
  with changed as (
    update access.session s set membership = m.id, purpose = new_purpose
    from access.membership m
    where s.token_hash = token and access.session_lives(s)
      and m.id = new_membership and m.person = s.person and access.holds_today(m.valid_from, m.valid_until)
      and exists (select from access.mandate d where d.organisation = m.organisation and d.purpose = new_purpose
                  and access.holds_today(d.valid_from, d.valid_until))
    returning 1)
  select exists (select from changed)
$$;

revoke execute on all functions in schema access from public;
grant execute on function access.session_lives, access.holds_today, access.granted, access.granted_act,
  access.granted_actor, access.granted_person, access.granted_organisation, access.granted_role,
  access.granted_purpose, access.granted_subject to baken_web, baken_worker, baken_operator;
grant execute on function access.find_member, access.open_member_grant, access.open_public_grant, access.work_as
  to baken_web;
grant execute on function access.open_worker_grant to baken_worker;
grant execute on function access.open_operator_grant to baken_operator;
grant execute on function access.log_attempt to baken_web, baken_worker, baken_operator;

-- Organisations are public bodies; their people are seen by colleagues and by whoever manages them.
grant select on access.organisation, access.organisation_region, access.mandate
  to baken_web, baken_worker, baken_operator;
grant insert, update on access.organisation, access.organisation_region, access.mandate, access.person,
  access.membership to baken_operator;
grant select on access.person, access.membership to baken_web, baken_operator;

alter table access.person enable row level security;
alter table access.membership enable row level security;
alter table access.session enable row level security;
alter table access.log_entry enable row level security;

create policy colleagues on access.membership for select to baken_web using (
  organisation = (select access.granted_organisation()) or person = (select access.granted_person()));
create policy managed on access.membership to baken_operator
  using ((select access.granted_act()) is not null) with check ((select access.granted_act()) is not null);
create policy colleagues on access.person for select to baken_web using (
  id = (select access.granted_person())
  or exists (select from access.membership m where m.person = person.id
             and m.organisation = (select access.granted_organisation())));
create policy managed on access.person to baken_operator
  using ((select access.granted_act()) is not null) with check ((select access.granted_act()) is not null);

-- The log of one's own organisation, for its protection officer.
grant select on access.log_entry to baken_web;
create policy own_organisation on access.log_entry for select to baken_web using (
  organisation = (select access.granted_organisation())
  and (select access.granted_role()) = 'protection-officer'
  and (select access.granted_act()) in ('log.read', 'log.export'));

-- Work for later, put down in the transaction that calls for it.
create table access.job (
  id bigint generated always as identity primary key,
  kind text not null check (kind ~ '^[a-z]+\.[a-z-]{1,40}$'),
  subject text not null check (subject ~ '^[A-Za-z0-9._:-]{1,100}$'),
  due_at timestamptz not null default now(),
  attempts integer not null default 0,
  unique (kind, subject)
);
create index job_due on access.job (due_at, id);
grant select, update, delete on access.job to baken_worker;
-- Under a grant only: who may do nothing may not set others to work either.
create function access.add_job(kind text, subject text) returns void
language sql volatile security definer set search_path = '' as $$
  insert into access.job (kind, subject) select kind, subject
  where access.granted_act() is not null and access.granted_actor() <> 'public'
  on conflict on constraint job_kind_subject_key do update set due_at = now(), attempts = 0
$$;
revoke execute on function access.add_job from public;
grant execute on function access.add_job to baken_web, baken_worker, baken_operator;
