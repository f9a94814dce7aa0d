-- The signal table. A signal belongs to one organisation; what is forwarded is a new signal of the receiver. In plain
-- are ids, times, states and codes; every word about someone is sealed in `content`.
create schema signals;
grant usage on schema signals to baken_web, baken_worker;

create table signals.signal (
  id uuid primary key,
  owner_organisation uuid not null references access.organisation,
  -- Together the number that people use, S-2026-0012: counted per organisation, and filled in by a trigger.
  year integer not null,
  number integer not null,
  source text not null check (source in ('report', 'own', 'forwarded')),
  -- Empty is unknown.
  forms text[] not null
    check (forms <@ array['sexual', 'labour', 'criminal', 'services', 'begging', 'organ-removal']),
  subject_kind text not null
    check (subject_kind in ('person', 'place', 'vehicle', 'company', 'account', 'phenomenon')),
  -- Statistics Netherlands' code, GM0363.
  municipality text check (municipality ~ '^GM\d{4}$'),
  urgency text[] not null check (urgency <@ array['danger', 'minor', 'missing']),
  urgency_weight integer not null generated always as (
    (case when 'danger' = any (urgency) then 4 else 0 end) + (case when 'missing' = any (urgency) then 2 else 0 end)
    + (case when 'minor' = any (urgency) then 1 else 0 end)) stored,
  -- Follows from the events; here for lists.
  state text not null
    check (state in ('recorded', 'tested', 'forwarded', 'received', 'taken-up', 'not-taken-up', 'closed')),
  received_at timestamptz not null,
  -- The number of its last event.
  version integer not null check (version > 0),
  -- Of a forwarded copy: the signal it was cut from, and whose that is.
  origin_signal uuid,
  origin_organisation uuid references access.organisation,
  -- The public report it was accepted from. Whoever reported is told how it goes along this way, without a name.
  report uuid,
  content bytea not null,
  unique (owner_organisation, year, number),
  check ((source = 'report') = (report is not null)),
  check ((source = 'forwarded') = (origin_signal is not null)),
  check ((origin_signal is null) = (origin_organisation is null))
);
-- A report becomes one signal.
create unique index signal_of_report on signals.signal (report) where report is not null;
-- The orders of the list. What it filters on lies in the first index, so that rows are not fetched to be passed over.
create index signal_newest on signals.signal (owner_organisation, received_at desc, id)
  include (state, forms, subject_kind, source);
create index signal_by_state on signals.signal (owner_organisation, state, received_at desc, id);
create index signal_by_urgency on signals.signal (owner_organisation, urgency_weight desc, received_at desc, id);

create table signals.numbering (
  organisation uuid not null,
  year integer not null,
  last integer not null,
  primary key (organisation, year)
);
alter table signals.numbering enable row level security;

create function signals.give_number() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  new.year := extract(year from new.received_at at time zone 'Europe/Amsterdam');
  insert into signals.numbering as n values (new.owner_organisation, new.year, 1)
    on conflict (organisation, year) do update set last = n.last + 1
    returning last into new.number;
  return new;
end $$;
create trigger numbered before insert on signals.signal for each row execute function signals.give_number();

-- How many signals an organisation has in each state: counting 100,000 rows again for every page would be slow.
create table signals.tally (
  organisation uuid not null,
  state text not null,
  signals integer not null,
  primary key (organisation, state)
);

create function signals.keep_tally() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  -- Always in the order of the states, so that two people can't wait for each other.
  insert into signals.tally as t
    select new.owner_organisation, changed.state, sum(changed.n)
    from (values (new.state, 1), (case when tg_op = 'UPDATE' then old.state end, -1)) as changed (state, n)
    where changed.state is not null
    group by changed.state order by changed.state
    on conflict (organisation, state) do update set signals = t.signals + excluded.signals;
  return null;
end $$;
create trigger tallied after insert or update of state on signals.signal
  for each row execute function signals.keep_tally();

-- What happened to a signal, in order: never changed, never taken away.
create table signals.event (
  signal uuid not null references signals.signal,
  number integer not null check (number > 0),
  kind text not null check (kind in ('recorded', 'received', 'observed', 'tested', 'condition-met', 'forwarded',
    'taken-up', 'not-taken-up', 'fed-back', 'closed')),
  at timestamptz not null,
  -- Null where someone of another organisation did it: the organisation answers for it.
  person uuid,
  organisation uuid not null,
  track text check (track in ('riec', 'zvh')),
  -- What rules of law ask for and this event records as met.
  conditions text[] not null default '{}',
  disclosure uuid,
  -- The words that go with it, sealed with the signal's key.
  content bytea,
  primary key (signal, number)
);

-- Every handing over, with the basis it rests on. Both sides see it; only `signals.deliver` writes it.
create table signals.disclosure (
  id uuid primary key,
  signal uuid not null references signals.signal,
  copy uuid not null unique references signals.signal,
  from_organisation uuid not null references access.organisation,
  to_organisation uuid not null references access.organisation,
  rule text not null,
  article text not null,
  purpose text not null,
  track text check (track in ('riec', 'zvh')),
  fields text[] not null check (cardinality(fields) > 0),
  by_person uuid not null,
  at timestamptz not null
);
create index disclosure_of_signal on signals.disclosure (signal);

create table signals.feedback (
  id uuid primary key,
  disclosure uuid not null references signals.disclosure,
  from_organisation uuid not null,
  to_organisation uuid not null,
  usefulness text not null check (usefulness in ('useful', 'partly', 'not-useful')),
  outcome text not null check (outcome in ('investigation', 'help', 'supervision', 'joined', 'nothing')),
  at timestamptz not null,
  by_person uuid not null,
  -- Sealed with a key of its own: both sides read it.
  content bytea not null
);
create index feedback_on_disclosure on signals.feedback (disclosure);

-- Keyed tokens of telephone numbers, number plates and the like: to search and match by, without the number itself.
create table signals.identifier_token (
  signal uuid not null references signals.signal,
  owner_organisation uuid not null,
  kind text not null check (kind in ('phone', 'email', 'plate', 'address', 'account', 'iban', 'company', 'name',
    'name-birth-year')),
  token bytea not null check (length(token) = 32),
  primary key (signal, kind, token)
);
create index identifier_token_shared on signals.identifier_token (kind, token, owner_organisation, signal);

-- Who takes part in a RIEC or a Care and Safety House together: those who work in one police unit, or in one safety
-- region. An organisation without a region works in all of them.
create function signals.share_collaboration(track text, a uuid, b uuid) returns boolean
language sql stable set search_path = '' as $$
  with area as (
    select o.organisation, r.code, r.police_unit
    from access.organisation_region o
    left join directory.municipality m on o.kind = 'municipality' and m.code = o.code
    join directory.safety_region r
      on r.code = m.safety_region or (o.kind = 'police-unit' and r.police_unit = o.code)
    where access.holds_today(o.valid_from, o.valid_until))
  select not exists (select from access.organisation_region o
                     where o.organisation = a and access.holds_today(o.valid_from, o.valid_until))
    or not exists (select from access.organisation_region o
                   where o.organisation = b and access.holds_today(o.valid_from, o.valid_until))
    or exists (select from area one join area other
               on case track when 'zvh' then one.code = other.code else one.police_unit = other.police_unit end
               where one.organisation = a and other.organisation = b)
$$;

-- Hands a cut copy to the receiver: the one way into another organisation's signals. Whatever the application
-- thinks, it demands a grant to forward this very signal, of its owner, and a rule in force that lets this giver
-- supply this receiver for this purpose, with every condition of it on record.
create function signals.deliver(
  delivered_disclosure uuid, delivered_copy uuid, sent_signal uuid, receiver uuid, basis text, for_purpose text,
  in_track text, sent_fields text[], with_municipality boolean, sent_at timestamptz, sealed bytea,
  token_kinds text[], tokens bytea[]
) returns void
language plpgsql security definer set search_path = '' as $$
declare
  giver uuid := access.granted_organisation();
  today date := (now() at time zone 'Europe/Amsterdam')::date;
  found signals.signal;
  rule access.legal_basis;
begin
  select * into found from signals.signal s where s.id = sent_signal;
  if giver is null or access.granted_act() is distinct from 'signals.forward'
    or access.granted_subject() is distinct from sent_signal::text or found.owner_organisation is distinct from giver
    or access.granted_role() not in ('focal-person', 'investigator', 'chain-director', 'care-coordinator')
    or receiver = giver
  then
    raise exception 'no grant to forward this signal' using errcode = 'insufficient_privilege';
  end if;
  select b.* into rule from access.legal_basis b
    join access.organisation g on g.id = giver and array[g.kind, 'any'] && b.givers
    join access.organisation r on r.id = receiver and array[r.kind, 'any'] && b.receivers
    where b.id = basis and b.id = (access.granted()).basis and b.kind = 'disclosure'
      and b.in_force_from <= today and (b.in_force_to is null or b.in_force_to >= today)
      and array[for_purpose, 'any'] && b.purposes
      and array[coalesce(in_track, 'outside'), 'any'] && b.tracks
      and (b.reach = 'any' or (b.reach = 'within') = signals.share_collaboration(in_track, giver, receiver))
      and b.conditions <@ array(select unnest(e.conditions) from signals.event e where e.signal = sent_signal);
  if rule.id is null then
    raise exception 'no recorded basis to deliver on' using errcode = 'insufficient_privilege';
  end if;
  -- Two organisations that forward to each other at once take their turn.
  perform pg_advisory_xact_lock(hashtextextended(least(giver, receiver)::text, 9)),
    pg_advisory_xact_lock(hashtextextended(greatest(giver, receiver)::text, 9));
  insert into signals.signal (id, owner_organisation, source, forms, subject_kind, municipality, urgency, state,
      received_at, version, origin_signal, origin_organisation, content)
    values (delivered_copy, receiver, 'forwarded', found.forms, found.subject_kind,
      case when with_municipality then found.municipality end, found.urgency, 'received',
      sent_at, 1, sent_signal, giver, sealed);
  insert into signals.event (signal, number, kind, at, organisation, disclosure)
    values (delivered_copy, 1, 'received', sent_at, giver, delivered_disclosure);
  insert into signals.disclosure values (delivered_disclosure, sent_signal, delivered_copy, giver, receiver, rule.id,
    rule.article, for_purpose, in_track, sent_fields, access.granted_person(), sent_at);
  insert into signals.identifier_token
    select delivered_copy, receiver, kind, token from unnest(token_kinds, tokens) as sent (kind, token);
end $$;

-- Tells whoever made the report that a signal goes back to how far it is; no name goes along.
create function signals.tell_reporter(about uuid, step text) returns void
language plpgsql security definer set search_path = '' as $$
declare found signals.signal;
begin
  select * into found from signals.signal s where s.id = about;
  if found.owner_organisation is distinct from access.granted_organisation()
    or access.granted_act() not in ('signals.forward', 'signals.take-up', 'signals.feedback', 'signals.close')
    or access.granted_subject() is distinct from about::text
  then
    raise exception 'no grant to tell whoever reported' using errcode = 'insufficient_privilege';
  end if;
  while found.origin_signal is not null loop
    select * into found from signals.signal s where s.id = found.origin_signal;
  end loop;
  if found.report is not null then
    perform intake.tell_reporter(found.report, step);
  end if;
end $$;

-- A grant of someone who works on signals; victims and the start of the work may look at their own too.
create function signals.works_here() returns boolean
language sql stable set search_path = '' as $$
  select coalesce(access.granted_role() in ('focal-person', 'investigator', 'chain-director', 'care-coordinator')
    and (split_part(access.granted_act(), '.', 1) in ('signals', 'matches', 'victims', 'work')
      or access.granted_act() = 'reports.accept'), false)
$$;
create function signals.writes_here() returns boolean
language sql stable set search_path = '' as $$
  select coalesce(access.granted_role() in ('focal-person', 'investigator', 'chain-director', 'care-coordinator')
    and access.granted_act() in ('signals.record', 'signals.test', 'signals.forward', 'signals.take-up',
      'signals.feedback', 'signals.close', 'reports.accept'), false)
$$;

revoke execute on all functions in schema signals from public;
grant execute on function signals.share_collaboration, signals.deliver, signals.tell_reporter, signals.works_here,
  signals.writes_here to baken_web;

alter table signals.signal enable row level security;
alter table signals.tally enable row level security;
alter table signals.event enable row level security;
alter table signals.disclosure enable row level security;
alter table signals.feedback enable row level security;
alter table signals.identifier_token enable row level security;

grant select, insert on signals.signal, signals.event, signals.feedback, signals.identifier_token to baken_web;
grant update (state, version, content) on signals.signal to baken_web;
grant select on signals.disclosure, signals.tally to baken_web;

create policy own on signals.signal for select to baken_web using (
  owner_organisation = (select access.granted_organisation()) and (select signals.works_here()));
create policy recorded on signals.signal for insert to baken_web with check (
  owner_organisation = (select access.granted_organisation()) and (select signals.writes_here())
  and source = case when (select access.granted_act()) = 'reports.accept' then 'report' else 'own' end);
create policy moved_on on signals.signal for update to baken_web
  using (owner_organisation = (select access.granted_organisation()) and (select signals.writes_here()))
  with check (owner_organisation = (select access.granted_organisation()));

create policy own on signals.tally for select to baken_web using (
  organisation = (select access.granted_organisation()) and (select signals.works_here()));

-- The policy of the signal table decides which signals there are to look up.
create policy own on signals.event for select to baken_web using (
  exists (select from signals.signal s where s.id = event.signal));
create policy noted on signals.event for insert to baken_web with check (
  organisation = (select access.granted_organisation()) and person = (select access.granted_person())
  and (select signals.writes_here()) and exists (select from signals.signal s where s.id = event.signal)
  -- What a rule of law asks for is met by a test or a recorded condition, and each act notes its own kind only.
  and (kind in ('tested', 'condition-met') or conditions = '{}')
  and kind = any (case (select access.granted_act())
    when 'reports.accept' then array['recorded']
    when 'signals.record' then array['recorded', 'observed']
    when 'signals.test' then array['tested', 'condition-met']
    when 'signals.forward' then array['forwarded']
    when 'signals.take-up' then array['taken-up', 'not-taken-up']
    when 'signals.feedback' then array['fed-back']
    when 'signals.close' then array['closed'] end));

create policy both_sides on signals.disclosure for select to baken_web using (
  (select access.granted_organisation()) in (from_organisation, to_organisation) and (select signals.works_here()));

create policy both_sides on signals.feedback for select to baken_web using (
  (select access.granted_organisation()) in (from_organisation, to_organisation) and (select signals.works_here()));
create policy by_receiver on signals.feedback for insert to baken_web with check (
  (select access.granted_act()) = 'signals.feedback' and by_person = (select access.granted_person())
  and exists (select from signals.disclosure d where d.id = feedback.disclosure
              and d.to_organisation = (select access.granted_organisation())
              and d.to_organisation = feedback.from_organisation
              and d.from_organisation = feedback.to_organisation));

create policy own on signals.identifier_token for select to baken_web using (
  owner_organisation = (select access.granted_organisation()) and (select signals.works_here()));
create policy noted on signals.identifier_token for insert to baken_web with check (
  owner_organisation = (select access.granted_organisation()) and (select signals.writes_here())
  and exists (select from signals.signal s where s.id = identifier_token.signal));

-- The matcher sees tokens and whose they are; no content.
grant select (id, owner_organisation) on signals.signal to baken_worker;
grant select on signals.identifier_token to baken_worker;
create policy matched on signals.signal for select to baken_worker using (
  (select access.granted_act()) = 'matches.propose');
create policy matched on signals.identifier_token for select to baken_worker using (
  (select access.granted_act()) = 'matches.propose');
