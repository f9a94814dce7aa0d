-- The processing log, sealed: batches of entries that are chained by their hashes, and the signed checkpoints that let
-- an outsider see later that nothing was changed. No login may update or delete any of it.
create table access.log_batch (
  number integer primary key check (number > 0),
  -- Every entry of a transaction below this, and not below the horizon of the batch before, is in the batch. All those
  -- transactions had ended when it was made, so none can still add an entry.
  horizon xid8 not null,
  -- The ids, and in the same order the 32-byte SHA-256 of the canonical form of each entry, see log-entry.ts.
  entries bigint[] not null check (cardinality(entries) > 0),
  digests bytea not null check (length(digests) = 32 * cardinality(entries)),
  -- Entries in this batch and all before it.
  total bigint not null,
  previous bytea not null check (length(previous) = 32),
  hash bytea not null check (length(hash) = 32),
  sealed_at timestamptz not null
);

create table access.log_checkpoint (
  batch integer primary key references access.log_batch,
  -- A signed note, see log-checkpoint.ts. It holds nothing of anyone and may be published.
  note text not null
);

create index log_entry_sealing on access.log_entry (transaction, id);

alter table access.log_batch enable row level security;
alter table access.log_checkpoint enable row level security;

-- The worker that seals sees what is not sealed yet.
grant select, insert on access.log_batch, access.log_checkpoint to baken_worker;
grant select on access.log_entry to baken_worker;
create policy sealing on access.log_batch to baken_worker using (true) with check (true);
create policy sealing on access.log_checkpoint to baken_worker using (true) with check (true);
create policy sealing on access.log_entry for select to baken_worker using (
  transaction >= coalesce((select b.horizon from access.log_batch b order by b.number desc limit 1), '0'::xid8));

-- Checkpoints are for everyone.
grant select on access.log_checkpoint to baken_web;
create policy published on access.log_checkpoint for select to baken_web using (true);

-- Verifying reads everything, and leaves its own row in the log.
grant select on access.log_entry, access.log_batch, access.log_checkpoint to baken_operator;
create policy verifying on access.log_entry for select to baken_operator
  using ((select access.granted_act()) = 'log.verify');
create policy verifying on access.log_batch for select to baken_operator
  using ((select access.granted_act()) = 'log.verify');
create policy verifying on access.log_checkpoint for select to baken_operator
  using ((select access.granted_act()) = 'log.verify');

-- Whose record it is that an entry is about. Filled where a record is made.
create table access.owned_record (
  subject text primary key,
  organisation uuid not null references access.organisation
);
alter table access.owned_record enable row level security;
grant select on access.owned_record to baken_web;
create policy own on access.owned_record for select to baken_web
  using (organisation = (select access.granted_organisation()));

-- Notes the owner of a new record. A record keeps its first owner: nobody can claim another's to read who handled it.
create function access.own_record(new_subject text, owner uuid) returns void
language plpgsql volatile security definer set search_path = '' as $$
begin
  if access.granted_act() is null then
    raise exception 'a record gets its owner under a grant only';
  end if;
  insert into access.owned_record (subject, organisation) values (new_subject, owner) on conflict do nothing;
  if not exists (select from access.owned_record r where r.subject = new_subject and r.organisation = owner) then
    raise exception 'the record has another owner already';
  end if;
end $$;
revoke execute on function access.own_record from public;
grant execute on function access.own_record to baken_web, baken_worker, baken_operator;

-- What others did with a record of one's own organisation.
create policy own_records on access.log_entry for select to baken_web using (
  (select access.granted_role()) = 'protection-officer'
  and (select access.granted_act()) in ('log.read', 'log.export')
  and exists (select from access.owned_record r
              where r.subject = log_entry.subject and r.organisation = (select access.granted_organisation())));

-- Whoever seals holds this row: one at a time, and no other login can hold it.
create table access.log_turn (only_one boolean primary key default true check (only_one));
insert into access.log_turn default values;
grant select, update on access.log_turn to baken_worker;
