-- What file imports did, so that they can be undone, and how they read dates.

-- A batch as one domain sees it: domains can live in different databases, and none waits for the other's transaction.
create table kernel.import_batches (
  organization_id uuid not null default kernel.current_organization_id(),
  id uuid not null,
  domain text not null,
  mapping text not null,
  started_at timestamptz not null default now(),
  started_by uuid default kernel.current_user_id(),
  primary key (organization_id, id, domain)
);

-- Up to a thousand rows of one target that one transaction of a batch wrote.
-- `before` holds their images, in the order of `row_ids`; it is null when the batch made the rows.
create table kernel.import_changes (
  organization_id uuid not null default kernel.current_organization_id(),
  id bigint generated always as identity,
  batch_id uuid not null,
  domain text not null,
  target text not null,
  written_at timestamptz not null default now(),
  undone_at timestamptz,
  row_ids uuid[] not null,
  before jsonb,
  primary key (organization_id, id),
  foreign key (organization_id, batch_id, domain) references kernel.import_batches
);
create index import_changes_batch on kernel.import_changes (organization_id, batch_id);

-- Every domain writes here with its own role, in the transaction that writes its rows; only roles that
-- kernel.admit let into the schema reach the tables, and the policies keep organizations apart.
do $$
declare target regclass;
begin
  foreach target in array array['kernel.import_batches', 'kernel.import_changes']::regclass[] loop
    execute format('alter table %s enable row level security', target);
    execute format('alter table %s force row level security', target);
    execute format('create policy base on %s as permissive for all using (true) with check (true)', target);
    execute format('create policy organization on %s as restrictive for all
      using (organization_id = (select kernel.current_organization_id()))
      with check (organization_id = (select kernel.current_organization_id()))', target);
    execute format('grant select, insert, update on %s to public', target);
  end loop;
end $$;

-- The time that a text means under the first pattern that fits; null when none fits or there is no such day.
-- `templates` are those of to_timestamp, one for each pattern. Times without a zone are read in the session's.
create function kernel.read_time(value text, patterns text[], templates text[])
  returns timestamptz language plpgsql stable strict as $$
begin
  for position in 1 .. cardinality(patterns) loop
    if value ~ patterns[position] then return to_timestamp(value, templates[position]); end if;
  end loop;
  return null;
exception when datetime_field_overflow or invalid_datetime_format then
  return null;
end $$;

-- Lets the role that filled a table tell the planner so: only a table's owner may analyze it, and a fresh table looks empty.
create function kernel.refresh_statistics(target regclass) returns void language plpgsql security definer set search_path = pg_temp as $$
begin
  if not has_table_privilege(session_user, target, 'insert') then
    raise exception 'The role % does not write %.', session_user, target using errcode = 'insufficient_privilege';
  end if;
  execute format('analyze %s', target);
end $$;
