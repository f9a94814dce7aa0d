-- What was received keeps its rules: the tracks and purposes it came through and a block by its source go along with
-- every copy. The database reads them from the chain of disclosures by itself, never from whoever asks.

-- A question is no handing over; a rule can be about data that leave the collaboration they were obtained in, and about
-- data that were gathered for a purpose.
alter table access.legal_basis drop constraint legal_basis_kind_check, drop constraint legal_basis_reach_check;
alter table access.legal_basis
  add check (kind in ('disclosure', 'inquiry', 'condition', 'ban', 'duty', 'scope')),
  add check (reach in ('any', 'within', 'between', 'beyond')),
  -- Rules that were loaded before held whatever data were gathered for.
  add column obtained_for text[] not null default '{any}';
alter table access.legal_basis alter column obtained_for drop default;

-- What it was recorded for; of a copy, what it was handed over for. Null is not known: from before this was kept.
alter table signals.signal add column recorded_for text;
update signals.signal s set recorded_for = d.purpose from signals.disclosure d where d.copy = s.id;

-- Whether whoever reported would rather not have it shared: it goes along with every copy, and who sends on says why.
-- Nothing more of what they want leaves the first hand.
alter table signals.signal add column rather_not_shared boolean not null default false;

-- The purpose of the grant, whatever the application says; only who fills a demonstration has none.
create function signals.keep_purpose() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  new.recorded_for := coalesce(access.granted_purpose(), new.recorded_for);
  return new;
end $$;
create trigger purpose_kept before insert on signals.signal for each row execute function signals.keep_purpose();

-- These signals and every signal they were cut from, each with how it was handed over to its owner.
create function signals.way_of(about uuid[])
returns table (signal uuid, recorded_for text, handed_by uuid, track text)
language sql stable set search_path = '' as $$
  with recursive way (id) as (
    select unnest(about)
    union
    select s.origin_signal from way join signals.signal s on s.id = way.id where s.origin_signal is not null)
  select s.id, s.recorded_for, d.from_organisation, d.track
  from way join signals.signal s on s.id = way.id left join signals.disclosure d on d.copy = s.id
$$;

-- In which tracks and for which purposes these signals came here, and whether someone they come from holds them back.
-- Recorded for something not known counts as for what it is now handed over for.
create function signals.past_of(about uuid[], for_purpose text)
returns table (obtained_in text[], obtained_for text[], blocked boolean)
language sql stable set search_path = '' as $$
  select coalesce(array_agg(distinct w.track order by w.track) filter (where w.track is not null), '{}'),
    coalesce(array_agg(distinct coalesce(w.recorded_for, for_purpose)), '{}'),
    coalesce(bool_or(w.signal <> all (about) and 'blocked-by-source' = any (signals.met(w.signal))), false)
  from signals.way_of(about) as w
$$;

-- Whether it stays within one RIEC or one house: the receiver takes part with the giver, and with everyone who handed
-- it over in this track before. Who takes part everywhere does not carry data from one collaboration into another.
create function signals.stays_within(about uuid[], in_track text, giver uuid, receiver uuid) returns boolean
language sql stable set search_path = '' as $$
  select signals.share_collaboration(in_track, giver, receiver)
    and not exists (select from signals.way_of(about) as w
                    where w.track = in_track and not signals.share_collaboration(in_track, w.handed_by, receiver))
$$;

-- Whoever holds them hears so much of where signals come from and no more: no names, no words, no who or when.
create function signals.own_past(about uuid[])
returns table (obtained_in text[], obtained_for text[], blocked boolean)
language sql stable security definer set search_path = '' as $$
  select p.* from signals.past_of(about, access.granted_purpose()) as p
  where signals.works_here() and not exists (
    select from signals.signal s where s.id = any (about)
      and s.owner_organisation is distinct from access.granted_organisation())
$$;
create function signals.own_stays_within(about uuid[], in_track text, receiver uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select signals.works_here() and not exists (
      select from signals.signal s where s.id = any (about)
        and s.owner_organisation is distinct from access.granted_organisation())
    and signals.stays_within(about, in_track, access.granted_organisation(), receiver)
$$;

-- Whether a rule in force today lets this giver supply these kinds of data of its own signals to this receiver, for this
-- purpose and in this track: its conditions are on record, nothing that holds them back is unmet, no ban holds. Where
-- the data come from it finds by itself. A rule that only lets a question be asked is a basis for asking alone. For
-- functions that checked who asks: it answers about anyone's signals.
create function signals.law_permits(
  about uuid[], giver uuid, receiver uuid, basis text, for_purpose text, in_track text, supplied text[], asking boolean
) returns boolean
language sql stable set search_path = '' as $$
  with past as materialized (select * from signals.past_of(about, for_purpose)),
  known as materialized (
    select p.obtained_in, p.obtained_for, signals.stays_within(about, in_track, giver, receiver) as within,
      array(select unnest(signals.met(own.signal)) from unnest(about) as own (signal))
        || case when p.blocked then array['blocked-by-source'] else '{}' end as met
    from past p),
  fitting as (
    select b.*, b.conditions <@ known.met as is_met
    from known cross join access.legal_basis b
    join access.organisation g on g.id = giver and array[g.kind, 'any'] && b.givers
    join access.organisation r on r.id = receiver and array[r.kind, 'any'] && b.receivers
    where array[for_purpose, 'any'] && b.purposes and (known.obtained_for || array['any']) && b.obtained_for
      and case b.reach
        when 'beyond' then exists (
          select from unnest(known.obtained_in) as track
          where array[track, 'any'] && b.tracks and not (track is not distinct from in_track and known.within))
        else array[coalesce(in_track, 'outside'), 'any'] && b.tracks
          and (b.reach = 'any' or (b.reach = 'within') = known.within) end
      and b.in_force_from <= (now() at time zone 'Europe/Amsterdam')::date
      and (b.in_force_to is null or b.in_force_to >= (now() at time zone 'Europe/Amsterdam')::date))
  select cardinality(about) > 0
    and not exists (select from unnest(about) as own (signal) left join signals.signal s on s.id = own.signal
                    where s.owner_organisation is distinct from giver)
    and exists (select from fitting f where f.id = basis and f.is_met
                and (f.kind = 'disclosure' or (asking and f.kind = 'inquiry'))
                and (f.categories @> array['any'] or supplied <@ f.categories))
    and not exists (select from fitting f where f.categories && (supplied || array['any'])
                    and ((f.kind = 'condition' and not f.is_met) or (f.kind = 'ban' and f.is_met)))
$$;

-- Letting the other side of a proposal know what agrees is a question between two: is this person known there too.
create function matching.law_allows(
  about uuid, giver uuid, basis text, for_purpose text, in_track text, supplied text[]
) returns boolean
language sql stable set search_path = '' as $$
  select exists (
    select from matching.proposal p
    where p.id = about and giver in (p.organisation_a, p.organisation_b) and signals.law_permits(
      array(select s.signal from matching.side s where s.proposal = about and s.organisation = giver), giver,
      case when giver = p.organisation_a then p.organisation_b else p.organisation_a end, basis, for_purpose,
      in_track, supplied, true))
$$;
-- The same for whoever is to record it, about their own side and no other.
create or replace function matching.law_permits(
  about uuid, giver uuid, basis text, of_article text, for_purpose text, in_track text, supplied text[]
) returns boolean
language sql stable security definer set search_path = '' as $$
  select giver = access.granted_organisation() and matching.works_here()
    and exists (select from access.legal_basis b where b.id = basis and b.article = of_article)
    and matching.law_allows(about, giver, basis, for_purpose, in_track, supplied)
$$;
drop function signals.law_permits(uuid, uuid, text, text, text, text[], text[]);

revoke execute on function signals.keep_purpose, signals.way_of, signals.past_of, signals.stays_within,
  signals.own_past, signals.own_stays_within, signals.law_permits, matching.law_allows from public;
grant execute on function signals.own_past, signals.own_stays_within to baken_web;

-- As in 0009, and a report is accepted by the team that it was sent to.
drop policy recorded on signals.signal;
create policy recorded on signals.signal for insert to baken_web with check (
  owner_organisation = (select access.granted_organisation()) and (select signals.writes_here())
  and source = case when (select access.granted_act()) = 'reports.accept' then 'report' else 'own' end
  and (source = 'own' or (report::text = (select access.granted_subject())
    and exists (select from intake.report r
                where r.id = signal.report and r.team = (select access.granted_organisation()))))
  and received_at < now() + interval '1 minute');

-- As before, and now: for the purpose that the grant is for and no other, from a signal that did not end, and with the
-- law of where it comes from.
create or replace function signals.deliver(
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
    or for_purpose is distinct from access.granted_purpose() or receiver = giver
    or found.state in ('closed', 'not-taken-up')
    or not exists (select from access.mandate m where m.organisation = giver and m.purpose = for_purpose
                   and access.holds_today(m.valid_from, m.valid_until))
  then
    raise exception 'no grant to forward this signal' using errcode = 'insufficient_privilege';
  end if;
  -- Two organisations that forward to each other at once take their turn.
  perform pg_advisory_xact_lock(hashtextextended(least(giver, receiver)::text, 9)),
    pg_advisory_xact_lock(hashtextextended(greatest(giver, receiver)::text, 9));
  if basis is distinct from (access.granted()).basis or cardinality(supplied) = 0
    or array_position(supplied, null) is not null
    or not signals.law_permits(array[sent_signal], giver, receiver, basis, for_purpose, in_track, supplied, false)
    or exists (select from unnest(token_kinds) as kind where not signals.fields_behind(kind) && parts)
  then
    raise exception 'no recorded basis to deliver on' using errcode = 'insufficient_privilege';
  end if;
  insert into signals.signal (id, owner_organisation, source, forms, subject_kind, municipality, urgency, state,
      received_at, version, origin_signal, origin_organisation, rather_not_shared, content)
    values (delivered_copy, receiver, 'forwarded',
      array(select form from unnest(found.forms) as form where 'form.' || form = any (parts)), found.subject_kind,
      case when 'municipality' = any (parts) then found.municipality end,
      array(select urgent from unnest(found.urgency) as urgent where 'urgency.' || urgent = any (parts)), 'received',
      now(), 1, sent_signal, giver, found.rather_not_shared, sealed);
  insert into signals.event (signal, number, kind, at, organisation, disclosure)
    values (delivered_copy, 1, 'received', now(), giver, delivered_disclosure);
  insert into signals.disclosure
    select delivered_disclosure, sent_signal, delivered_copy, giver, receiver, b.id, b.article, for_purpose, in_track,
      parts, access.granted_person(), now()
    from access.legal_basis b where b.id = basis;
  insert into signals.identifier_token
    select delivered_copy, receiver, kind, token from unnest(token_kinds, tokens) as sent (kind, token);
end $$;
