-- What people sign in with. No login of the application reads these tables: the web login goes through the functions
-- below, each for one person and under a grant to sign in or for one's own account.
create table access.credential (
  person uuid primary key references access.person,
  password_hash text not null check (password_hash like '$argon2id$%'),
  -- The secret of the second factor, sealed under the key of the person.
  totp bytea not null,
  -- The newest 30 seconds whose code was used: no code counts twice.
  last_step bigint not null
);

create table access.recovery_code (
  person uuid not null references access.credential on delete cascade,
  token bytea not null check (length(token) = 32),
  used_at timestamptz,
  primary key (person, token)
);

create table access.invitation (
  person uuid primary key references access.person,
  token bytea not null check (length(token) = 32),
  valid_until timestamptz not null
);

-- Wrong attempts by a keyed token of a login name or of a network address of one day: never the name or address itself.
create table access.sign_in_count (
  key bytea primary key check (length(key) = 32),
  wrong_at timestamptz[] not null,
  locked_until timestamptz,
  last_at timestamptz not null
);
create index sign_in_count_oldest on access.sign_in_count (last_at);

alter table access.credential enable row level security;
alter table access.recovery_code enable row level security;
alter table access.invitation enable row level security;
alter table access.sign_in_count enable row level security;

-- The operator invites people; what they make of it is theirs.
grant select, insert, update on access.invitation to baken_operator;
create policy managed on access.invitation to baken_operator
  using ((select access.granted_act()) = 'people.manage') with check ((select access.granted_act()) = 'people.manage');

-- Counts an attempt as wrong until it proves right, so that many at once do not pass the limit. False where the key
-- is locked, which `most` wrong ones within a quarter of an hour do for the next quarter.
create function access.count_attempt(a_key bytea, most integer) returns boolean
language plpgsql volatile set search_path = '' as $$
declare
  counted access.sign_in_count;
  recent timestamptz[];
begin
  delete from access.sign_in_count where key in (
    select key from access.sign_in_count where last_at < now() - interval '1 day' limit 20 for update skip locked);
  insert into access.sign_in_count as c (key, wrong_at, last_at) values (a_key, '{}', clock_timestamp())
    on conflict (key) do update set last_at = excluded.last_at returning * into counted;
  if counted.locked_until > clock_timestamp() then
    return false;
  end if;
  recent := array(select w from unnest(counted.wrong_at) w where w > clock_timestamp() - interval '15 minutes' order by w)
    || clock_timestamp();
  update access.sign_in_count set wrong_at = recent,
    locked_until = case when cardinality(recent) >= most then clock_timestamp() + interval '15 minutes' end
    where key = a_key;
  return true;
end $$;

-- Names before networks, always: two at once never wait for each other in a circle.
create function access.count_attempts(name_key bytea, network_key bytea) returns boolean
language plpgsql volatile set search_path = '' as $$
begin
  if not access.count_attempt(name_key, 5) then
    return false;
  end if;
  return access.count_attempt(network_key, 30);
end $$;

-- The attempt was right after all: it counts no longer, and what it locked opens.
create function access.forgive_attempt(a_key bytea, most integer) returns void
language sql volatile set search_path = '' as $$
  update access.sign_in_count set wrong_at = wrong_at[1:cardinality(wrong_at) - 1],
    locked_until = case when cardinality(wrong_at) > most then locked_until end
  where key = a_key
$$;

create function access.demand_act(act text) returns void
language plpgsql stable set search_path = '' as $$
begin
  if access.granted_act() is distinct from act then
    raise insufficient_privilege using message = 'no grant for ' || act;
  end if;
end $$;

-- An attempt by name and password: what to compare with, for this name alone. Empty where nobody has it.
create function access.take_password_attempt(name_key bytea, network_key bytea, a_login_name text)
returns table (let_in boolean, person uuid, password_hash text)
language plpgsql volatile security definer set search_path = '' as $$
begin
  perform access.demand_act('account.sign-in');
  if not access.count_attempts(name_key, network_key) then
    return query select false, null::uuid, null::text;
    return;
  end if;
  return query select true, c.person, c.password_hash from (select) one
    left join (access.credential c join access.person p on p.id = c.person and p.login_name = a_login_name) on true;
end $$;

-- The password was right; the second factor is still to come.
create function access.forgive_attempts(name_key bytea, network_key bytea) returns void
language plpgsql volatile security definer set search_path = '' as $$
begin
  perform access.demand_act('account.sign-in');
  perform access.forgive_attempt(name_key, 5);
  perform access.forgive_attempt(network_key, 30);
end $$;

-- An attempt with the second factor: the sealed secret to check it with.
create function access.take_code_attempt(name_key bytea, network_key bytea, a_person uuid)
returns table (let_in boolean, totp bytea)
language plpgsql volatile security definer set search_path = '' as $$
begin
  perform access.demand_act('account.sign-in');
  if not access.count_attempts(name_key, network_key) then
    return query select false, null::bytea;
    return;
  end if;
  return query select true, (select c.totp from access.credential c where c.person = a_person);
end $$;

-- What a person may work as today, what they last worked as first. Of oneself, or of whoever signs in.
create function access.memberships_of(a_person uuid)
returns table (membership uuid, organisation text, role text, mandate text[], last_purpose text)
language plpgsql stable security definer set search_path = '' as $$
begin
  if access.granted_person() is distinct from a_person then
    perform access.demand_act('account.sign-in');
    if access.granted_subject() is distinct from a_person::text then
      raise insufficient_privilege using message = 'the grant is about someone else';
    end if;
  end if;
  return query
    select m.id, o.name, m.role,
      array(select d.purpose from access.mandate d
            where d.organisation = o.id and access.holds_today(d.valid_from, d.valid_until)),
      last.purpose
    from access.membership m
    join access.organisation o on o.id = m.organisation
    left join lateral (select s.purpose, s.started_at from access.session s
      where s.person = m.person and s.membership = m.id order by s.started_at desc limit 1) last on true
    where m.person = a_person and access.holds_today(m.valid_from, m.valid_until)
    order by last.started_at desc nulls last, m.valid_from, m.id;
end $$;

create function access.start_session(a_person uuid, token bytea, a_membership uuid, a_purpose text) returns boolean
language plpgsql volatile set search_path = '' as $$
begin
  insert into access.session (token_hash, person, membership, purpose)
    select token, a_person, m.id, a_purpose from access.membership m
    where m.id = a_membership and m.person = a_person and access.holds_today(m.valid_from, m.valid_until)
      and exists (select from access.mandate d where d.organisation = m.organisation and d.purpose = a_purpose
                  and access.holds_today(d.valid_from, d.valid_until));
  return found;
end $$;

-- Opens a session against a second factor that was not used before: the 30 seconds of a code, or a recovery code.
-- False where it was used, or the membership does not hold; then the caller undoes all of it.
create function access.open_session(
  a_person uuid, step bigint, recovery bytea, token bytea, a_membership uuid, a_purpose text,
  name_key bytea, network_key bytea
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
  delete from access.sign_in_count where key = name_key;
  perform access.forgive_attempt(network_key, 30);
  return access.start_session(a_person, token, a_membership, a_purpose);
end $$;

create function access.end_session(token bytea) returns void
language plpgsql volatile security definer set search_path = '' as $$
begin
  perform access.demand_act('account.sign-out');
  update access.session set ended_at = now() where token_hash = token and ended_at is null;
end $$;

-- An attempt with the code of an invitation: whose it is, or nobody.
create function access.take_invitation_attempt(
  name_key bytea, network_key bytea, a_login_name text, a_token bytea
) returns table (let_in boolean, person uuid)
language plpgsql volatile security definer set search_path = '' as $$
declare invited uuid;
begin
  perform access.demand_act('account.sign-in');
  if not access.count_attempts(name_key, network_key) then
    return query select false, null::uuid;
    return;
  end if;
  select i.person into invited from access.invitation i join access.person p on p.id = i.person
    where p.login_name = a_login_name and i.token = a_token and i.valid_until > now();
  if invited is not null then
    perform access.forgive_attempts(name_key, network_key);
  end if;
  return query select true, invited;
end $$;

create function access.set_recovery_codes(a_person uuid, tokens bytea[]) returns void
language sql volatile set search_path = '' as $$
  delete from access.recovery_code where person = a_person;
  insert into access.recovery_code (person, token) select a_person, t from unnest(tokens) t;
$$;

-- Uses up an invitation: credentials anew, every earlier session ended, and a session opened. False where the
-- invitation was used or is too old, or the membership does not hold; then the caller undoes all of it.
create function access.activate(
  a_person uuid, invitation bytea, a_password_hash text, a_totp bytea, step bigint, recovery bytea[],
  token bytea, a_membership uuid, a_purpose text
) returns boolean
language plpgsql volatile security definer set search_path = '' as $$
begin
  perform access.demand_act('account.sign-in');
  delete from access.invitation i where i.person = a_person and i.token = invitation and i.valid_until > now();
  if not found then
    return false;
  end if;
  insert into access.credential (person, password_hash, totp, last_step)
    values (a_person, a_password_hash, a_totp, step)
    on conflict (person) do update
      set password_hash = excluded.password_hash, totp = excluded.totp, last_step = excluded.last_step;
  perform access.set_recovery_codes(a_person, recovery);
  update access.session set ended_at = now() where person = a_person and ended_at is null;
  return access.start_session(a_person, token, a_membership, a_purpose);
end $$;

-- The invented people of a demonstration; nobody where this is none.
create function access.demonstration_people()
returns table (person uuid, name text, organisation text, organisation_kind text, role text)
language plpgsql stable security definer set search_path = '' as $$
begin
  perform access.demand_act('account.sign-in');
  return query
    select p.id, p.name, o.name, o.kind, m.role
    from access.person p
    join access.membership m on m.person = p.id and access.holds_today(m.valid_from, m.valid_until)
    join access.organisation o on o.id = m.organisation
    where p.demonstration and (select i.demonstration from access.installation i)
    order by o.name, p.name, m.valid_from;
end $$;

-- Signs in as an invented person, without any factor: in a demonstration only.
create function access.open_demonstration_session(a_person uuid, token bytea, a_membership uuid, a_purpose text)
returns boolean
language plpgsql volatile security definer set search_path = '' as $$
begin
  perform access.demand_act('account.sign-in');
  if not exists (select from access.installation i where i.demonstration)
    or not exists (select from access.person p where p.id = a_person and p.demonstration) then
    return false;
  end if;
  return access.start_session(a_person, token, a_membership, a_purpose);
end $$;

-- Of one's own account: how many recovery codes are left, and how many other sessions live.
create function access.own_account(token bytea) returns table (recovery_codes integer, other_sessions integer)
language plpgsql stable security definer set search_path = '' as $$
begin
  perform access.demand_act('account.manage');
  return query select
    (select count(*)::integer from access.recovery_code r
      where r.person = access.granted_person() and r.used_at is null),
    (select count(*)::integer from access.session s
      where s.person = access.granted_person() and s.token_hash <> token and access.session_lives(s));
end $$;

create function access.end_other_sessions(token bytea) returns void
language plpgsql volatile security definer set search_path = '' as $$
begin
  perform access.demand_act('account.manage');
  update access.session set ended_at = now()
    where person = access.granted_person() and token_hash <> token and ended_at is null;
end $$;

-- An attempt to prove with a code that it is still oneself who asks: one's own sealed secret.
create function access.take_own_code_attempt(own_key bytea) returns table (let_in boolean, totp bytea)
language plpgsql volatile security definer set search_path = '' as $$
begin
  perform access.demand_act('account.manage');
  if not access.count_attempt(own_key, 5) then
    return query select false, null::bytea;
    return;
  end if;
  return query select true, (select c.totp from access.credential c where c.person = access.granted_person());
end $$;

-- New recovery codes in place of the old, against a code that was not used before.
create function access.renew_recovery_codes(own_key bytea, step bigint, tokens bytea[]) returns boolean
language plpgsql volatile security definer set search_path = '' as $$
begin
  perform access.demand_act('account.manage');
  update access.credential set last_step = step where person = access.granted_person() and last_step < step;
  if not found then
    return false;
  end if;
  delete from access.sign_in_count where key = own_key;
  perform access.set_recovery_codes(access.granted_person(), tokens);
  return true;
end $$;

revoke execute on all functions in schema access from public;
grant execute on function access.take_password_attempt, access.forgive_attempts, access.take_code_attempt,
  access.memberships_of, access.open_session, access.end_session, access.take_invitation_attempt, access.activate,
  access.demonstration_people, access.open_demonstration_session, access.own_account, access.end_other_sessions,
  access.take_own_code_attempt, access.renew_recovery_codes to baken_web;
