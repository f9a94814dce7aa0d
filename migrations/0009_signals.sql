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
    'taken-up', 'not-taken-up', 'fed-back', 'closed', 'condition-withdrawn')),
  at timestamptz not null,
  -- Null where someone of another organisation did it: the organisation answers for it.
  person uuid,
  organisation uuid not null,
  track text check (track in ('riec', 'zvh')),
  -- What rules of law ask for and this event records as met, or as withdrawn.
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
  -- Every piece that went: 'field.plate', 'line.2.observation', 'form.labour'.
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
-- region. A national organisation without a region works in all of them; any other without one in none.
create function signals.share_collaboration(track text, a uuid, b uuid) returns boolean
language sql stable set search_path = '' as $$
  with area as (
    select o.organisation, r.code, r.police_unit
    from access.organisation_region o
    left join directory.municipality m on o.kind = 'municipality' and m.code = o.code
    join directory.safety_region r
      on r.code = m.safety_region or (o.kind = 'police-unit' and r.police_unit = o.code)
    where access.holds_today(o.valid_from, o.valid_until)),
  everywhere as (
    select o.id from access.organisation o
    where o.id in (a, b)
      and o.kind in ('marechaussee', 'labour-inspectorate', 'prosecution', 'registration-desk', 'rapporteur', 'ministry')
      and not exists (select from access.organisation_region r
                      where r.organisation = o.id and access.holds_today(r.valid_from, r.valid_until)))
  select (exists (select from everywhere where id = a)
          and (exists (select from everywhere where id = b) or exists (select from area where organisation = b)))
    or (exists (select from everywhere where id = b) and exists (select from area where organisation = a))
    or exists (select from area one join area other
               on case track when 'zvh' then one.code = other.code else one.police_unit = other.police_unit end
               where one.organisation = a and other.organisation = b)
$$;

-- What is on record as met with a signal: what was last said of each condition. An intake test speaks of its track each
-- time, so that a failed one undoes what was met before. As in workflow.ts.
create function signals.met(about uuid) returns text[]
language sql stable set search_path = '' as $$
  with said as (
    select e.number, c.condition, e.kind <> 'condition-withdrawn' as holds
    from signals.event e, unnest(e.conditions) as c (condition) where e.signal = about
    union all
    select e.number, 'intake-test-' || e.track, false
    from signals.event e
    where e.signal = about and e.kind = 'tested' and 'intake-test-' || e.track <> all (e.conditions)),
  latest as (select distinct on (condition) condition, holds from said order by condition, number desc)
  select coalesce(array_agg(condition), '{}') from latest where holds
$$;

-- The kind of data, in law, that a piece of a signal is; null for what is no piece of one. As in field.ts and part.ts.
create function signals.category_of(part text) returns text
language sql immutable set search_path = '' as $$
  select case
    when part in ('field.name', 'field.alias', 'field.birth-year') then 'identity'
    when part in ('field.phone', 'field.email', 'field.account') then 'contact'
    when part = 'field.residence' then 'residence'
    when part in ('field.location', 'municipality') or part ~ '^line\.\d+\.place$' then 'location'
    when part in ('field.plate', 'field.vehicle') then 'vehicle'
    when part in ('field.company', 'field.company-number', 'field.work') then 'work'
    when part = 'field.iban' then 'finance'
    when part in ('field.sexual-behaviour', 'form.sexual') then 'sexual-behaviour'
    when part in ('field.health', 'field.nationality', 'field.criminal-record') then split_part(part, '.', 2)
    when part = 'field.reporter' or part ~ '^line\.\d+\.source$' then 'reporter'
    when part ~ '^(form|urgency)\.' then 'observation'
    else substring(part from '^line\.\d+\.(observation|interpretation|identity|health|sexual-behaviour|'
      || 'sexual-orientation|nationality|criminal-record)$')
  end
$$;

-- The fields that an identifier of this kind is read from: its token goes only where one of them does.
create function signals.fields_behind(token_kind text) returns text[]
language sql immutable set search_path = '' as $$
  select case token_kind
    when 'address' then array['field.residence', 'field.location']
    when 'company' then array['field.company-number']
    when 'name' then array['field.name', 'field.alias']
    when 'name-birth-year' then array['field.birth-year']
    else array['field.' || token_kind] end
$$;

-- Whether a rule in force today lets this giver supply these kinds of data to this receiver, for this purpose and in
-- this track: its conditions are on record, nothing that holds them back is unmet, no ban holds.
create function signals.law_permits(
  giver uuid, receiver uuid, basis text, for_purpose text, in_track text, supplied text[], met text[]
) returns boolean
language sql stable set search_path = '' as $$
  with fitting as (
    select b.*, b.conditions <@ met as is_met
    from access.legal_basis b
    join access.organisation g on g.id = giver and array[g.kind, 'any'] && b.givers
    join access.organisation r on r.id = receiver and array[r.kind, 'any'] && b.receivers
    where array[for_purpose, 'any'] && b.purposes and array[coalesce(in_track, 'outside'), 'any'] && b.tracks
      and (b.reach = 'any' or (b.reach = 'within') = signals.share_collaboration(in_track, giver, receiver))
      and b.in_force_from <= (now() at time zone 'Europe/Amsterdam')::date
      and (b.in_force_to is null or b.in_force_to >= (now() at time zone 'Europe/Amsterdam')::date))
  select exists (select from fitting f where f.id = basis and f.kind = 'disclosure' and f.is_met
                 and (f.categories @> array['any'] or supplied <@ f.categories))
    and not exists (select from fitting f where f.categories && (supplied || array['any'])
                    and ((f.kind = 'condition' and not f.is_met) or (f.kind = 'ban' and f.is_met)))
$$;

-- Hands a cut copy to the receiver: the one way into another organisation's signals. Whatever the application
-- thinks, it demands a grant to forward this very signal, of its owner, for a purpose within the owner's mandate, and
-- that the law of today lets every piece go. Of what is in plain only the pieces named go; only the kind of subject
-- always does, since it says which sheet the fields are on. Sealed words it can't read: `parts` answers for them.
create function signals.deliver(
  delivered_disclosure uuid, delivered_copy uuid, sent_signal uuid, receiver uuid, basis text, for_purpose text,
  in_track text, parts text[], sealed bytea, token_kinds text[], tokens bytea[]
) returns void
language plpgsql security definer set search_path = '' as $$
declare
  giver uuid := access.granted_organisation();
  supplied text[] := array(select distinct signals.category_of(part) from unnest(parts) as part);
  found signals.signal;
begin
  select * into found from signals.signal s where s.id = sent_signal;
  if giver is null or access.granted_act() is distinct from 'signals.forward'
    or access.granted_subject() is distinct from sent_signal::text or found.owner_organisation is distinct from giver
    or access.granted_role() not in ('focal-person', 'investigator', 'chain-director', 'care-coordinator')
    or receiver = giver
    or not exists (select from access.mandate m where m.organisation = giver and m.purpose = for_purpose
                   and access.holds_today(m.valid_from, m.valid_until))
  then
    raise exception 'no grant to forward this signal' using errcode = 'insufficient_privilege';
  end if;
  if basis is distinct from (access.granted()).basis or cardinality(supplied) = 0
    or array_position(supplied, null) is not null
    or not signals.law_permits(giver, receiver, basis, for_purpose, in_track, supplied, signals.met(sent_signal))
    or exists (select from unnest(token_kinds) as kind where not signals.fields_behind(kind) && parts)
  then
    raise exception 'no recorded basis to deliver on' using errcode = 'insufficient_privilege';
  end if;
  -- Two organisations that forward to each other at once take their turn.
  perform pg_advisory_xact_lock(hashtextextended(least(giver, receiver)::text, 9)),
    pg_advisory_xact_lock(hashtextextended(greatest(giver, receiver)::text, 9));
  insert into signals.signal (id, owner_organisation, source, forms, subject_kind, municipality, urgency, state,
      received_at, version, origin_signal, origin_organisation, content)
    values (delivered_copy, receiver, 'forwarded',
      array(select form from unnest(found.forms) as form where 'form.' || form = any (parts)), found.subject_kind,
      case when 'municipality' = any (parts) then found.municipality end,
      array(select urgent from unnest(found.urgency) as urgent where 'urgency.' || urgent = any (parts)), 'received',
      now(), 1, sent_signal, giver, sealed);
  insert into signals.event (signal, number, kind, at, organisation, disclosure)
    values (delivered_copy, 1, 'received', now(), giver, delivered_disclosure);
  insert into signals.disclosure
    select delivered_disclosure, sent_signal, delivered_copy, giver, receiver, b.id, b.article, for_purpose, in_track,
      parts, access.granted_person(), now()
    from access.legal_basis b where b.id = basis;
  insert into signals.identifier_token
    select delivered_copy, receiver, kind, token from unnest(token_kinds, tokens) as sent (kind, token);
end $$;

-- Whether everyone to whom a signal went, at once or in turn, last told something final: an investigation still runs.
create function signals.all_told(about uuid) returns boolean
language sql stable set search_path = '' as $$
  with recursive went (disclosure, copy) as (
    select d.id, d.copy from signals.disclosure d where d.signal = about
    union all
    select d.id, d.copy from went join signals.disclosure d on d.signal = went.copy)
  select not exists (select from went where coalesce((
    select f.outcome from signals.feedback f where f.disclosure = went.disclosure order by f.at desc limit 1),
    'investigation') = 'investigation')
$$;

-- Tells whoever made the report that a signal goes back to how far it is; no name goes along. As long as someone to whom
-- it went still works on it nothing is finished: feedback then says that it is taken up, and closing says nothing.
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
    if step = 'finished' then
      -- Of two that tell at once, the second counts what the first told.
      perform pg_advisory_xact_lock(hashtextextended(found.report::text, 10));
      if not signals.all_told(found.id) then
        if access.granted_act() = 'signals.close' then return; end if;
        step := 'taken-up';
      end if;
    end if;
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
grant execute on function signals.share_collaboration, signals.law_permits, signals.met, signals.deliver, signals.tell_reporter, signals.works_here,
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
  and source = case when (select access.granted_act()) = 'reports.accept' then 'report' else 'own' end
  -- Only the report that the grant is about; a minute is for clocks that differ.
  and (source = 'own' or report::text = (select access.granted_subject()))
  and received_at < now() + interval '1 minute');
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
  and (kind in ('tested', 'condition-met', 'condition-withdrawn') or conditions = '{}')
  and kind = any (case (select access.granted_act())
    when 'reports.accept' then array['recorded']
    when 'signals.record' then array['recorded', 'observed']
    when 'signals.test' then array['tested', 'condition-met', 'condition-withdrawn']
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
