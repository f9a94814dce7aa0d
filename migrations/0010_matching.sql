-- Proposals that two signals belong together. Both organisations see that there is one and whom to contact; why is shown
-- once both have a legal basis on record; what the other's signal says, or which one it is, never.
create schema matching;
grant usage on schema matching to baken_web, baken_worker;

create table matching.proposal (
  id uuid primary key,
  -- Which signals: for the matcher only, a side sees its own below.
  signal_a uuid not null references signals.signal,
  signal_b uuid not null references signals.signal,
  organisation_a uuid not null references access.organisation,
  organisation_b uuid not null references access.organisation,
  found_at timestamptz not null,
  -- Follows from the decisions; here for lists.
  state text not null default 'open' check (state in ('open', 'together', 'apart', 'unsure')),
  -- The number of its last decision.
  version integer not null default 0,
  unique (signal_a, signal_b),
  check (signal_a < signal_b)
);
create index proposal_of_a on matching.proposal (organisation_a, state, found_at);
create index proposal_of_b on matching.proposal (organisation_b, state, found_at);

-- A signal of a proposal, for the organisation whose it is.
create table matching.side (
  proposal uuid not null references matching.proposal,
  signal uuid not null references signals.signal,
  organisation uuid not null references access.organisation,
  primary key (proposal, signal)
);
create index side_of_signal on matching.side (signal);

-- What agrees: the kind of identifier, never the identifier.
create table matching.reason (
  proposal uuid not null references matching.proposal,
  kind text not null check (kind in ('phone', 'email', 'plate', 'address', 'account', 'iban', 'company', 'name',
    'name-birth-year')),
  -- The kind of data it is in law: a basis must name it before it is shown.
  category text not null,
  -- The rule by which it makes a proposal; null where it only comes beside another.
  rule text check (rule in ('strong-identifier', 'name-and-birth-year')),
  primary key (proposal, kind)
);

-- A kind of identifier of a signal that was not used to look for others, since too many signals have the same one.
create table matching.too_common (
  signal uuid not null references signals.signal,
  kind text not null,
  organisation uuid not null,
  found_at timestamptz not null,
  primary key (signal, kind)
);

-- The legal basis on which an organisation lets the other know what agrees.
create table matching.basis (
  proposal uuid not null references matching.proposal,
  organisation uuid not null references access.organisation,
  rule text not null,
  article text not null,
  track text check (track in ('riec', 'zvh')),
  purpose text not null,
  -- The kinds of data it lets go.
  categories text[] not null check (cardinality(categories) > 0),
  by_person uuid not null,
  at timestamptz not null,
  primary key (proposal, organisation, rule)
);

-- What people decided on a proposal, and why: never changed, never taken away.
create table matching.decision (
  id uuid primary key,
  proposal uuid not null references matching.proposal,
  number integer not null check (number > 0),
  kind text not null check (kind in ('together', 'apart', 'unsure', 'undone')),
  organisation uuid not null references access.organisation,
  by_person uuid not null,
  at timestamptz not null,
  -- The reason, sealed with a key of its own: both sides read it.
  content bytea not null,
  unique (proposal, number)
);

-- Whether data of this kind may be shown to both sides. Signals of one organisation hold nothing back from it.
create function matching.may_show(about uuid, of_category text) returns boolean
language sql stable set search_path = '' as $$
  select exists (select from matching.proposal p where p.id = about and (p.organisation_a = p.organisation_b or (
    exists (select from matching.basis b
            where b.proposal = p.id and b.organisation = p.organisation_a and of_category = any (b.categories))
    and exists (select from matching.basis b
                where b.proposal = p.id and b.organisation = p.organisation_b and of_category = any (b.categories)))))
$$;

-- Whether both sides have a basis on record: from then on they decide.
create function matching.is_settled(about uuid) returns boolean
language sql stable set search_path = '' as $$
  select exists (select from matching.proposal p where p.id = about and (p.organisation_a = p.organisation_b or (
    exists (select from matching.basis b where b.proposal = p.id and b.organisation = p.organisation_a)
    and exists (select from matching.basis b where b.proposal = p.id and b.organisation = p.organisation_b))))
$$;

-- How many reasons stay closed although both sides have a basis: none of theirs names that kind of data.
create function matching.count_withheld(about uuid) returns bigint
language sql stable security definer set search_path = '' as $$
  select count(*) from matching.reason r join matching.proposal p on p.id = r.proposal
  where p.id = about and access.granted_organisation() in (p.organisation_a, p.organisation_b)
    and matching.is_settled(p.id) and not matching.may_show(p.id, r.category)
$$;

-- Whether one signal was forwarded from the other, or both from a third: then they are one, and nothing was found.
create function matching.are_copies(a uuid, b uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  with recursive line (started, id, origin) as (
    select s.id, s.id, s.origin_signal from signals.signal s where s.id in (a, b)
    union all
    select line.started, s.id, s.origin_signal from line join signals.signal s on s.id = line.origin)
  select exists (select from line x join line y on x.id = y.id where x.started = a and y.started = b)
$$;

-- The proposal stands as the last decision says. Only the next decision counts: of two at once, one is refused.
create function matching.take_decision() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  update matching.proposal p
    set state = case new.kind when 'undone' then 'open' else new.kind end, version = new.number
    where p.id = new.proposal and p.version = new.number - 1;
  if not found then
    raise exception 'not the next decision' using errcode = 'serialization_failure';
  end if;
  return null;
end $$;
create trigger taken after insert on matching.decision for each row execute function matching.take_decision();

-- A grant of someone who works on signals, for the proposals.
create function matching.works_here() returns boolean
language sql stable set search_path = '' as $$
  select coalesce(access.granted_role() in ('focal-person', 'investigator', 'chain-director', 'care-coordinator')
    and access.granted_act() in ('matches.list', 'matches.basis', 'matches.decide'), false)
$$;

-- Whether a rule in force lets this side of a proposal supply these kinds of data to the other, for this purpose and in
-- this track: every condition is on record with its own signal, nothing that holds them back is unmet, no ban holds.
create function matching.law_permits(
  about uuid, giver uuid, basis text, of_article text, for_purpose text, in_track text, supplied text[]
) returns boolean
language sql stable set search_path = '' as $$
  select exists (select from access.legal_basis b where b.id = basis and b.article = of_article)
    and exists (
      select from matching.proposal p
      where p.id = about and giver in (p.organisation_a, p.organisation_b) and signals.law_permits(
        giver, case when giver = p.organisation_a then p.organisation_b else p.organisation_a end, basis, for_purpose,
        in_track, supplied,
        array(select unnest(signals.met(s.signal)) from matching.side s where s.proposal = about)))
$$;

revoke execute on all functions in schema matching from public;
grant execute on function matching.may_show, matching.is_settled, matching.count_withheld, matching.law_permits,
  matching.works_here to baken_web;
grant execute on function matching.are_copies to baken_worker;

alter table matching.proposal enable row level security;
alter table matching.side enable row level security;
alter table matching.reason enable row level security;
alter table matching.too_common enable row level security;
alter table matching.basis enable row level security;
alter table matching.decision enable row level security;

grant select (id, organisation_a, organisation_b, found_at, state, version) on matching.proposal to baken_web;
grant select on matching.side, matching.reason, matching.too_common to baken_web;
grant select, insert on matching.basis, matching.decision to baken_web;

create policy both_sides on matching.proposal for select to baken_web using (
  (organisation_a = (select access.granted_organisation()) or organisation_b = (select access.granted_organisation()))
  and (select matching.works_here()));
create policy own on matching.side for select to baken_web using (
  organisation = (select access.granted_organisation()) and (select matching.works_here()));
create policy own on matching.too_common for select to baken_web using (
  organisation = (select access.granted_organisation()) and (select matching.works_here()));
create policy with_basis on matching.reason for select to baken_web using (
  matching.may_show(proposal, category));

-- The policy of the proposals decides which of them there are to look up.
create policy both_sides on matching.basis for select to baken_web using (
  exists (select from matching.proposal p where p.id = basis.proposal));
create policy both_sides on matching.decision for select to baken_web using (
  exists (select from matching.proposal p where p.id = decision.proposal));

-- Whatever the application thinks: one's own basis, under the rule that the grant names, as far as the law permits today.
create policy recorded on matching.basis for insert to baken_web with check (
  (select access.granted_act()) = 'matches.basis' and (select matching.works_here())
  and (select access.granted_subject()) = proposal::text and (select (access.granted()).basis) = rule
  and organisation = (select access.granted_organisation()) and by_person = (select access.granted_person())
  and purpose = (select access.granted_purpose())
  and matching.law_permits(proposal, organisation, rule, article, purpose, track, categories));
create policy decided on matching.decision for insert to baken_web with check (
  (select access.granted_act()) = 'matches.decide' and (select matching.works_here())
  and (select access.granted_subject()) = proposal::text
  and organisation = (select access.granted_organisation()) and by_person = (select access.granted_person())
  and matching.is_settled(proposal));

-- The matcher writes what it found, and what it left out.
grant select, insert on matching.proposal, matching.side, matching.reason, matching.too_common to baken_worker;
create policy proposed on matching.proposal to baken_worker
  using ((select access.granted_act()) = 'matches.propose')
  with check ((select access.granted_act()) = 'matches.propose');
create policy proposed on matching.side to baken_worker
  using ((select access.granted_act()) = 'matches.propose')
  with check ((select access.granted_act()) = 'matches.propose');
create policy proposed on matching.reason to baken_worker
  using ((select access.granted_act()) = 'matches.propose')
  with check ((select access.granted_act()) = 'matches.propose');
create policy proposed on matching.too_common to baken_worker
  using ((select access.granted_act()) = 'matches.propose')
  with check ((select access.granted_act()) = 'matches.propose');
