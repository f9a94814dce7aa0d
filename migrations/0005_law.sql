-- The law as dated data: what may be shared by whom, with whom, for what. Open to everyone, so no row policies.
create table access.legal_basis (
  -- Recorded with what was done under the rule, so it never changes.
  id text primary key,
  -- Place in the file, which is the order on the page.
  position integer not null,
  law text not null,
  article text not null,
  kind text not null check (kind in ('disclosure', 'condition', 'ban', 'duty', 'scope')),
  title_nl text not null,
  title_en text not null,
  rule_nl text not null,
  rule_en text not null,
  -- Lists of words; the one word 'any' stands for all of them.
  tracks text[] not null,
  reach text not null check (reach in ('any', 'within', 'between')),
  givers text[] not null,
  receivers text[] not null,
  purposes text[] not null,
  categories text[] not null,
  phase integer check (phase between 1 and 3),
  conditions text[] not null,
  retention_years integer,
  in_force_from date not null,
  from_known text not null check (from_known in ('start', 'latest')),
  in_force_to date check (in_force_to >= in_force_from),
  source_url text[] not null check (cardinality(source_url) > 0),
  seen_on date not null,
  certainty text not null check (certainty in ('read-in-law', 'read-in-source', 'our-reading')),
  confirmed_by_lawyer text not null check (confirmed_by_lawyer in ('yes', 'no'))
);

grant select on access.legal_basis to baken_web, baken_worker, baken_operator;
grant insert, delete on access.legal_basis to baken_operator;
