-- Reports from the public. What a person told is sealed; in plain are ids, times, states and codes only.
create schema intake;
grant usage on schema intake to baken_web;

create table intake.report (
  id uuid primary key,
  -- The organisation that reads it.
  team uuid not null references access.organisation,
  -- Keyed token of the receipt: whoever reads this table can't return with it.
  lookup bytea not null unique check (length(lookup) = 32),
  received_at timestamptz not null,
  -- As it was named and coded on the day of the report; null where no place was given.
  municipality_code text,
  municipality text,
  form text check (form in ('sexual', 'labour', 'criminal', 'services', 'begging', 'organ-removal')),
  danger boolean not null,
  content bytea not null,
  -- These three follow from the events, by the trigger below; kept here so that lists can sort and filter.
  version integer not null default 0,
  state text not null default 'received',
  -- The place of the state in the list: what still has to be judged comes first.
  rank integer not null generated always as (array_position(
    '{received,read,accepted,declined,passed-on,taken-up,finished}'::text[], state)) stored,
  -- The last word is the reporter's.
  waiting boolean not null default false,
  check ((municipality_code is null) = (municipality is null))
);
create index report_of_team on intake.report (team, rank, received_at desc, id);

create table intake.report_event (
  id uuid primary key,
  report uuid not null references intake.report,
  -- 1, 2, 3 ...: of two people who decide at once, one finds the number taken.
  number integer not null check (number > 0),
  at timestamptz not null,
  step text not null check (step in
    ('received', 'read', 'accepted', 'declined', 'passed-on', 'taken-up', 'finished', 'message')),
  -- Elsewhere: a step of an organisation that the reporter is not told the name of.
  side text not null check (side in ('reporter', 'team', 'elsewhere')),
  person uuid references access.person,
  reason text check (reason in ('not-this-subject', 'too-little', 'known', 'other-body')),
  words bytea,
  unique (report, number),
  check ((side = 'team') = (person is not null)),
  check ((step = 'declined') = (reason is not null)),
  check ((step = 'message') = (words is not null))
);

-- The state of a report is what its events fold to (src/modules/intake/workflow.ts).
create function intake.keep_state() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  update intake.report set
    version = new.number,
    state = case when new.step = 'message' then state else new.step end,
    waiting = case new.side when 'reporter' then new.step = 'message' when 'team' then false else waiting end
  where id = new.report and version = new.number - 1;
  if not found then
    raise exception 'The events of a report are numbered without a gap.';
  end if;
  return null;
end $$;
create trigger keep_state after insert on intake.report_event
  for each row execute function intake.keep_state();

-- Who reads a report: the municipality of the place, else the desk that takes reports without a place.
create function intake.find_team(place text) returns table (id uuid, name text)
language sql stable security definer set search_path = '' as $$
  select o.id, o.name from access.organisation o
  where exists (select from access.mandate d where d.organisation = o.id and d.purpose = 'assess-report'
                and access.holds_today(d.valid_from, d.valid_until))
    and (o.kind = 'registration-desk'
      or o.kind = 'municipality' and exists (select from access.organisation_region r
        where r.organisation = o.id and r.kind = 'municipality' and r.code = place
          and access.holds_today(r.valid_from, r.valid_until)))
  order by o.kind = 'municipality' desc, o.id
  limit 1
$$;

-- The receipt that was presented in this transaction, as its token.
create function intake.presented() returns bytea
language sql stable set search_path = '' as $$
  select decode(current_setting('intake.lookup', true), 'hex')
$$;

-- For the row policies. One value to compare a column with, null for a grant that shows nothing: so the indexes are
-- used, and the planner knows how many rows to expect.
create function intake.receipt_in_view() returns bytea
language sql stable set search_path = '' as $$
  select intake.presented() from access.granted() g
  where g.actor = 'public' and g.act in ('intake.report', 'intake.return', 'intake.reply')
$$;
create function intake.team_in_view(acts text[]) returns uuid
language sql stable set search_path = '' as $$
  select g.organisation from access.granted() g
  where g.actor = 'member' and g.role = 'focal-person' and g.act = any(acts)
    and g.purpose in ('assess-report', 'joint-approach', 'protect')
$$;

-- A step taken by whoever has the report by now. Called by functions of the signals only; says nothing twice, and
-- names nobody. It leaves a row of its own in the processing log: the protection officer of the team sees who told.
create function intake.tell_reporter(report uuid, step text) returns void
language plpgsql volatile security definer set search_path = '' as $$
declare found_state text; found_version integer;
begin
  if access.granted_act() is null or access.granted_act() not in
      ('signals.forward', 'signals.take-up', 'signals.feedback', 'signals.close')
    or step not in ('passed-on', 'taken-up', 'finished') then
    raise exception 'This step is not told under this act.';
  end if;
  select r.state, r.version into found_state, found_version
    from intake.report r where r.id = tell_reporter.report for update;
  if found_state in ('accepted', 'passed-on', 'taken-up', 'finished') and found_state <> step then
    insert into intake.report_event (id, report, number, at, step, side)
      values (gen_random_uuid(), tell_reporter.report, found_version + 1, now(), tell_reporter.step, 'elsewhere');
    insert into access.log_entry (outcome, actor, person, organisation, role, purpose, act, subject)
      select g.outcome, g.actor, g.person, g.organisation, g.role, g.purpose, 'reports.tell', tell_reporter.report::text
      from access.granted() g;
  end if;
end $$;

-- Wrong receipts in ten minutes, per keyed hash of the network address (of that day: two days can't be linked).
create table intake.wrong_receipt (
  address bytea not null check (length(address) = 32),
  since timestamptz not null,
  tries integer not null,
  primary key (address, since)
);
alter table intake.wrong_receipt enable row level security;

create function intake.window_of(at timestamptz) returns timestamptz
language sql immutable set search_path = '' as $$
  select date_bin(interval '10 minutes', at, timestamptz '2026-01-01 00:00:00+00')
$$;

-- Ten wrong tries per address. When very many go wrong everywhere, an address that was wrong once has to wait; whoever
-- enters the right receipt at once always gets in.
create function intake.may_try(address bytea, at timestamptz) returns boolean
language plpgsql volatile security definer set search_path = '' as $$
begin
  -- One try at a time per address: many at once are not counted as none.
  perform pg_advisory_xact_lock(hashtextextended(encode(may_try.address, 'hex'), 8));
  return coalesce((select w.tries from intake.wrong_receipt w
      where w.address = may_try.address and w.since = intake.window_of(may_try.at)), 0)
    < case when (select coalesce(sum(w.tries), 0) from intake.wrong_receipt w
        where w.since = intake.window_of(may_try.at)) >= 1000 then 1 else 10 end;
end $$;

create function intake.count_wrong(address bytea, at timestamptz) returns void
language plpgsql volatile security definer set search_path = '' as $$
begin
  delete from intake.wrong_receipt w where w.since < count_wrong.at - interval '1 hour';
  insert into intake.wrong_receipt as w (address, since, tries)
    values (count_wrong.address, intake.window_of(count_wrong.at), 1)
    on conflict on constraint wrong_receipt_pkey do update set tries = w.tries + 1;
end $$;

revoke execute on all functions in schema intake from public;
grant execute on function intake.find_team, intake.presented, intake.receipt_in_view, intake.team_in_view,
  intake.may_try, intake.count_wrong to baken_web;

grant select, insert on intake.report, intake.report_event to baken_web;
alter table intake.report enable row level security;
alter table intake.report_event enable row level security;

-- The public: puts in a report for the team of its place, and sees the one whose receipt it presents.
create policy sent on intake.report for insert to baken_web with check (
  (select access.granted_actor()) = 'public' and (select access.granted_act()) = 'intake.report'
  and id::text = (select access.granted_subject()) and lookup = (select intake.presented())
  and team = (select t.id from intake.find_team(municipality_code) t));
create policy presented on intake.report for select to baken_web using (
  lookup = (select intake.receipt_in_view()));

-- The team: a list of its own reports, and each of them under a grant that names it.
create policy own_list on intake.report for select to baken_web using (
  team = (select intake.team_in_view('{reports.list}')));
create policy own_one on intake.report for select to baken_web using (
  team = (select intake.team_in_view('{reports.read,reports.answer,reports.accept,reports.decline}'))
  and id::text = (select access.granted_subject()));

-- What is seen of a report is decided above; its events follow it.
create policy of_report on intake.report_event for select to baken_web using (
  exists (select from intake.report r where r.id = report));
create policy by_reporter on intake.report_event for insert to baken_web with check (
  side = 'reporter' and exists (select from intake.report r where r.id = report)
  and case (select access.granted_act())
    when 'intake.report' then step = 'received' and number = 1
    when 'intake.reply' then step = 'message'
    else false end);
create policy by_team on intake.report_event for insert to baken_web with check (
  side = 'team' and person = (select access.granted_person())
  and exists (select from intake.report r where r.id = report)
  and step = case (select access.granted_act())
    when 'reports.read' then 'read'
    when 'reports.answer' then 'message'
    when 'reports.accept' then 'accepted'
    when 'reports.decline' then 'declined' end);
