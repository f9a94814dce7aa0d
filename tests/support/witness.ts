import type { Chain } from './chain.ts';

/** A row that was written: in which table, and as it is afterwards (before, where it was removed). */
export type Written = { table: string; row: Record<string, unknown> };

/** Sees every row about people and their records that is written, and takes it back. */
export type Witness = {
  /** What was written and not rolled back since it was last asked; then all tables are again as they were. */
  undo: () => Promise<Written[]>;
};

/** Written at every request, allowed or not: the log of it, and what counts attempts. */
const bookkeeping = ['access.log_%', 'access.sign_in_count', 'intake.wrong_receipt', 'access.import_run'];

const witnessed = `
  create schema witness;
  create table witness.written (n bigint generated always as identity, "table" text, row jsonb);
  create function witness.note() returns trigger language plpgsql security definer set search_path = '' as $$
  begin
    insert into witness.written ("table", row)
      values (tg_table_schema || '.' || tg_table_name,
        case tg_op when 'DELETE' then to_jsonb(old) else to_jsonb(new) end);
    return null;
  end $$;
  do $$
  declare t record;
  begin
    for t in select n.nspname || '.' || c.relname as name, n.nspname || '_' || c.relname as copy,
        exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'seen_at') as seen
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind = 'r' and n.nspname in ('access', 'intake', 'signals', 'matching', 'victims')
        and not (n.nspname || '.' || c.relname) like any (array['${bookkeeping.join("', '")}'])
    loop
      execute format('create table witness.%I as table %s', t.copy, t.name);
      execute format('create trigger zz_witness_made after insert or delete on %s
        for each row execute function witness.note()', t.name);
      -- That a session was used is no change of it.
      execute format('create trigger zz_witness_changed after update on %s for each row when (%s)
        execute function witness.note()', t.name, case when t.seen
          then 'to_jsonb(old) - ''seen_at'' is distinct from to_jsonb(new) - ''seen_at'''
          else 'old is distinct from new' end);
    end loop;
  end $$;
  create function witness.restore(name text) returns void language plpgsql as $$
  declare columns text;
  begin
    select string_agg(quote_ident(attname), ', ') into columns from pg_attribute
      where attrelid = name::regclass and attnum > 0 and not attisdropped and attgenerated = '';
    execute format('delete from %s', name);
    execute format('insert into %s (%s) overriding system value select %s from witness.%I',
      name, columns, columns, replace(name, '.', '_'));
  end $$;
`;

/** Begins to watch a filled database: what is in it now is what is restored. */
export async function watchRows({ asSuperuser }: Chain): Promise<Witness> {
  await asSuperuser(witnessed);
  return {
    undo: async () => {
      const { rows } = await asSuperuser('select "table", row from witness.written order by n');
      const written = rows as Written[];
      const tables = [...new Set(written.map(({ table }) => table))];
      if (tables.length === 0) return [];
      // Without triggers and foreign keys: the rows come back as they were, in any order.
      await asSuperuser("set session_replication_role = 'replica'");
      for (const table of tables) await asSuperuser('select witness.restore($1)', [table]);
      await asSuperuser("set session_replication_role = 'origin'");
      await asSuperuser('truncate witness.written');
      return written;
    },
  };
}
