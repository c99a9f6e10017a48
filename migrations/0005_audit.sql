-- What was done and refused: append-only, one chain an organization. No domain reaches the table but through append_audit.
create schema audit;

create table audit.entries (
  organization_id uuid not null,
  id uuid not null default gen_random_uuid(),
  created_at timestamptz not null default clock_timestamp(),
  action text not null,
  outcome text not null check (outcome in ('DONE', 'REFUSED')),
  actor_id uuid,
  client_id text,
  subject_type text,
  subject_id text,
  subject_name text,
  before jsonb,
  after jsonb,
  address text,
  user_agent text,
  correlation_id text,
  primary key (id, created_at)
) partition by range (created_at);
create table audit.entries_default partition of audit.entries default;

create function kernel.append_audit(action text, outcome text, subject_type text, subject_id text, subject_name text,
    before jsonb, after jsonb, actor uuid)
  returns void language sql security definer set search_path = audit, pg_temp as $$
  insert into audit.entries (organization_id, action, outcome, actor_id, client_id, subject_type, subject_id, subject_name,
    before, after, address, user_agent, correlation_id)
  values (kernel.current_organization_id(), action, outcome, coalesce(actor, kernel.current_user_id()),
    nullif(current_setting('app.client_id', true), ''), subject_type, subject_id, subject_name, before, after,
    nullif(current_setting('app.address', true), ''), nullif(current_setting('app.user_agent', true), ''),
    nullif(current_setting('app.correlation_id', true), ''))
$$;
