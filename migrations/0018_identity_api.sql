-- Programs: clients of an organization, and keys by which programs act for a person. Of every secret only the SHA-256 is kept.

create table identity.api_keys (
  organization_id uuid not null,
  id uuid not null,
  user_id uuid not null references identity.users (id),
  name text not null check (length(btrim(name)) between 1 and 100),
  -- How the key begins, for its owner to know it by.
  hint text not null,
  hash text not null,
  scopes text[] not null,
  created_at timestamptz not null default now(),
  rotated_at timestamptz,
  expires_at timestamptz not null,
  last_used_at timestamptz,
  revoked_at timestamptz,
  primary key (organization_id, id)
);
select kernel.protect('identity.api_keys');
create unique index api_keys_directory on identity.api_keys (hash);
create unique index api_keys_by_id on identity.api_keys (id);
create index api_keys_user on identity.api_keys (organization_id, user_id);

create table identity.api_clients (
  organization_id uuid not null,
  id uuid not null,
  name text not null check (length(btrim(name)) between 1 and 100),
  scopes text[] not null,
  -- Networks in CIDR notation that it may come from; empty for any.
  allowed_networks text[] not null default '{}',
  created_at timestamptz not null default now(),
  created_by uuid default kernel.current_user_id(),
  expires_at timestamptz,
  last_used_at timestamptz,
  revoked_at timestamptz,
  primary key (organization_id, id)
);
select kernel.protect('identity.api_clients');
create unique index api_clients_directory on identity.api_clients (id);

-- Two while one takes the place of the other.
create table identity.api_client_secrets (
  organization_id uuid not null,
  hash text not null,
  client_id uuid not null,
  created_at timestamptz not null default now(),
  -- Null until another takes its place.
  expires_at timestamptz,
  primary key (organization_id, hash),
  foreign key (organization_id, client_id) references identity.api_clients (organization_id, id) on delete cascade
);
select kernel.protect('identity.api_client_secrets');
drop trigger announce on identity.api_client_secrets;
create index api_client_secrets_client on identity.api_client_secrets (organization_id, client_id);

-- A session is a person's or a client's; a client's may do less than the client.
alter table identity.sessions
  alter column user_id drop not null,
  add column client_id uuid,
  add column scopes text[],
  add foreign key (organization_id, client_id) references identity.api_clients (organization_id, id) on delete cascade,
  add check (num_nonnulls(user_id, client_id) = 1),
  add check ((client_id is null) = (scopes is null));
create index sessions_client on identity.sessions (organization_id, client_id) where client_id is not null;

-- When something was last used is no news to other processes; who may no longer is.
drop trigger announce on identity.api_keys;
create trigger announce after insert or update of hash, scopes, expires_at, revoked_at or delete on identity.api_keys
  for each statement execute function kernel.announce_change();
drop trigger announce on identity.api_clients;
create trigger announce after insert or update of scopes, expires_at, revoked_at or delete on identity.api_clients
  for each statement execute function kernel.announce_change();

-- Who shows a secret is not known yet, nor is his organization; see 0010.
create policy directory on identity.api_keys for select to aems_directory using (true);
grant select (id, hash, organization_id) on identity.api_keys to aems_directory;
create policy directory on identity.api_clients for select to aems_directory using (true);
grant select (id, organization_id) on identity.api_clients to aems_directory;

-- The organization that an API key belongs to.
create function identity.organization_of_api_key(key_hash text) returns uuid
  language sql stable security definer set search_path = identity, pg_temp as $$
  select k.organization_id from api_keys k where k.hash = key_hash
$$;

-- A key is a session of its own: work that goes on for its bearer asks for it by id.
create or replace function identity.organization_of_session(session_id uuid) returns uuid
  language sql stable security definer set search_path = identity, pg_temp as $$
  select s.organization_id from sessions s where s.id = session_id
  union all
  select k.organization_id from api_keys k where k.id = session_id
$$;

-- The organization that an API client belongs to.
create function identity.organization_of_api_client(client uuid) returns uuid
  language sql stable security definer set search_path = identity, pg_temp as $$
  select c.organization_id from api_clients c where c.id = client
$$;

grant create on schema identity to aems_directory;
do $$
declare signature text;
begin
  foreach signature in array array['organization_of_api_key(text)', 'organization_of_api_client(uuid)'] loop
    execute 'revoke all on function identity.' || signature || ' from public';
    execute 'grant execute on function identity.' || signature || ' to aems_identity';
    execute 'alter function identity.' || signature || ' owner to aems_directory';
  end loop;
end $$;
revoke create on schema identity from aems_directory;
