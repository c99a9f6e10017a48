-- What was done and what was refused: append-only, a chain of hashes for each organization, one partition a month. Everyone
-- writes through kernel.append_audit and nobody else's hands reach the table; subgraphs/audit reads it.
create schema audit;

-- Nobody logs in as them: the scribe adds entries, the eraser takes personal words out of them. Neither can do the other's work.
do $$
declare role name;
begin
  foreach role in array array['aems_scribe', 'aems_eraser'] loop
    if not exists (select from pg_roles where rolname = role) then
      execute format('create role %I nologin nosuperuser nobypassrls', role);
    end if;
    execute format('grant %I to current_user', role);
    execute format('grant usage on schema audit, kernel to %I', role);
  end loop;
end $$;

-- Personal words enter the chain by digest only, each salted: what is told of the subject, and where the request came from. Once
-- words and salt are gone nothing leads back to them, and the chain still holds.
create table audit.entries (
  organization_id uuid not null,
  id uuid not null,
  created_at timestamptz not null,
  seq bigint not null check (seq > 0),
  action text not null check (action ~ '^[a-z]+\.[A-Z][A-Za-z]+$'),
  outcome text not null check (outcome in ('DONE', 'REFUSED')),
  actor_id uuid,
  client_id text,
  subject_type text,
  subject_id text,
  subject_name text,
  before jsonb,
  after jsonb,
  detail_salt bytea,
  detail_digest bytea not null,
  address text,
  user_agent text,
  origin_salt bytea,
  origin_digest bytea not null,
  correlation_id text,
  hash bytea not null check (octet_length(hash) = 32),
  primary key (id, created_at)
) partition by range (created_at);
create unique index entries_order on audit.entries (organization_id, created_at);
create index entries_chain on audit.entries (organization_id, seq);
create index entries_action on audit.entries (organization_id, action, created_at);
create index entries_actor on audit.entries (organization_id, actor_id, created_at);
create index entries_subject on audit.entries (organization_id, subject_id, created_at);

alter table audit.entries enable row level security;
alter table audit.entries force row level security;
create policy organization on audit.entries as restrictive for insert
  with check (organization_id = (select kernel.current_organization_id()));
create policy append on audit.entries for insert to aems_scribe with check (true);
create policy find_head on audit.entries for select to aems_scribe using (true);
grant select, insert on audit.entries to aems_scribe;

-- Even the owner of the table changes nothing in it by mistake: an entry may lose its personal words, with their salt, and that is all.
create function audit.refuse_change() returns trigger language plpgsql as $$
declare kept audit.entries := new;
begin
  if tg_op = 'UPDATE' and current_user = 'aems_eraser' then
    if new.detail_salt is null and new.subject_name is null and new.before is null and new.after is null then
      kept.detail_salt := old.detail_salt;
      kept.subject_name := old.subject_name;
      kept.before := old.before;
      kept.after := old.after;
    end if;
    if new.origin_salt is null and new.address is null and new.user_agent is null then
      kept.origin_salt := old.origin_salt;
      kept.address := old.address;
      kept.user_agent := old.user_agent;
    end if;
    if kept is not distinct from old then
      return new;
    end if;
  end if;
  raise exception 'audit entries are never changed' using errcode = 'restrict_violation';
end $$;
create trigger refuse_change before update or delete on audit.entries for each row execute function audit.refuse_change();

create function audit.refuse_truncate() returns trigger language plpgsql as $$
begin
  raise exception 'audit entries are never removed' using errcode = 'restrict_violation';
end $$;
create trigger refuse_truncate before truncate on audit.entries for each statement execute function audit.refuse_truncate();

-- Makes the partitions of this month and the next six; those that are there stay. Attached rather than made in place, so that
-- reading and writing go on meanwhile. Nobody is granted anything on a partition: the way in is the table.
create function audit.prepare_months() returns void
  language plpgsql security definer set search_path = audit, pg_temp as $$
declare
  month timestamp;
  partition text;
begin
  perform pg_advisory_xact_lock(hashtextextended('audit.prepare_months', 0));
  for month in select generate_series(m, m + interval '6 months', interval '1 month') from date_trunc('month', now() at time zone 'UTC') m loop
    partition := 'entries_' || to_char(month, 'YYYY_MM');
    continue when to_regclass('audit.' || partition) is not null;
    execute format('create table audit.%I (like audit.entries including all)', partition);
    execute format('alter table audit.%I enable row level security', partition);
    execute format('alter table audit.%I force row level security', partition);
    execute format('create policy closed on audit.%I as restrictive using (false) with check (false)', partition);
    execute format('create trigger refuse_truncate before truncate on audit.%I for each statement execute function audit.refuse_truncate()', partition);
    execute format('alter table audit.entries attach partition audit.%I for values from (%L) to (%L)', partition,
      month at time zone 'UTC', (month + interval '1 month') at time zone 'UTC');
  end loop;
end $$;
revoke all on function audit.prepare_months from public;
grant execute on function audit.prepare_months to aems_scribe;
select audit.prepare_months();

-- Texts as bytes that can be read back in one way only: each with its length, `-` for null. subgraphs/audit/chain/hash-of.ts does the same.
create function audit.canonical(variadic parts text[]) returns bytea language sql immutable parallel safe
  return convert_to((select string_agg(coalesce(octet_length(part) || ':' || part, '-'), '' order by place)
    from unnest(parts) with ordinality as p (part, place)), 'UTF8');

-- Adds an entry to the chain of the transaction's organization. Until the transaction ends, other entries of that organization wait.
create function kernel.append_audit(what text, outcome text, subject_type text, subject_id text, subject_name text,
    before jsonb, after jsonb, actor uuid) returns void
  language plpgsql security definer set search_path = audit, pg_temp as $$
declare
  entry audit.entries;
  head record;
begin
  entry.organization_id := kernel.current_organization_id();
  if entry.organization_id is null then
    raise exception 'an audit entry belongs to an organization, and this transaction has none';
  end if;
  if current_setting('transaction_isolation') <> 'read committed' then
    raise exception 'an audit entry follows the newest one, which only a read committed transaction sees';
  end if;
  perform pg_advisory_xact_lock(hashtextextended('audit ' || entry.organization_id, 0));
  select e.seq, e.hash, e.created_at into head from audit.entries e
   where e.organization_id = entry.organization_id order by e.created_at desc limit 1;
  entry.id := gen_random_uuid();
  entry.seq := coalesce(head.seq, 0) + 1;
  entry.created_at := greatest(clock_timestamp(), head.created_at + interval '1 microsecond');
  entry.action := what;
  entry.outcome := outcome;
  entry.actor_id := coalesce(actor, kernel.current_user_id());
  entry.client_id := nullif(current_setting('app.client_id', true), '');
  entry.subject_type := subject_type;
  entry.subject_id := subject_id;
  entry.subject_name := left(subject_name, 400);
  entry.before := before;
  entry.after := after;
  entry.detail_salt := uuid_send(gen_random_uuid());
  entry.detail_digest := sha256(entry.detail_salt || audit.canonical(entry.subject_name, before::text, after::text));
  entry.address := nullif(current_setting('app.address', true), '');
  entry.user_agent := left(nullif(current_setting('app.user_agent', true), ''), 400);
  entry.origin_salt := uuid_send(gen_random_uuid());
  entry.origin_digest := sha256(entry.origin_salt || audit.canonical(entry.address, entry.user_agent));
  entry.correlation_id := left(nullif(current_setting('app.correlation_id', true), ''), 200);
  entry.hash := sha256(coalesce(head.hash, '') || audit.canonical(entry.organization_id::text, entry.id::text,
    to_char(entry.created_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.US'), entry.seq::text, entry.action, entry.outcome,
    entry.actor_id::text, entry.client_id, entry.subject_type, entry.subject_id, encode(entry.detail_digest, 'hex'),
    encode(entry.origin_digest, 'hex'), entry.correlation_id));
  -- The job has made this month long ago, unless nothing ran for half a year.
  if to_regclass('audit.entries_' || to_char(entry.created_at at time zone 'UTC', 'YYYY_MM')) is null then
    perform audit.prepare_months();
  end if;
  insert into audit.entries select entry.*;
  -- A busy chain has its head signed before the minute is over.
  if entry.seq % 100 = 0 then
    insert into kernel.events (type, payload) values ('audit.HeadDue', '{}');
  end if;
end $$;
grant insert on kernel.events to aems_scribe;
-- Changing an owner needs the right to create in the schema, for this moment only.
grant create on schema kernel to aems_scribe;
alter function kernel.append_audit owner to aems_scribe;
revoke create on schema kernel from aems_scribe;
