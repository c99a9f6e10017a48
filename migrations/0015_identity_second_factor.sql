-- Second factors, what identity keeps of an organization for them, and the sessions of one person in all his organizations.

-- What identity knows of an organization by the events of its owner: enough to name it and to let people in.
create table identity.known_organizations (
  organization_id uuid primary key,
  name text not null,
  mfa_required boolean not null default false
);
-- The owner of the log is under its wall too, but for this moment.
alter table kernel.events no force row level security;
insert into identity.known_organizations (organization_id, name)
  select distinct on (organization_id) organization_id, payload ->> 'name' from kernel.events
   where type = 'identity.OrganizationFounded' order by organization_id, id
  on conflict do nothing;
alter table kernel.events force row level security;
select kernel.protect('identity.known_organizations');

-- A person who was created by an administrator sets up a second factor before anything else, whatever the organization asks for.
alter table identity.memberships add column mfa_required boolean not null default false;

-- A person has one second factor, whatever the number of organizations; hence no organization_id. Secrets are sealed.
create table identity.second_factors (
  user_id uuid primary key references identity.users (id) on delete cascade,
  secret text,
  enabled_at timestamptz,
  -- The newest 30-second step whose code was accepted: each code is good for one use.
  last_step int not null default 0,
  -- Shown as a QR code, not confirmed yet; what is enabled stays good meanwhile.
  proposed_secret text,
  proposed_at timestamptz,
  check ((secret is null) = (enabled_at is null)),
  check ((proposed_secret is null) = (proposed_at is null))
);

-- Only an argon2id hash is kept; the first four characters find it, so that a try costs one hash.
create table identity.backup_codes (
  id uuid primary key,
  user_id uuid not null references identity.second_factors (user_id) on delete cascade,
  prefix text not null check (length(prefix) = 4),
  hash text not null,
  used_at timestamptz,
  unique (user_id, prefix)
);

-- Visible, like the person, to the organizations that he is a member of.
do $$
declare target text;
begin
  foreach target in array array['second_factors', 'backup_codes'] loop
    execute format('alter table identity.%I enable row level security', target);
    execute format('alter table identity.%I force row level security', target);
    execute format('create policy members on identity.%1$I for all to aems_identity
      using (exists (select from identity.memberships m where m.user_id = %1$I.user_id and m.deleted_at is null))', target);
    execute format('grant select, insert, update, delete on identity.%I to aems_identity', target);
  end loop;
end $$;
create trigger announce after insert or update of enabled_at or delete on identity.second_factors
  for each statement execute function kernel.announce_change();

-- A first factor was right and the second is awaited. Only the SHA-256 of what the client holds is kept.
create table identity.challenges (
  organization_id uuid not null,
  hash text not null,
  user_id uuid not null references identity.users (id) on delete cascade,
  proof text not null check (proof in ('PASSWORD', 'OIDC')),
  tries int not null default 0,
  expires_at timestamptz not null,
  primary key (organization_id, hash)
);
select kernel.protect('identity.challenges');
drop trigger announce on identity.challenges;
create unique index challenges_directory on identity.challenges (hash);
create index challenges_user on identity.challenges (user_id);

-- A renewal of a session is no news to other processes; its end and a new proof are. A person's sessions are ended in all his
-- organizations at once: each row announces its own.
create function identity.announce_session() returns trigger language plpgsql as $$
begin
  perform pg_notify('changes', old.organization_id::text || ' identity.sessions');
  return null;
end $$;
drop trigger announce on identity.sessions;
create trigger announce after update of ended_at, confirmed_at, proofs or delete on identity.sessions
  for each row execute function identity.announce_session();
alter table identity.sessions drop constraint sessions_end_reason_check;
alter table identity.sessions add constraint sessions_end_reason_check check (end_reason in ('SIGNED_OUT', 'TOKEN_REPLAYED',
  'MEMBERSHIP_ENDED', 'ACCOUNT_SECURED', 'ENDED_ELSEWHERE', 'ENDED_BY_ADMINISTRATOR', 'SWITCHED'));

-- What follows looks across the organizations of one person; it belongs to the directory, as in 0010.
create policy directory on identity.challenges for select to aems_directory using (true);
grant select (hash, organization_id) on identity.challenges to aems_directory;
create policy directory on identity.known_organizations for select to aems_directory using (true);
grant select on identity.known_organizations to aems_directory;
grant select on identity.sessions to aems_directory;

-- The organization that a challenge was made in.
create function identity.organization_of_challenge(challenge_hash text) returns uuid
  language sql stable security definer set search_path = identity, pg_temp as $$
  select c.organization_id from challenges c where c.hash = challenge_hash
$$;

-- The organizations of the person of this transaction.
create function identity.organizations_of_viewer() returns table (organization_id uuid, name text)
  language sql stable security definer set search_path = identity, pg_temp as $$
  select o.organization_id, o.name
    from memberships m join known_organizations o on o.organization_id = m.organization_id
   where m.user_id = kernel.current_user_id() and m.deleted_at is null
   order by o.name, o.organization_id
$$;

-- True when a person is a member of other organizations too.
create function identity.is_member_elsewhere(of_user uuid) returns boolean
  language sql stable security definer set search_path = identity, pg_temp as $$
  select exists (select from memberships m
    where m.user_id = of_user and m.deleted_at is null and m.organization_id <> kernel.current_organization_id())
$$;

-- The living sessions of the person of this transaction, in all his organizations, the one used last first.
create function identity.sessions_of_viewer() returns setof identity.sessions
  language sql stable security definer set search_path = identity, pg_temp as $$
  select s.* from sessions s
   where s.user_id = kernel.current_user_id() and s.ended_at is null and s.expires_at > now()
   order by s.last_used_at desc, s.id
$$;

-- Ends one of them, whichever organization it is in; false when there is no such.
create function identity.end_session_of_viewer(session_id uuid, reason text) returns boolean
  language plpgsql security definer set search_path = identity, pg_temp as $$
begin
  update sessions s set ended_at = now(), end_reason = reason
   where s.id = session_id and s.user_id = kernel.current_user_id() and s.ended_at is null;
  return found;
end $$;

grant create on schema identity to aems_directory;
do $$
declare signature text;
begin
  foreach signature in array array['organization_of_challenge(text)', 'organizations_of_viewer()', 'is_member_elsewhere(uuid)',
      'sessions_of_viewer()', 'end_session_of_viewer(uuid, text)'] loop
    execute 'revoke all on function identity.' || signature || ' from public';
    execute 'grant execute on function identity.' || signature || ' to aems_identity';
    execute 'alter function identity.' || signature || ' owner to aems_directory';
  end loop;
end $$;
revoke create on schema identity from aems_directory;
