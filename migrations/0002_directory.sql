-- Who can be called, and the map of municipalities and regions. Open to everyone, so no row policies.
create schema directory;
grant usage on schema directory to baken_web, baken_operator;

create table directory.contact_point (
  slug text primary key,
  -- Place in the file, which is the order on the page.
  position integer not null,
  name text not null,
  for_nl text not null,
  for_en text not null,
  phone text,
  phone_abroad text,
  email text,
  url text,
  hours_nl text,
  hours_en text,
  anonymous text not null check (anonymous in ('yes', 'advice', 'no', 'unknown')),
  source_urls text[] not null check (cardinality(source_urls) > 0),
  source_age text not null check (source_age in ('seen', 'dated', 'old')),
  seen_on date not null,
  recheck_by date not null check (recheck_by > seen_on),
  confirmed boolean not null,
  note_nl text,
  note_en text
);

create table directory.police_unit (
  -- Our own code: the units have no official one.
  code text primary key,
  name text not null,
  riec text not null
);

create table directory.safety_region (
  code text primary key,
  name text not null,
  police_unit text not null references directory.police_unit
);

create table directory.municipality (
  code text primary key,
  name text not null,
  safety_region text not null references directory.safety_region
);

grant select on all tables in schema directory to baken_web, baken_operator;
grant insert, delete on all tables in schema directory to baken_operator;
