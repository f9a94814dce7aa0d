-- Published figures, each with source, certainty and the line of the file it came from. Open to everyone, so no
-- row policies. Figures of registered victims will have tables of their own.
create schema monitor;
grant usage on schema monitor to baken_web, baken_operator;

create table monitor.source (
  id text primary key,
  title text not null,
  publisher text not null,
  published text,
  url text not null,
  what_was_seen text
);

create table monitor.figure (
  dataset text not null,
  line integer not null,
  period_label text not null,
  year_from integer,
  year_to integer,
  series text,
  vintage text,
  category text not null,
  value double precision,
  share_pct double precision check (share_pct between 0 and 100),
  low double precision,
  high double precision check (high >= low),
  interval_kind text,
  rank integer,
  unit text not null,
  base_n integer,
  certainty text not null
    check (certainty in ('primary', 'official-secondary', 'press', 'uncertain', 'derived')),
  source_ids text[] not null check (cardinality(source_ids) > 0),
  note text,
  primary key (dataset, line),
  -- A row without any figure says nothing; an unknown figure is no row, never a zero.
  check (num_nonnulls(value, share_pct, rank, low) > 0)
);

create table monitor.recommendation_step (
  line integer primary key,
  number integer not null,
  page integer not null,
  recommendation text not null,
  answer text not null,
  step text not null,
  actor text not null,
  promised_by text,
  delivered_on date,
  delivered_as text,
  -- Whether it came late is reckoned from the promise.
  outcome text not null
    check (outcome in ('delivered', 'settled-by-other', 'related-step', 'not-carried-out', 'not-known')),
  source_ids text[] not null check (cardinality(source_ids) > 0)
);

create table monitor.capture_history (
  file text not null,
  line integer not null,
  lists text[] not null check (cardinality(lists) > 0),
  victims integer not null,
  primary key (file, line)
);

create table monitor.uk_referral (
  line integer primary key,
  quarter text not null,
  responder_type text not null,
  responder text not null,
  exploitation text not null,
  age text not null,
  gender text not null,
  nationality text not null,
  people integer not null check (people > 0)
);

create index uk_referral_order on monitor.uk_referral (quarter, line);

-- What every page of the cells shows besides them, reckoned once at import: the words to choose from, and the sums.
create table monitor.uk_word (
  column_name text not null,
  word text not null,
  primary key (column_name, word)
);

create table monitor.uk_first_published (
  quarter text primary key,
  people integer not null,
  cells integer not null,
  small_cells integer not null
);

create table monitor.uk_quarter (
  measure text not null
    check (measure in ('referrals', 'reasonable-grounds', 'conclusive-grounds', 'duty-to-notify')),
  line integer not null,
  quarter text not null,
  age text,
  place text,
  outcome text,
  people integer not null
);

create index uk_quarter_measure on monitor.uk_quarter (measure, quarter);

grant select on all tables in schema monitor to baken_web, baken_operator;
grant insert, delete on all tables in schema monitor to baken_operator;
