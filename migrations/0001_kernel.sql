-- What every domain leans on: the organization of a transaction, the protection of a table, the event log.
create extension if not exists pgcrypto;
create extension if not exists "uuid-ossp";
create extension if not exists pg_trgm;
create extension if not exists btree_gin;
create extension if not exists pg_stat_statements;

create schema kernel;

-- The organization of this transaction; null (and so no row at all) when nobody set it.
create function kernel.current_organization_id() returns uuid language sql stable parallel safe
  return nullif(current_setting('app.organization_id', true), '')::uuid;

-- The person of this transaction; null for jobs and imports.
create function kernel.current_user_id() returns uuid language sql stable parallel safe
  return nullif(current_setting('app.user_id', true), '')::uuid;

create function kernel.stamp() returns trigger language plpgsql as $$
begin
  new.updated_at := now();
  new.updated_by := kernel.current_user_id();
  return new;
end $$;

-- Tells every process which table of which organization a committed transaction changed.
create function kernel.announce_change() returns trigger language plpgsql as $$
begin
  perform pg_notify('changes', coalesce(kernel.current_organization_id()::text, '') || ' ' || tg_table_schema || '.' || tg_table_name);
  return null;
end $$;

-- The login role of a domain is made before its first migration; see subgraphs/kernel/database/roles.ts.
create function kernel.domain_role(domain text) returns name language sql immutable return ('aems_' || domain)::name;

-- Puts a table of a domain under the organization's wall: forced row-level security, stamps, announcements, grants.
create function kernel.protect(target regclass) returns void language plpgsql as $$
declare
  domain text := (select nspname from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.oid = target);
  role name := kernel.domain_role(domain);
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format('create policy base on %s as permissive for all to %I using (true) with check (true)', target, role);
  execute format('create policy organization on %s as restrictive for all to %I
    using (organization_id = (select kernel.current_organization_id()))
    with check (organization_id = (select kernel.current_organization_id()))', target, role);
  execute format('alter table %s alter column organization_id set default kernel.current_organization_id()', target);
  execute format('grant usage on schema %I to %I', domain, role);
  execute format('grant select, insert, update, delete on %s to %I', target, role);
  if exists (select from pg_attribute where attrelid = target and attname = 'updated_by' and not attisdropped) then
    execute format('create trigger stamp before update on %s for each row execute function kernel.stamp()', target);
  end if;
  execute format('create trigger announce after insert or update or delete on %s for each statement execute function kernel.announce_change()', target);
end $$;

-- Adds to a table the columns that all business rows carry.
create function kernel.add_business_columns(target regclass) returns void language plpgsql as $$
begin
  execute format('alter table %s
    add column source_key text,
    add column created_at timestamptz not null default now(),
    add column updated_at timestamptz not null default now(),
    add column created_by uuid default kernel.current_user_id(),
    add column updated_by uuid default kernel.current_user_id(),
    add column deleted_at timestamptz', target);
  execute format('create unique index on %s (organization_id, source_key) where source_key is not null', target);
end $$;

-- Facts that happened, written in the transaction that made them true. `xid` orders them safely: see pending_events.
create table kernel.events (
  id bigint generated always as identity primary key,
  xid xid8 not null default pg_current_xact_id(),
  organization_id uuid not null default kernel.current_organization_id(),
  type text not null,
  payload jsonb not null,
  actor_id uuid default kernel.current_user_id(),
  correlation_id text default current_setting('app.correlation_id', true),
  created_at timestamptz not null default now()
);
create index events_order on kernel.events (xid, id);
alter table kernel.events enable row level security;
alter table kernel.events force row level security;
create policy base on kernel.events as permissive for insert with check (true);
create policy organization on kernel.events as restrictive for insert
  with check (organization_id = (select kernel.current_organization_id()));

create function kernel.announce_events() returns trigger language plpgsql as $$
begin
  perform pg_notify('events', '');
  return null;
end $$;
create trigger announce after insert on kernel.events for each statement execute function kernel.announce_events();

-- How far each consumer has read, and what it could not digest.
create table kernel.cursors (
  consumer text primary key,
  xid xid8 not null default '0',
  id bigint not null default 0,
  attempts int not null default 0,
  updated_at timestamptz not null default now()
);
create table kernel.dead_letters (
  consumer text not null,
  event_id bigint not null,
  reason text not null,
  created_at timestamptz not null default now(),
  primary key (consumer, event_id)
);

-- The relay alone reads events across organizations, and only through this function.
-- Events of transactions that still run are held back, so that a later id never overtakes an earlier one.
create policy relay on kernel.events as permissive for select to aems_relay using (true);
grant usage on schema kernel to aems_relay;
grant select on kernel.events to aems_relay;
create function kernel.pending_events(after_xid xid8, after_id bigint, types text[], most int)
  returns setof kernel.events language sql stable security definer set search_path = kernel, pg_temp as $$
  select * from kernel.events
   where (xid, id) > (after_xid, after_id) and xid < pg_snapshot_xmin(pg_current_snapshot()) and type = any (types)
   order by xid, id
   limit most
$$;
alter function kernel.pending_events owner to aems_relay;
revoke all on function kernel.pending_events from public;

-- Gives a domain's role what it needs of the kernel.
create function kernel.admit(domain text) returns void language plpgsql as $$
declare role name := kernel.domain_role(domain);
begin
  execute format('create schema if not exists %I', domain);
  execute format('grant usage on schema kernel, %I to %I', domain, role);
  execute format('grant insert on kernel.events to %I', role);
  execute format('grant select, insert, update on kernel.cursors to %I', role);
  execute format('grant select, insert on kernel.dead_letters to %I', role);
  execute format('grant execute on function kernel.pending_events to %I', role);
end $$;
