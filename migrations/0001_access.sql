-- What was imported, when, from which files: every published figure can be traced to a row here.
create schema access;
grant usage on schema access to baken_web, baken_operator;

create table access.import_run (
  id integer generated always as identity primary key,
  file_set text not null,
  -- SHA-256 over the names and contents of the files, in hexadecimal.
  content_hash text not null check (content_hash ~ '^[0-9a-f]{64}$'),
  rows integer not null check (rows > 0),
  -- 'bundled' came with Baken and follows its next version; 'operator' is someone's own, which a start leaves alone.
  origin text not null check (origin in ('bundled', 'operator')),
  imported_at timestamptz not null
);

create index import_run_newest on access.import_run (file_set, id desc);

grant select on access.import_run to baken_web, baken_operator;
grant insert on access.import_run to baken_operator;
