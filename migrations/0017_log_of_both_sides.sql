-- A record may have several owners: what is done with a proposal is in the log of both sides.
alter table access.owned_record drop constraint owned_record_pkey, add primary key (subject, organisation);
create index owned_record_of on access.owned_record (organisation, subject);

-- Notes an owner of a record, under an act that makes one. A record that has an owner gets another only of the matcher,
-- which found that it is of two: nobody can claim another's to read who handled it.
create or replace function access.own_record(new_subject text, owner uuid) returns void
language plpgsql volatile security definer set search_path = '' as $$
declare act text := access.granted_act();
begin
  if act is null then
    raise exception 'a record gets its owner under a grant only';
  end if;
  if act not in ('intake.report', 'signals.record', 'reports.accept', 'signals.forward', 'victims.register',
    'matches.propose', 'demonstration.fill')
    -- Who makes a record makes it for their own organisation; only what is handed over is another's.
    or (access.granted_actor() = 'member' and act <> 'signals.forward'
      and owner is distinct from access.granted_organisation())
  then
    raise exception 'this act gives a record no owner';
  end if;
  -- Of two that claim it at once, the second sees the first.
  perform pg_advisory_xact_lock(hashtextextended(new_subject, 17));
  if access.granted_actor() not in ('worker', 'operator')
    and exists (select from access.owned_record r where r.subject = new_subject and r.organisation <> owner)
  then
    raise exception 'the record has another owner already';
  end if;
  -- Whose it is says the record itself, but for the worker, whose proposal is put in beside this; and a new record has no
  -- past with others.
  if (access.granted_actor() <> 'worker' and not exists (
      select from signals.signal s where s.id = new_subject::uuid and s.owner_organisation = owner
      union all select from intake.report r where r.id = new_subject::uuid and r.team = owner
      union all select from victims.registration r where r.id = new_subject::uuid and r.organisation = owner
      union all select from matching.side s where s.proposal = new_subject::uuid and s.organisation = owner))
    or (access.granted_actor() = 'member' and exists (
      select from access.log_entry e where e.subject = new_subject and e.transaction <> pg_current_xact_id()
        and e.organisation is distinct from access.granted_organisation()))
  then
    raise exception 'this is no new record of that owner';
  end if;
  insert into access.owned_record (subject, organisation) values (new_subject, owner) on conflict do nothing;
end $$;

insert into access.owned_record (subject, organisation)
  select distinct s.proposal::text, s.organisation from matching.side s;

-- All checkpoints are kept, and stand in checkpoints.txt. One an hour at most is published: the number of entries in
-- each would tell outsiders by the minute how busy it is.
alter table access.log_checkpoint add column published boolean not null default true;
alter table access.log_checkpoint alter column published drop default;
create index log_checkpoint_published on access.log_checkpoint (batch) where published;
drop policy published on access.log_checkpoint;
create policy published on access.log_checkpoint for select to baken_web using (published);

-- New proposals with other organisations that one organisation's signals may bring up in a day are bounded (decision
-- 0016). Which organisation that is: the one whose signal was looked at when it was found.
alter table matching.proposal add column brought_by uuid references access.organisation;
create index proposal_brought_by on matching.proposal (brought_by, found_at);

-- A signal for which the search goes on another day.
create table matching.deferred (
  signal uuid primary key references signals.signal,
  organisation uuid not null references access.organisation
);
create index deferred_of on matching.deferred (organisation);
alter table matching.deferred enable row level security;
grant select on matching.deferred to baken_web;
create policy own on matching.deferred for select to baken_web using (
  organisation = (select access.granted_organisation()) and (select matching.works_here()));
create policy for_its_purpose on matching.deferred as restrictive to baken_web
  using ((select access.purpose_fits()));
grant select, insert, delete on matching.deferred to baken_worker;
create policy proposed on matching.deferred to baken_worker
  using ((select access.granted_act()) = 'matches.propose')
  with check ((select access.granted_act()) = 'matches.propose');

-- Whether Baken still has to look for what a signal of one's own may belong with; not why, and not what there is.
create function matching.is_searching(about uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select coalesce(access.granted_act() = 'matches.list' and matching.works_here() and access.purpose_fits()
    and access.granted_subject() = about::text
    and exists (select from signals.signal s
                where s.id = about and s.owner_organisation = access.granted_organisation())
    and (exists (select from matching.deferred d where d.signal = about)
      or exists (select from access.job j where j.kind = 'matching.propose' and j.subject = about::text)), false)
$$;
revoke execute on function matching.is_searching from public;
grant execute on function matching.is_searching to baken_web;

-- The log is read newest first, whole or by act, by person, by what was not permitted, and over a period: each comes
-- in its order out of an index.
drop index access.log_entry_newest;
create index log_entry_when on access.log_entry (at desc, id desc);
create index log_entry_of_act on access.log_entry (act, at desc, id desc);
create index log_entry_of_person on access.log_entry (person, at desc, id desc) where person is not null;
create index log_entry_stopped on access.log_entry (at desc, id desc) where outcome <> 'permitted';

-- One policy for who reads the log, with one yes or no for all rows: the server then reckons with many rows, and takes
-- the newest out of an index instead of sorting all.
create function access.reads_log() returns boolean
language sql stable set search_path = '' as $$
  select coalesce(access.granted_role() = 'protection-officer'
    and access.granted_act() in ('log.read', 'log.export'), false)
$$;
revoke execute on function access.reads_log from public;
grant execute on function access.reads_log to baken_web;
drop policy own_organisation on access.log_entry;
drop policy own_records on access.log_entry;
create policy own on access.log_entry for select to baken_web using (
  (select access.reads_log()) and (
    organisation = (select access.granted_organisation())
    or exists (select from access.owned_record r
               where r.subject = log_entry.subject and r.organisation = (select access.granted_organisation()))));

-- What a new entry is about is an id: what someone typed has no way into a log that can't be changed.
alter table access.log_entry add constraint subject_is_an_id
  check (subject ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$') not valid;

-- The record of one's own organisation that people know by a number, S-2026-0012 or V-2026-0007, for who reads the log.
create function access.find_numbered(a_kind text, a_year integer, a_number integer) returns uuid
language sql stable security definer set search_path = '' as $$
  select s.id from signals.signal s
    where a_kind = 'S' and access.reads_log() and s.owner_organisation = access.granted_organisation()
      and s.year = a_year and s.number = a_number
  union all
  select r.id from victims.registration r
    where a_kind = 'V' and access.reads_log() and r.organisation = access.granted_organisation()
      and r.recorded_year = a_year and r.sequence = a_number
$$;

-- The other way round: the numbers of those that are of one's own organisation.
create function access.numbers_of(ids uuid[]) returns table (id uuid, number text)
language sql stable security definer set search_path = '' as $$
  select n.id, format('%s-%s-%s', n.kind, n.year, lpad(n.number::text, greatest(4, length(n.number::text)), '0'))
  from (
    select s.id, 'S' as kind, s.year, s.number from signals.signal s
      where s.id = any (ids) and s.owner_organisation = access.granted_organisation()
    union all
    select r.id, 'V', r.recorded_year, r.sequence from victims.registration r
      where r.id = any (ids) and r.organisation = access.granted_organisation()) n
  where access.reads_log()
$$;
revoke execute on function access.find_numbered, access.numbers_of from public;
grant execute on function access.find_numbered, access.numbers_of to baken_web;

-- What invented people did before a demonstration began, each row dated in its past. In any other installation, and
-- under any other act, the log is written by what happens only.
create function access.fill_log(entries jsonb) returns void
language plpgsql volatile security definer set search_path = '' as $$
declare faulty text;
begin
  if not access.fills_demonstration() then
    raise exception 'only a demonstration has an invented past';
  end if;
  select e.act into faulty
    from jsonb_to_recordset(entries) as e (actor text, person uuid, organisation uuid, role text, act text)
    where e.actor not in ('public', 'member', 'worker') or (e.actor = 'member' and not exists (
      select from access.membership m join access.person p on p.id = m.person and p.demonstration
      where m.person = e.person and m.organisation = e.organisation and m.role = e.role))
    limit 1;
  if found then
    raise exception 'not done by anyone who was invented: %', faulty;
  end if;
  insert into access.log_entry
      (at, outcome, actor, person, organisation, role, purpose, act, subject, basis, reason)
    select e.at, e.outcome, e.actor, e.person, e.organisation, e.role, e.purpose, e.act, e.subject, e.basis, e.reason
    from jsonb_to_recordset(entries) as e (at timestamptz, outcome text, actor text, person uuid, organisation uuid,
      role text, purpose text, act text, subject text, basis text, reason text)
    order by e.at;
end $$;
revoke execute on function access.fill_log from public;
grant execute on function access.fill_log to baken_operator;
