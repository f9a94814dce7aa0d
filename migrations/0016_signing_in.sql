-- Signing in on a login of its own: the web login's password opens no session and reaches no credential. And role and
-- purpose belong together here too, whatever the application thinks.
grant usage on schema access to baken_sign_in;

-- The day it is in the Netherlands at a moment. The server's own day is that of UTC, an hour or two late.
create function access.today(moment timestamptz default now()) returns date
language sql stable
return (moment at time zone 'Europe/Amsterdam')::date;

create or replace function access.holds_today(valid_from date, valid_until date) returns boolean
language sql stable
return valid_from <= access.today() and (valid_until is null or valid_until >= access.today());

-- The purposes that a role works for. As in mandate.ts.
create table access.role_purpose (
  role text not null,
  purpose text not null,
  primary key (role, purpose)
);
insert into access.role_purpose values
  ('focal-person', 'joint-approach'), ('focal-person', 'assess-report'), ('focal-person', 'protect'),
  ('investigator', 'investigate'), ('investigator', 'supervise'), ('investigator', 'register'),
  ('chain-director', 'joint-approach'), ('chain-director', 'protect'),
  ('care-coordinator', 'protect'), ('care-coordinator', 'register'),
  ('registrar', 'register'), ('analyst', 'statistics'), ('programme-manager', 'steer'),
  ('protection-officer', 'control'), ('administrator', 'manage-access');

-- The purposes for which members may do an act; an act that is not here asks for none. As in act.ts.
create table access.act_purpose (
  act text not null,
  purpose text not null,
  primary key (act, purpose)
);
insert into access.act_purpose
  select act, purpose from unnest(array['reports.list', 'reports.read', 'reports.answer', 'reports.accept',
    'reports.decline']) as act, unnest(array['assess-report', 'joint-approach', 'protect']) as purpose
  union all
  select act, purpose from unnest(array['reports.tell', 'signals.list', 'signals.export', 'signals.read',
    'signals.record', 'signals.test', 'signals.correct', 'signals.take-up', 'signals.feedback', 'signals.close',
    'signals.reopen', 'matches.list', 'matches.basis', 'matches.withdraw', 'matches.decide']) as act,
    unnest(array['joint-approach', 'assess-report', 'investigate', 'supervise', 'protect']) as purpose
  union all
  select act, purpose from unnest(array['signals.weigh', 'signals.forward']) as act,
    unnest(array['joint-approach', 'investigate', 'supervise', 'protect']) as purpose
  union all
  select act, purpose from unnest(array['victims.list', 'victims.read', 'victims.register', 'victims.withdraw',
    'victims.export']) as act, unnest(array['protect', 'register', 'investigate', 'supervise']) as purpose
  union all
  select act, 'control' from unnest(array['log.read', 'log.export']) as act
  union all
  select act, 'manage-access' from unnest(array['people.list', 'people.export', 'people.invite', 'people.end',
    'people.restore']) as act;

-- Whether the purpose of the grant is one that its act is done for.
create function access.purpose_fits() returns boolean
language sql stable security definer set search_path = ''
return exists (select from access.act_purpose a
               where a.act = access.granted_act() and a.purpose = access.granted_purpose());

-- Beside every other policy on signals, proposals and registrations: for a purpose of the act only.
do $$
declare guarded text;
begin
  foreach guarded in array array['signals.signal', 'signals.tally', 'signals.event', 'signals.disclosure',
    'signals.feedback', 'signals.identifier_token', 'matching.proposal', 'matching.side', 'matching.reason',
    'matching.too_common', 'matching.basis', 'matching.decision', 'victims.registration', 'victims.identity', 'victims.event']
  loop
    execute format('create policy for_its_purpose on %s as restrictive to baken_web
      using ((select access.purpose_fits()))', guarded);
  end loop;
end $$;

-- What is handed over is written by a function that no policy holds.
create function access.demand_purpose() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if access.granted_actor() = 'member' and not access.purpose_fits() then
    raise insufficient_privilege using message = 'not for this purpose';
  end if;
  return new;
end $$;
create trigger for_its_purpose before insert on signals.disclosure
  for each row execute function access.demand_purpose();

create function access.works_for(a_role text, an_organisation uuid, a_purpose text) returns boolean
language sql stable set search_path = ''
return exists (select from access.role_purpose r where r.role = a_role and r.purpose = a_purpose)
  and exists (select from access.mandate d where d.organisation = an_organisation and d.purpose = a_purpose
              and access.holds_today(d.valid_from, d.valid_until));

-- The grant of a member, for a purpose of role and mandate. Whoever lost a mandate must still reach the page where
-- another purpose can be chosen.
create function access.open_grant_of(token bytea, act text, subject text, basis text) returns bigint
language plpgsql volatile security definer set search_path = '' as $$
declare entry bigint;
begin
  insert into access.log_entry (outcome, actor, person, organisation, role, purpose, act, subject, basis)
    select 'permitted', 'member', s.person, m.organisation, m.role, s.purpose, act, subject, basis
    from access.session s
    join access.membership m on m.id = s.membership and m.person = s.person
    where s.token_hash = token and access.session_lives(s) and access.holds_today(m.valid_from, m.valid_until)
      and (act = 'account.manage' or access.works_for(m.role, m.organisation, s.purpose))
    returning id into entry;
  perform set_config('baken.grant', coalesce(entry::text, ''), true);
  return entry;
end $$;

-- Each login opens its own: the account is signing in's, everything else the web's.
create or replace function access.open_member_grant(token bytea, act text, subject text, basis text) returns bigint
language sql volatile security definer set search_path = '' as $$
  select access.open_grant_of(token, act, subject, basis) where act !~ '^account\.'
$$;
create function access.open_account_grant(token bytea, act text, subject text, basis text) returns bigint
language sql volatile security definer set search_path = '' as $$
  select access.open_grant_of(token, act, subject, basis) where act = 'account.manage'
$$;
create or replace function access.open_public_grant(act text, subject text, basis text) returns bigint
language sql volatile security definer set search_path = '' as $$
  select access.open_grant_as('public', act, subject, basis) where act ~ '^intake\.'
$$;
create function access.open_sign_in_grant(act text, subject text, basis text) returns bigint
language sql volatile security definer set search_path = '' as $$
  select access.open_grant_as('public', act, subject, basis) where act in ('account.sign-in', 'account.sign-out')
$$;

create or replace function access.work_as(token bytea, new_membership uuid, new_purpose text) returns boolean
language sql volatile security definer set search_path = '' as $$
  with changed as (
    update access.session s set membership = m.id, purpose = new_purpose
    from access.membership m
    where s.token_hash = token and access.session_lives(s)
      and m.id = new_membership and m.person = s.person and access.holds_today(m.valid_from, m.valid_until)
      and access.works_for(m.role, m.organisation, new_purpose)
    returning 1)
  select exists (select from changed)
$$;

create or replace function access.start_session(a_person uuid, token bytea, a_membership uuid, a_purpose text)
returns boolean
language plpgsql volatile set search_path = '' as $$
begin
  insert into access.session (token_hash, person, membership, purpose)
    select token, a_person, m.id, a_purpose from access.membership m
    where m.id = a_membership and m.person = a_person and access.holds_today(m.valid_from, m.valid_until)
      and access.works_for(m.role, m.organisation, a_purpose);
  return found;
end $$;

-- Under what attempts to sign in are counted: a name, that name from one network, that network, wrong codes after a
-- right password of that name, and a network that the name signed in from before. Keyed tokens, never the words.
create type access.attempt_keys as (name bytea, pair bytea, network bytea, codes bytea, known bytea);

-- Networks that a name signed in from during the last month: whoever guesses elsewhere can't keep them out there.
create table access.known_network (
  key bytea primary key check (length(key) = 32),
  last_at timestamptz not null
);
create index known_network_oldest on access.known_network (last_at);
alter table access.known_network enable row level security;

create function access.is_known(a_key bytea) returns boolean
language sql stable set search_path = ''
return exists (select from access.known_network k where k.key = a_key and k.last_at > now() - interval '30 days');

create function access.know(a_key bytea) returns void
language sql volatile set search_path = '' as $$
  delete from access.known_network where key in (
    select key from access.known_network where last_at < now() - interval '30 days' limit 20 for update skip locked);
  insert into access.known_network values (a_key, now()) on conflict (key) do update set last_at = excluded.last_at
$$;

-- One name is tried by turns: after five attempts within the hour that were not right the next turn comes ever later,
-- up to four seconds. In how many milliseconds this one's turn is; null where that would be more than four seconds, and
-- then it does not count.
alter table access.sign_in_count add column next_at timestamptz;
create function access.count_slowly(a_key bytea) returns integer
language plpgsql volatile set search_path = '' as $$
declare
  counted access.sign_in_count;
  recent timestamptz[];
  turn timestamptz;
begin
  insert into access.sign_in_count as c (key, wrong_at, last_at) values (a_key, '{}', clock_timestamp())
    on conflict (key) do update set last_at = excluded.last_at returning * into counted;
  turn := greatest(clock_timestamp(), counted.next_at);
  if turn > clock_timestamp() + interval '4 seconds' then
    return null;
  end if;
  recent := array(select w from unnest(counted.wrong_at) w where w > clock_timestamp() - interval '1 hour' order by w)
    || clock_timestamp();
  update access.sign_in_count set
    -- More than it takes to be slowest need not be kept.
    wrong_at = recent[greatest(1, cardinality(recent) - 19):],
    next_at = turn + case when cardinality(recent) <= 5 then interval '0'
      else least(interval '4 seconds', interval '250 milliseconds' * 2 ^ (cardinality(recent) - 6)) end
    where key = a_key;
  return ceil(extract(epoch from greatest(turn - clock_timestamp(), interval '0')) * 1000);
end $$;

drop function access.take_password_attempt, access.take_code_attempt, access.take_invitation_attempt,
  access.forgive_attempts, access.open_session, access.count_attempts;

-- Counts an attempt as wrong until it proves right. A network is locked, for this name after five and at all after
-- thirty; a name never is. Always in this order, so that two at once never wait for each other in a circle.
create function access.count_attempts(keys access.attempt_keys, out fault text, out wait_ms integer)
language plpgsql volatile set search_path = '' as $$
begin
  wait_ms := 0;
  if not access.count_attempt(keys.pair, 5) or not access.count_attempt(keys.network, 30) then
    fault := 'locked';
  elsif not access.is_known(keys.known) then
    wait_ms := access.count_slowly(keys.name);
    if wait_ms is null then
      fault := 'slowed';
      perform access.forgive_attempt(keys.pair, 5), access.forgive_attempt(keys.network, 30);
    end if;
  end if;
end $$;

create function access.forgive_counted(keys access.attempt_keys) returns void
language plpgsql volatile set search_path = '' as $$
begin
  perform access.forgive_attempt(keys.pair, 5), access.forgive_attempt(keys.network, 30);
  if not access.is_known(keys.known) then
    perform access.forgive_attempt(keys.name, 20);
  end if;
end $$;

-- An attempt by name and password: what to compare with, for this name alone. Empty where nobody has it.
create function access.take_password_attempt(keys access.attempt_keys, a_login_name text)
returns table (fault text, wait_ms integer, person uuid, password_hash text)
language plpgsql volatile security definer set search_path = '' as $$
declare counted record;
begin
  perform access.demand_act('account.sign-in');
  select * into counted from access.count_attempts(keys);
  return query select counted.fault, counted.wait_ms, c.person, c.password_hash from (select) one
    left join (access.credential c join access.person p on p.id = c.person and p.login_name = a_login_name)
      on counted.fault is null;
end $$;

-- The password was right; the second factor is still to come.
create function access.forgive_attempts(keys access.attempt_keys) returns void
language plpgsql volatile security definer set search_path = '' as $$
begin
  perform access.demand_act('account.sign-in');
  perform access.forgive_counted(keys);
end $$;

-- An attempt with the second factor: the sealed secret to check it with. Whoever has the password gets ten wrong codes
-- in a quarter of an hour, from all networks together that the name never signed in from.
create function access.take_code_attempt(keys access.attempt_keys, a_person uuid)
returns table (fault text, wait_ms integer, totp bytea)
language plpgsql volatile security definer set search_path = '' as $$
declare counted record;
begin
  perform access.demand_act('account.sign-in');
  select * into counted from access.count_attempts(keys);
  if counted.fault is null and not access.is_known(keys.known) and not access.count_attempt(keys.codes, 10) then
    counted.fault := 'locked';
  end if;
  return query select counted.fault, counted.wait_ms,
    (select c.totp from access.credential c where c.person = a_person and counted.fault is null);
end $$;

-- Opens a session against a second factor that was not used before: the 30 seconds of a code, or a recovery code.
-- False where it was used, or the membership does not hold; then the caller undoes all of it.
create function access.open_session(
  a_person uuid, step bigint, recovery bytea, token bytea, a_membership uuid, a_purpose text,
  keys access.attempt_keys
) returns boolean
language plpgsql volatile security definer set search_path = '' as $$
begin
  perform access.demand_act('account.sign-in');
  if step is not null then
    update access.credential set last_step = step where person = a_person and last_step < step;
  else
    update access.recovery_code r set used_at = now()
      where r.person = a_person and r.token = recovery and r.used_at is null;
  end if;
  if not found then
    return false;
  end if;
  perform access.forgive_counted(keys);
  delete from access.sign_in_count where key in (keys.pair, keys.codes);
  perform access.know(keys.known);
  return access.start_session(a_person, token, a_membership, a_purpose);
end $$;

-- An attempt with the code of an invitation: whose it is, or nobody.
create function access.take_invitation_attempt(keys access.attempt_keys, a_login_name text, a_token bytea)
returns table (fault text, wait_ms integer, person uuid)
language plpgsql volatile security definer set search_path = '' as $$
declare
  counted record;
  invited uuid;
begin
  perform access.demand_act('account.sign-in');
  select * into counted from access.count_attempts(keys);
  if counted.fault is null then
    select i.person into invited from access.invitation i join access.person p on p.id = i.person
      where p.login_name = a_login_name and i.token = a_token and i.valid_until > now();
  end if;
  if invited is not null then
    perform access.forgive_counted(keys);
  end if;
  return query select counted.fault, counted.wait_ms, invited;
end $$;

revoke execute on all functions in schema access from public;
revoke execute on function access.work_as, access.memberships_of, access.end_session, access.activate,
  access.demonstration_people, access.open_demonstration_session, access.own_account, access.end_other_sessions,
  access.take_own_code_attempt, access.renew_recovery_codes from baken_web;
grant execute on function access.open_account_grant, access.open_sign_in_grant, access.log_attempt, access.work_as,
  access.take_password_attempt, access.forgive_attempts, access.take_code_attempt, access.memberships_of,
  access.open_session, access.end_session, access.take_invitation_attempt, access.activate,
  access.demonstration_people, access.open_demonstration_session, access.own_account, access.end_other_sessions,
  access.take_own_code_attempt, access.renew_recovery_codes to baken_sign_in;
grant execute on function access.purpose_fits to baken_web;
grant execute on function access.today to baken_web, baken_worker, baken_operator;

-- An administrator manages the people of their own organisation. Whoever stops, stops at once, also on the day they
-- began; an ending of today can be undone.
alter table access.membership drop constraint membership_check, add check (valid_until >= valid_from - 1),
  add column ended_at timestamptz,
  -- What it would have held until.
  add column until_before date;

create function access.administers(variadic acts text[]) returns boolean
language sql stable set search_path = ''
return coalesce(access.granted_actor() = 'member' and access.granted_role() = 'administrator'
  and access.granted_act() = any (acts) and access.purpose_fits(), false);

-- A colleague, or someone who works nowhere yet: nobody is drawn in from elsewhere.
create function access.may_join(a_person uuid) returns boolean
language sql stable security definer set search_path = ''
return not exists (select from access.membership m where m.person = a_person)
  or exists (select from access.membership m
             where m.person = a_person and m.organisation = access.granted_organisation());

-- A code makes an account anew: only for someone who has none, and who works here and nowhere else.
create function access.may_get_code(a_person uuid) returns boolean
language sql stable security definer set search_path = ''
return not exists (select from access.credential c where c.person = a_person)
  and exists (select from access.membership m where m.person = a_person
              and m.organisation = access.granted_organisation() and access.holds_today(m.valid_from, m.valid_until))
  and not exists (select from access.membership m where m.person = a_person
                  and m.organisation <> access.granted_organisation());

-- How far the accounts of one's own organisation are.
create function access.own_accounts() returns table (person uuid, account text)
language sql stable security definer set search_path = '' as $$
  select p.id, case
    when p.demonstration then 'invented'
    when exists (select from access.credential c where c.person = p.id) then 'in-use'
    when exists (select from access.invitation i where i.person = p.id and i.valid_until > now()) then 'invited'
    else 'lapsed' end
  from access.person p
  where access.administers('people.list', 'people.export', 'people.invite')
    and exists (select from access.membership m
                where m.person = p.id and m.organisation = access.granted_organisation())
$$;

-- Who checks the others is chosen by the operator alone. As in mandate.ts.
create function access.given_by_operator(a_role text) returns boolean
language sql immutable set search_path = ''
return a_role in ('administrator', 'protection-officer');

-- Whether an administrator may give a role: not to themselves or another administrator, who would then see what they
-- hand out, and only one that the mandate of the organisation has a purpose for.
create function access.may_give(a_person uuid, a_role text) returns boolean
language sql stable security definer set search_path = ''
return a_person <> access.granted_person() and not access.given_by_operator(a_role)
  and exists (select from access.role_purpose r
              where r.role = a_role and access.works_for(a_role, access.granted_organisation(), r.purpose))
  and not exists (select from access.membership m
                  where m.person = a_person and m.organisation = access.granted_organisation()
                    and m.role = 'administrator' and coalesce(m.valid_until >= access.today(), true));

-- Whatever the application thinks: only an ending of today is undone.
create function access.keep_endings() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if access.granted_actor() = 'member' and old.valid_until < access.today()
    and coalesce(new.valid_until >= access.today(), true)
    and coalesce(access.today(old.ended_at) < access.today(), true)
  then
    raise insufficient_privilege using message = 'this ended before today';
  end if;
  return new;
end $$;
create trigger kept before update on access.membership for each row execute function access.keep_endings();

grant insert (id, person, organisation, role, valid_from), update (valid_until, ended_at, until_before)
  on access.membership to baken_web;
grant insert on access.person to baken_web;
grant select (person), insert, update (token, valid_until) on access.invitation to baken_web;

create policy invited on access.membership for insert to baken_web with check (
  (select access.administers('people.invite')) and organisation = (select access.granted_organisation())
  and valid_from = access.today() and valid_until is null and access.may_join(person)
  and access.may_give(person, role));
create policy administered on access.membership for update to baken_web
  using ((select access.administers('people.invite', 'people.end', 'people.restore'))
    and organisation = (select access.granted_organisation()) and not access.given_by_operator(role))
  with check (valid_until < access.today() or access.may_give(person, role));
create policy invited on access.person for insert to baken_web with check (
  (select access.administers('people.invite')) and not demonstration);
create policy invited on access.invitation to baken_web
  using ((select access.administers('people.invite')) and access.may_get_code(person))
  with check ((select access.administers('people.invite')) and access.may_get_code(person));

revoke execute on function access.administers, access.may_join, access.may_get_code, access.own_accounts,
  access.given_by_operator, access.may_give, access.keep_endings from public;
grant execute on function access.administers, access.may_join, access.may_get_code, access.own_accounts,
  access.given_by_operator, access.may_give to baken_web;
