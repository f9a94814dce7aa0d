-- People err, and can put it right: a signal is opened again, a line struck, a field corrected, a legal basis withdrawn.
-- Each is an event or an end of its own, with its reason; nothing that happened is taken away.

alter table signals.event
  drop constraint event_kind_check,
  add constraint event_kind_check check (kind in ('recorded', 'received', 'observed', 'tested', 'condition-met',
    'condition-withdrawn', 'forwarded', 'taken-up', 'not-taken-up', 'fed-back', 'closed', 'reopened', 'line-struck',
    'corrected')),
  -- The piece that was struck or corrected, by the name it goes by when it is handed over: 'line.2', 'field.phone'.
  add column part text check (part ~ '^(line\.[1-9]\d*|field\.[a-z-]+)$'),
  add constraint event_part_kind_check check ((part is not null) = (kind in ('line-struck', 'corrected')));

-- As in 0009, with the acts that put right.
create or replace function signals.writes_here() returns boolean
language sql stable set search_path = '' as $$
  select coalesce(access.granted_role() in ('focal-person', 'investigator', 'chain-director', 'care-coordinator')
    and access.granted_act() in ('signals.record', 'signals.test', 'signals.forward', 'signals.take-up',
      'signals.feedback', 'signals.close', 'signals.reopen', 'signals.correct', 'reports.accept'), false)
$$;

-- Whether the grant is about this very signal: it names the signal, or the report that is accepted as it.
create function signals.is_named(signal uuid, report uuid) returns boolean
language sql stable set search_path = '' as $$
  select coalesce(access.granted_subject()
    = case access.granted_act() when 'reports.accept' then report else signal end::text, false)
$$;
drop policy moved_on on signals.signal;
create policy moved_on on signals.signal for update to baken_web
  using (owner_organisation = (select access.granted_organisation()) and (select signals.writes_here())
    and signals.is_named(id, report))
  with check (owner_organisation = (select access.granted_organisation()));
drop policy noted on signals.identifier_token;
create policy noted on signals.identifier_token for insert to baken_web with check (
  owner_organisation = (select access.granted_organisation()) and (select signals.writes_here())
  and exists (select from signals.signal s where s.id = identifier_token.signal and signals.is_named(s.id, s.report)));
drop policy noted on signals.event;
create policy noted on signals.event for insert to baken_web with check (
  organisation = (select access.granted_organisation()) and person = (select access.granted_person())
  and (select signals.writes_here())
  and exists (select from signals.signal s where s.id = event.signal and signals.is_named(s.id, s.report))
  and (kind in ('tested', 'condition-met', 'condition-withdrawn') or conditions = '{}')
  and kind = any (case (select access.granted_act())
    when 'reports.accept' then array['recorded']
    when 'signals.record' then array['recorded', 'observed']
    when 'signals.test' then array['tested', 'condition-met', 'condition-withdrawn']
    when 'signals.forward' then array['forwarded']
    when 'signals.take-up' then array['taken-up', 'not-taken-up']
    when 'signals.feedback' then array['fed-back']
    when 'signals.close' then array['closed']
    when 'signals.reopen' then array['reopened']
    when 'signals.correct' then array['line-struck', 'corrected'] end));

-- Whatever the application thinks: what was handed over is among the events of its source, and a line that was struck
-- before does not go. How many lines there are lies sealed.
create function signals.check_handed_over() returns trigger
language plpgsql security definer set search_path = '' as $$
declare sent integer;
begin
  select e.number into sent from signals.event e
    where e.signal = new.signal and e.kind = 'forwarded' and e.disclosure = new.id;
  if sent is null or exists (
    select from signals.event e, unnest(new.fields) as field
    where e.signal = new.signal and e.kind = 'line-struck' and e.number < sent and starts_with(field, e.part || '.'))
  then
    raise exception 'handed over past the events of the signal' using errcode = 'insufficient_privilege';
  end if;
  return null;
end $$;
create constraint trigger handed_over after insert on signals.disclosure
  deferrable initially deferred for each row execute function signals.check_handed_over();

-- The tokens of a corrected signal instead of those it had: what was wrong finds nobody any more.
create function signals.replace_tokens(about uuid, token_kinds text[], tokens bytea[]) returns void
language plpgsql security definer set search_path = '' as $$
declare owner uuid;
begin
  select s.owner_organisation into owner from signals.signal s where s.id = about;
  if owner is distinct from access.granted_organisation() or owner is null or not signals.writes_here()
    or access.granted_act() is distinct from 'signals.correct'
    or access.granted_subject() is distinct from about::text
  then
    raise exception 'no grant to correct this signal' using errcode = 'insufficient_privilege';
  end if;
  delete from signals.identifier_token t where t.signal = about;
  insert into signals.identifier_token
    select about, owner, kind, token from unnest(token_kinds, tokens) as kept (kind, token);
end $$;

-- When the source of a copy last struck or corrected a piece that went along, after it went. When, and no word of what:
-- for the holder of the copy, who can ask. Told by the order of the events, since clocks differ.
create function signals.corrected_at_source(of_copy uuid) returns timestamptz
language sql stable security definer set search_path = '' as $$
  select max(e.at)
  from signals.disclosure d
  join signals.signal copy on copy.id = d.copy
  join signals.event sent on sent.signal = d.signal and sent.disclosure = d.id and sent.kind = 'forwarded'
  join signals.event e on e.signal = d.signal and e.number > sent.number and e.part is not null
  where d.copy = of_copy and copy.owner_organisation = access.granted_organisation() and signals.works_here()
    and exists (select from unnest(d.fields) as field where field = e.part or starts_with(field, e.part || '.'))
$$;

-- As in 0009: whether everyone to whom a signal went last told something final. And nobody works on it again: neither
-- the signal itself nor a copy was opened again, unless it ended since or something final was told after that.
create or replace function signals.all_told(about uuid) returns boolean
language sql stable set search_path = '' as $$
  with recursive went (disclosure, copy) as (
    select null::uuid, about
    union all
    select d.id, d.copy from went join signals.disclosure d on d.signal = went.copy)
  select not exists (
    select from went join signals.signal s on s.id = went.copy
    where (went.disclosure is not null and coalesce((
        select f.outcome from signals.feedback f where f.disclosure = went.disclosure order by f.at desc limit 1),
        'investigation') = 'investigation')
      or (s.state not in ('closed', 'not-taken-up')
        and (select max(e.number) from signals.event e where e.signal = s.id and e.kind = 'reopened')
          > coalesce((select max(e.number) from signals.event e where e.signal = s.id and e.kind = 'fed-back'), 0)))
$$;

-- As in 0009, and that a signal was opened again.
create or replace function signals.tell_reporter(about uuid, step text) returns void
language plpgsql security definer set search_path = '' as $$
declare found signals.signal;
begin
  select * into found from signals.signal s where s.id = about;
  if found.owner_organisation is distinct from access.granted_organisation()
    or access.granted_act() not in ('signals.forward', 'signals.take-up', 'signals.feedback', 'signals.close',
      'signals.reopen')
    or (access.granted_act() = 'signals.reopen') <> (step = 'reopened')
    or access.granted_subject() is distinct from about::text
  then
    raise exception 'no grant to tell whoever reported' using errcode = 'insufficient_privilege';
  end if;
  while found.origin_signal is not null loop
    select * into found from signals.signal s where s.id = found.origin_signal;
  end loop;
  if found.report is not null then
    -- Of two that tell at once, the second counts what the first told.
    if step in ('finished', 'reopened') then
      perform pg_advisory_xact_lock(hashtextextended(found.report::text, 10));
    end if;
    if step = 'finished' and not signals.all_told(found.id) then
      if access.granted_act() = 'signals.close' then return; end if;
      step := 'taken-up';
    end if;
    perform intake.tell_reporter(found.report, step);
  end if;
end $$;

revoke execute on function signals.replace_tokens, signals.corrected_at_source, signals.is_named,
  signals.check_handed_over from public;
grant execute on function signals.replace_tokens, signals.corrected_at_source, signals.is_named to baken_web;

-- 'reopened' takes back that the work was finished: the report then stands where it stood before.
alter table intake.report_event
  drop constraint report_event_step_check,
  add constraint report_event_step_check check (step in
    ('received', 'read', 'accepted', 'declined', 'passed-on', 'taken-up', 'finished', 'reopened', 'message'));

create or replace function intake.keep_state() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  update intake.report set
    version = new.number,
    state = case new.step
      when 'message' then state
      when 'reopened' then (select e.step from intake.report_event e
        where e.report = new.report and e.step not in ('message', 'finished', 'reopened')
        order by e.number desc limit 1)
      else new.step end,
    waiting = case new.side when 'reporter' then new.step = 'message' when 'team' then false else waiting end
  where id = new.report and version = new.number - 1;
  if not found then
    raise exception 'The events of a report are numbered without a gap.';
  end if;
  return null;
end $$;

create or replace function intake.tell_reporter(report uuid, step text) returns void
language plpgsql volatile security definer set search_path = '' as $$
declare found_state text; found_version integer;
begin
  if access.granted_act() is null or access.granted_act() not in
      ('signals.forward', 'signals.take-up', 'signals.feedback', 'signals.close', 'signals.reopen')
    or step not in ('passed-on', 'taken-up', 'finished', 'reopened') then
    raise exception 'This step is not told under this act.';
  end if;
  select r.state, r.version into found_state, found_version
    from intake.report r where r.id = tell_reporter.report for update;
  if (step = 'reopened' and found_state = 'finished')
    or (step <> 'reopened' and found_state in ('accepted', 'passed-on', 'taken-up', 'finished') and found_state <> step)
  then
    insert into intake.report_event (id, report, number, at, step, side)
      values (gen_random_uuid(), tell_reporter.report, found_version + 1, now(), tell_reporter.step, 'elsewhere');
    insert into access.log_entry (outcome, actor, person, organisation, role, purpose, act, subject)
      select g.outcome, g.actor, g.person, g.organisation, g.role, g.purpose, 'reports.tell', tell_reporter.report::text
      from access.granted() g;
  end if;
end $$;

-- The list of a team begins with those to assess in which someone is in danger.
drop index intake.report_of_team;
create index report_of_team on intake.report
  (team, (danger and state in ('received', 'read')) desc, rank, received_at desc, id);

-- A basis can end. From then on it opens nothing, to neither side; that it was there, and why it ended, both sides read.
-- The same rule can be recorded again after that.
alter table matching.basis
  drop constraint basis_pkey,
  add column id uuid primary key default gen_random_uuid(),
  -- Of the withdrawal, and of the key that its reason is sealed with.
  add column withdrawal uuid unique,
  add column withdrawn_at timestamptz,
  add column withdrawn_by uuid,
  add column withdrawn_because bytea,
  add constraint basis_withdrawn_check
    check (num_nulls(withdrawal, withdrawn_at, withdrawn_by, withdrawn_because) in (0, 4));
create unique index basis_that_holds on matching.basis (proposal, organisation, rule) where withdrawn_at is null;
create index basis_of_proposal on matching.basis (proposal);

create or replace function matching.works_here() returns boolean
language sql stable set search_path = '' as $$
  select coalesce(access.granted_role() in ('focal-person', 'investigator', 'chain-director', 'care-coordinator')
    and access.granted_act() in ('matches.list', 'matches.basis', 'matches.withdraw', 'matches.decide'), false)
$$;

-- Whether a basis holds today: not withdrawn, and the law still lets that side supply what it names. Each side asks of
-- both, since what one records opens what the other reads; of why not it hears nothing.
create function matching.basis_holds(which uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (
    select from matching.basis b join matching.proposal p on p.id = b.proposal
    where b.id = which and b.withdrawn_at is null and matching.works_here()
      and access.granted_organisation() in (p.organisation_a, p.organisation_b)
      and matching.law_allows(b.proposal, b.organisation, b.rule, b.purpose, b.track, b.categories))
$$;
create or replace function matching.may_show(about uuid, of_category text) returns boolean
language sql stable set search_path = '' as $$
  select exists (select from matching.proposal p where p.id = about and (p.organisation_a = p.organisation_b or (
    exists (select from matching.basis b where b.proposal = p.id and b.organisation = p.organisation_a
            and of_category = any (b.categories) and matching.basis_holds(b.id))
    and exists (select from matching.basis b where b.proposal = p.id and b.organisation = p.organisation_b
                and of_category = any (b.categories) and matching.basis_holds(b.id)))))
$$;
create or replace function matching.is_settled(about uuid) returns boolean
language sql stable set search_path = '' as $$
  select exists (select from matching.proposal p where p.id = about and (p.organisation_a = p.organisation_b or (
    exists (select from matching.basis b
            where b.proposal = p.id and b.organisation = p.organisation_a and matching.basis_holds(b.id))
    and exists (select from matching.basis b
                where b.proposal = p.id and b.organisation = p.organisation_b and matching.basis_holds(b.id)))))
$$;
-- How many reasons stay closed would tell, by a correction here, what is in the signal of the other side.
drop function matching.count_withheld;

grant update (withdrawal, withdrawn_at, withdrawn_by, withdrawn_because) on matching.basis to baken_web;
-- One's own, once, under a grant for this very proposal.
create policy withdrawn on matching.basis for update to baken_web
  using (withdrawn_at is null and organisation = (select access.granted_organisation())
    and (select access.granted_act()) = 'matches.withdraw' and (select matching.works_here())
    and (select access.granted_subject()) = proposal::text)
  with check (withdrawn_by = (select access.granted_person()));

-- Whoever decided can always take that back, also where a basis ended since.
create function matching.decided_last(about uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (select from matching.proposal p join matching.decision d on d.proposal = p.id and d.number = p.version
                 where p.id = about and d.organisation = access.granted_organisation() and matching.works_here())
$$;
drop policy decided on matching.decision;
create policy decided on matching.decision for insert to baken_web with check (
  (select access.granted_act()) = 'matches.decide' and (select matching.works_here())
  and (select access.granted_subject()) = proposal::text
  and organisation = (select access.granted_organisation()) and by_person = (select access.granted_person())
  and (matching.is_settled(proposal) or (kind = 'undone' and matching.decided_last(proposal))));
-- That something was decided stays to be seen; the words are open while the reasons are, and to whoever wrote them.
revoke select on matching.decision from baken_web;
grant select (id, proposal, number, kind, organisation, by_person, at) on matching.decision to baken_web;
create function matching.words_of(which uuid) returns bytea
language sql stable security definer set search_path = '' as $$
  select d.content from matching.decision d join matching.proposal p on p.id = d.proposal
  where d.id = which and matching.works_here()
    and access.granted_organisation() in (p.organisation_a, p.organisation_b)
    and (d.organisation = access.granted_organisation() or matching.is_settled(p.id))
$$;

-- What agrees is no longer so once one of the two was corrected: the matcher takes it back.
grant delete on matching.reason to baken_worker;
-- What newly agrees in a proposal that was there: counted for whoever brought it up, also once it was taken back.
create table matching.addition (
  proposal uuid not null references matching.proposal,
  brought_by uuid not null references access.organisation,
  found_at timestamptz not null
);
create index addition_brought_by on matching.addition (brought_by, found_at);
alter table matching.addition enable row level security;
grant select, insert on matching.addition to baken_worker;
create policy proposed on matching.addition to baken_worker
  using ((select access.granted_act()) = 'matches.propose')
  with check ((select access.granted_act()) = 'matches.propose');

revoke execute on function matching.basis_holds, matching.decided_last, matching.words_of from public;
grant execute on function matching.basis_holds, matching.decided_last, matching.words_of to baken_web;
