-- The action plan as a letter to Parliament states it, each part with its place in the text. Open to everyone, so no
-- row policies.
create schema programme;
grant usage on schema programme to baken_web, baken_worker, baken_operator;

create table programme.document (
  document text primary key,
  title text not null,
  paper text not null,
  published date not null,
  url text not null,
  note_nl text,
  note_en text
);

create table programme.part (
  kind text not null check (kind in ('ambition', 'goal', 'line', 'question', 'motion', 'funding')),
  number integer not null check (number > 0),
  name_nl text not null,
  name_en text not null,
  text_nl text,
  text_en text,
  document text not null references programme.document,
  heading text not null,
  quote text not null,
  primary key (kind, number)
);

-- Null is not known: no document that was read says it.
create table programme.project (
  number integer primary key check (number > 0),
  name_nl text not null,
  name_en text not null,
  owners text[] not null check (cardinality(owners) > 0),
  partners_nl text[],
  partners_en text[],
  partners_quote text,
  forms text[] check (cardinality(forms) > 0 and forms <@ array['sexual', 'labour', 'criminal', 'all']),
  forms_quote text,
  action_line integer,
  budget_euro integer,
  ends_on date,
  what_nl text not null,
  what_en text not null,
  reached_nl text,
  reached_en text,
  reached_quote text,
  document text not null references programme.document,
  heading text not null,
  quote text not null,
  -- What was read has the place where it was read.
  check ((partners_nl is null) = (partners_quote is null)),
  check ((forms is null) = (forms_quote is null)),
  check ((reached_nl is null) = (reached_quote is null))
);

grant select on all tables in schema programme to baken_web, baken_worker, baken_operator;
grant insert, delete on all tables in schema programme to baken_operator;
