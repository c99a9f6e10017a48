-- People, their memberships in organizations, and their sessions.
select kernel.admit('identity');

-- Sign-in must find a membership before any organization is known. That is done by the functions at the end of this file,
-- and by nothing else: they belong to a role that nobody can log in as and that may read a few columns.
do $$ begin
  if not exists (select from pg_roles where rolname = 'aems_directory') then
    create role aems_directory nologin nosuperuser nobypassrls;
  end if;
end $$;
grant aems_directory to current_user;
grant usage on schema identity to aems_directory;

-- A person is one user whatever the number of organizations, hence no organization_id.
create table identity.users (
  id uuid primary key,
  email text not null check (email = lower(btrim(email)) and email like '_%@_%' and length(email) <= 320),
  name text not null check (length(btrim(name)) between 1 and 200),
  locale text not null default 'en-US',
  password_hash text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  updated_by uuid default kernel.current_user_id(),
  deleted_at timestamptz
);
create unique index idx_users_email_active on identity.users (lower(email)) where deleted_at is null;

create table identity.memberships (
  organization_id uuid not null,
  id uuid not null,
  user_id uuid not null references identity.users (id),
  role text not null check (role in ('owner', 'executive', 'manager', 'analyst', 'member', 'viewer')),
  permission_version int not null default 1,
  primary key (organization_id, id)
);
select kernel.add_business_columns('identity.memberships');
select kernel.protect('identity.memberships');
create unique index memberships_active on identity.memberships (organization_id, user_id) where deleted_at is null;
create index memberships_user on identity.memberships (user_id);

-- Tokens carry this number: whoever holds an older one has older rights.
create function identity.count_permission_change() returns trigger language plpgsql as $$
begin
  new.permission_version := old.permission_version + 1;
  return new;
end $$;
create trigger count_permission_change before update on identity.memberships for each row
  when (old.role is distinct from new.role or old.deleted_at is distinct from new.deleted_at)
  execute function identity.count_permission_change();

-- A user is visible to the organizations that he is a member of.
alter table identity.users enable row level security;
alter table identity.users force row level security;
create policy members on identity.users for all to aems_identity
  using (exists (select from identity.memberships m where m.user_id = users.id and m.deleted_at is null))
  with check (true);
grant select, insert, update on identity.users to aems_identity;
create trigger stamp before update on identity.users for each row execute function kernel.stamp();
create trigger announce after insert or update or delete on identity.users for each statement execute function kernel.announce_change();

-- One sign-in on one device; also the family of the refresh tokens that followed from it.
create table identity.sessions (
  organization_id uuid not null,
  id uuid not null,
  user_id uuid not null references identity.users (id),
  address text not null,
  user_agent text not null,
  created_at timestamptz not null default now(),
  last_used_at timestamptz not null default now(),
  -- The earlier of seven days without use and thirty days in all.
  expires_at timestamptz not null,
  ended_at timestamptz,
  end_reason text check (end_reason in ('SIGNED_OUT', 'TOKEN_REPLAYED', 'MEMBERSHIP_ENDED')),
  check ((ended_at is null) = (end_reason is null)),
  primary key (organization_id, id)
);
select kernel.protect('identity.sessions');
-- Only the end of a session is news to other processes; its renewal, some thousand times an hour, is not.
drop trigger announce on identity.sessions;
create trigger announce after update of ended_at or delete on identity.sessions for each statement execute function kernel.announce_change();
create unique index sessions_directory on identity.sessions (id);
create index sessions_user on identity.sessions (organization_id, user_id);

-- Only the SHA-256 of a token is kept.
create table identity.refresh_tokens (
  organization_id uuid not null,
  hash text not null,
  session_id uuid not null,
  issued_at timestamptz not null default now(),
  used_at timestamptz,
  primary key (organization_id, hash),
  foreign key (organization_id, session_id) references identity.sessions (organization_id, id) on delete cascade
);
select kernel.protect('identity.refresh_tokens');
drop trigger announce on identity.refresh_tokens;
create unique index refresh_tokens_directory on identity.refresh_tokens (hash);
create index refresh_tokens_session on identity.refresh_tokens (organization_id, session_id);

-- Attempts to sign in, by account and by network: kept here, so that neither a restart nor a second replica forgets them.
create table identity.sign_in_attempts (
  subject text primary key,
  attempts int not null,
  last_at timestamptz not null default now(),
  blocked_until timestamptz
);
create index sign_in_attempts_age on identity.sign_in_attempts (last_at);
grant select, insert, update, delete on identity.sign_in_attempts to aems_identity;

-- Counts an attempt before it is made and returns 0, or returns the seconds to wait. `free` attempts in 15 minutes cost
-- nothing; each further one doubles the wait, from 5 seconds up to 15 minutes.
create function identity.count_attempt(of_subject text, free int) returns int language plpgsql as $$
declare quiet constant interval := '15 minutes';
begin
  insert into identity.sign_in_attempts as a (subject, attempts) values (of_subject, 1)
  on conflict (subject) do update set
    attempts = case when a.last_at < now() - quiet then 1 else a.attempts + 1 end,
    last_at = now(),
    blocked_until = case when a.last_at >= now() - quiet and a.attempts + 1 >= free
      then now() + least(interval '5 seconds' * 2 ^ least(a.attempts + 1 - free, 20), quiet) end
  where a.blocked_until is null or a.blocked_until <= now();
  if found then
    return 0;
  end if;
  return (select ceil(extract(epoch from blocked_until - now())) from identity.sign_in_attempts where subject = of_subject);
end $$;

-- The organization's wall binds the role of the domain; the directory has a policy of its own beside it.
do $$
declare target text;
begin
  foreach target in array array['users', 'memberships', 'sessions', 'refresh_tokens'] loop
    execute format('create policy directory on identity.%I for select to aems_directory using (true)', target);
  end loop;
end $$;
grant select (id, email, password_hash, deleted_at) on identity.users to aems_directory;
grant select (user_id, organization_id, created_at, deleted_at) on identity.memberships to aems_directory;
grant select (id, organization_id, user_id, last_used_at) on identity.sessions to aems_directory;
grant select (hash, organization_id) on identity.refresh_tokens to aems_directory;

-- The memberships behind an e-mail address, the one used last first; one row without organization when there is none.
create function identity.logins_of(address text)
  returns table (user_id uuid, password_hash text, organization_id uuid)
  language sql stable security definer set search_path = identity, pg_temp as $$
  select u.id, u.password_hash, m.organization_id
    from identity.users u left join identity.memberships m on m.user_id = u.id and m.deleted_at is null
   where lower(u.email) = lower(address) and u.deleted_at is null
   order by (select max(s.last_used_at) from identity.sessions s
              where s.organization_id = m.organization_id and s.user_id = u.id) desc nulls last, m.created_at
$$;

-- The organization that a session was opened in.
create function identity.organization_of_session(session_id uuid) returns uuid
  language sql stable security definer set search_path = identity, pg_temp as $$
  select s.organization_id from identity.sessions s where s.id = session_id
$$;

-- The organization that a refresh token was issued in.
create function identity.organization_of_refresh_token(token_hash text) returns uuid
  language sql stable security definer set search_path = identity, pg_temp as $$
  select t.organization_id from identity.refresh_tokens t where t.hash = token_hash
$$;

-- Changing an owner needs the right to create in the schema, for this moment only.
grant create on schema identity to aems_directory;
do $$
declare signature text;
begin
  foreach signature in array array['logins_of(text)', 'organization_of_session(uuid)', 'organization_of_refresh_token(text)'] loop
    execute 'revoke all on function identity.' || signature || ' from public';
    execute 'grant execute on function identity.' || signature || ' to aems_identity';
    execute 'alter function identity.' || signature || ' owner to aems_directory';
  end loop;
end $$;
revoke create on schema identity from aems_directory;
