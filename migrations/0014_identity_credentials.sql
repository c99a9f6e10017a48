-- Links out of letters, temporary passwords, known devices, and sign-ups that wait for their letter. Of whatever somebody shows to
-- prove himself only the SHA-256 is kept.

-- A temporary password has an end; null for one that the person chose.
alter table identity.users add column password_expires_at timestamptz;

-- The one link with which a person may set a password: the next one takes its place.
create table identity.password_links (
  user_id uuid primary key references identity.users (id) on delete cascade,
  hash text not null unique,
  purpose text not null check (purpose in ('RESET', 'FIRST')),
  created_at timestamptz not null default now(),
  expires_at timestamptz not null
);

-- A device on which a person has signed in before; its attempts are counted apart from those of strangers.
create table identity.devices (
  hash text primary key,
  user_id uuid not null references identity.users (id) on delete cascade,
  created_at timestamptz not null default now(),
  last_used_at timestamptz not null default now(),
  expires_at timestamptz not null
);
create index devices_user on identity.devices (user_id, last_used_at);

-- Both belong to a person and are visible where the person is: to the organizations that he is a member of.
do $$
declare target text;
begin
  foreach target in array array['password_links', 'devices'] loop
    execute format('alter table identity.%I enable row level security', target);
    execute format('alter table identity.%I force row level security', target);
    execute format('create policy members on identity.%1$I for all to aems_identity
      using (exists (select from identity.memberships m where m.user_id = %1$I.user_id and m.deleted_at is null))
      with check (exists (select from identity.memberships m where m.user_id = %1$I.user_id and m.deleted_at is null))', target);
    execute format('grant select, insert, update, delete on identity.%I to aems_identity', target);
    execute format('create policy directory on identity.%I for select to aems_directory using (true)', target);
  end loop;
end $$;

-- Who signed up and has not confirmed the address yet. It already lies behind the wall of the organization that it will found.
create table identity.sign_ups (
  organization_id uuid primary key,
  -- Of the link; null until its letter is written.
  hash text unique,
  email text not null,
  name text not null,
  locale text not null,
  password_hash text not null,
  organization_name text not null,
  currency text not null,
  time_zone text not null,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null
);
select kernel.protect('identity.sign_ups');
drop trigger announce on identity.sign_ups;
create policy directory on identity.sign_ups for select to aems_directory using (true);

grant select (user_id, hash, expires_at) on identity.password_links to aems_directory;
grant select (user_id, hash, expires_at) on identity.devices to aems_directory;
grant select (organization_id, hash, expires_at) on identity.sign_ups to aems_directory;

-- An organization through which the bearer of a link can be reached: the one that he joined first.
create function identity.organization_of_password_link(link_hash text) returns uuid
  language sql stable security definer set search_path = identity, pg_temp as $$
  select m.organization_id from password_links l
    join memberships m on m.user_id = l.user_id and m.deleted_at is null
    join users u on u.id = l.user_id and u.deleted_at is null
   where l.hash = link_hash and l.expires_at > now()
   order by m.created_at limit 1
$$;

create function identity.organization_of_sign_up(link_hash text) returns uuid
  language sql stable security definer set search_path = identity, pg_temp as $$
  select s.organization_id from sign_ups s where s.hash = link_hash and s.expires_at > now()
$$;

-- Whether somebody with this address has signed in on this device.
create function identity.is_known_device(address text, device_hash text) returns boolean
  language sql stable security definer set search_path = identity, pg_temp as $$
  select exists (select from devices d join users u on u.id = d.user_id and u.deleted_at is null
    where d.hash = device_hash and d.expires_at > now() and lower(u.email) = lower(address))
$$;

-- What has expired is forgotten, wherever it is; the policies leave the directory nothing else to delete.
create policy forget on identity.password_links for delete to aems_directory using (expires_at < now());
create policy forget on identity.devices for delete to aems_directory using (expires_at < now());
create policy forget on identity.sign_ups for delete to aems_directory using (expires_at < now());
grant delete on identity.password_links, identity.devices, identity.sign_ups to aems_directory;
create function identity.forget_expired_credentials() returns void
  language sql security definer set search_path = identity, pg_temp as $$
  delete from password_links where expires_at < now();
  delete from devices where expires_at < now();
  delete from sign_ups where expires_at < now();
$$;

grant create on schema identity to aems_directory;
do $$
declare signature text;
begin
  foreach signature in array array['organization_of_password_link(text)', 'organization_of_sign_up(text)',
      'is_known_device(text, text)', 'forget_expired_credentials()'] loop
    execute 'revoke all on function identity.' || signature || ' from public';
    execute 'grant execute on function identity.' || signature || ' to aems_identity';
    execute 'alter function identity.' || signature || ' owner to aems_directory';
  end loop;
end $$;
revoke create on schema identity from aems_directory;

-- A refusal that only says "wait" is worth an entry in the audit once for each wait, however often it is run into.
alter table identity.sign_in_attempts add column is_reported boolean not null default false;
create or replace function identity.count_attempt(of_subject text, free int) returns int language plpgsql as $$
declare quiet constant interval := '15 minutes';
begin
  insert into identity.sign_in_attempts as a (subject, attempts) values (of_subject, 1)
  on conflict (subject) do update set
    attempts = case when a.last_at < now() - quiet then 1 else a.attempts + 1 end,
    last_at = now(),
    is_reported = false,
    blocked_until = case when a.last_at >= now() - quiet and a.attempts + 1 >= free
      then now() + least(interval '5 seconds' * 2 ^ least(a.attempts + 1 - free, 20), quiet) end
  where a.blocked_until is null or a.blocked_until <= now();
  if found then
    return 0;
  end if;
  return (select ceil(extract(epoch from blocked_until - now())) from identity.sign_in_attempts where subject = of_subject);
end $$;
