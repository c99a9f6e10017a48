-- Own roles, guests, members who are kept out for a while, and invitations.

-- The owner of the tables is under their wall too; while this transaction fills new columns, it is not.
alter table identity.memberships no force row level security;
alter table identity.sessions no force row level security;
alter table identity.memberships
  drop constraint memberships_role_check,
  add constraint memberships_role_check
    check (role in ('owner', 'executive', 'manager', 'analyst', 'member', 'viewer', 'guest')),
  add column deactivated_at timestamptz,
  add column last_seen_at timestamptz;
update identity.memberships m set last_seen_at = s.last_used_at
  from (select organization_id, user_id, max(last_used_at) as last_used_at from identity.sessions group by 1, 2) s
 where s.organization_id = m.organization_id and s.user_id = m.user_id and m.deleted_at is null;
alter table identity.sessions force row level security;
alter table identity.memberships force row level security;

-- When a member was last seen is news to nobody, and changes no right.
drop trigger stamp on identity.memberships;
create trigger stamp before update of role, mfa_required, deactivated_at, deleted_at on identity.memberships
  for each row execute function kernel.stamp();
drop trigger announce on identity.memberships;
create trigger announce after insert or delete or update of role, permission_version, mfa_required, deactivated_at, deleted_at
  on identity.memberships for each statement execute function kernel.announce_change();
drop trigger count_permission_change on identity.memberships;
create trigger count_permission_change before update on identity.memberships for each row
  when (old.role is distinct from new.role or old.deactivated_at is distinct from new.deactivated_at
    or old.deleted_at is distinct from new.deleted_at)
  execute function identity.count_permission_change();

create function identity.note_last_seen() returns trigger language plpgsql as $$
begin
  -- A membership that is being changed is left alone: whoever changes it may be waiting for this very session.
  update identity.memberships set last_seen_at = now()
   where id in (select id from identity.memberships
     where user_id = new.user_id and deleted_at is null and (last_seen_at is null or last_seen_at < now() - interval '1 minute')
     for no key update skip locked);
  return null;
end $$;
create trigger note_last_seen after insert or update of last_used_at on identity.sessions
  for each row execute function identity.note_last_seen();

-- Whoever is kept out has no way in: for the directory there is no such membership.
alter policy directory on identity.memberships using (deactivated_at is null);

-- Roles that an organization makes for itself.
create table identity.roles (
  organization_id uuid not null,
  id uuid not null,
  name text not null check (length(btrim(name)) between 1 and 80),
  description text not null default '' check (length(description) <= 500),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  updated_by uuid default kernel.current_user_id(),
  primary key (organization_id, id)
);
select kernel.protect('identity.roles');
create unique index roles_name on identity.roles (organization_id, lower(name));

create table identity.role_permissions (
  organization_id uuid not null,
  role_id uuid not null,
  scope text not null check (scope ~ '^[a-z]+:[a-zA-Z-]+\.[a-zA-Z-]+$'),
  primary key (organization_id, role_id, scope),
  foreign key (organization_id, role_id) references identity.roles (organization_id, id)
);
select kernel.protect('identity.role_permissions');

create table identity.member_roles (
  organization_id uuid not null,
  membership_id uuid not null,
  role_id uuid not null,
  assigned_at timestamptz not null default now(),
  assigned_by uuid default kernel.current_user_id(),
  primary key (organization_id, membership_id, role_id),
  foreign key (organization_id, membership_id) references identity.memberships (organization_id, id),
  foreign key (organization_id, role_id) references identity.roles (organization_id, id)
);
select kernel.protect('identity.member_roles');
create index member_roles_role on identity.member_roles (organization_id, role_id);

-- Rights change with the roles of a member and with the permissions of these roles; the announcement of the membership tells
-- the router.
create function identity.count_member_role_change() returns trigger language plpgsql as $$
begin
  update identity.memberships set permission_version = permission_version + 1
   where id in (select membership_id from changed);
  return null;
end $$;
create trigger count_given after insert on identity.member_roles referencing new table as changed
  for each statement execute function identity.count_member_role_change();
create trigger count_taken after delete on identity.member_roles referencing old table as changed
  for each statement execute function identity.count_member_role_change();
create function identity.count_role_change() returns trigger language plpgsql as $$
begin
  update identity.memberships set permission_version = permission_version + 1
   where id in (select membership_id from identity.member_roles where role_id in (select role_id from changed));
  return null;
end $$;
create trigger count_given after insert on identity.role_permissions referencing new table as changed
  for each statement execute function identity.count_role_change();
create trigger count_taken after delete on identity.role_permissions referencing old table as changed
  for each statement execute function identity.count_role_change();

-- An invitation waits for whoever reads the mail of an address. Only the SHA-256 of its link is kept.
create table identity.invitations (
  organization_id uuid not null,
  id uuid not null,
  email text not null check (email = lower(btrim(email)) and email like '_%@_%' and length(email) <= 320),
  name text check (length(btrim(name)) between 1 and 200),
  role text not null check (role in ('owner', 'executive', 'manager', 'analyst', 'member', 'viewer', 'guest')),
  -- Of the organization when it invited: the letter is written in it.
  locale text not null,
  token_hash text,
  invited_by uuid default kernel.current_user_id(),
  created_at timestamptz not null default now(),
  sent_at timestamptz not null default now(),
  expires_at timestamptz not null,
  accepted_at timestamptz,
  accepted_by uuid,
  revoked_at timestamptz,
  primary key (organization_id, id),
  check (accepted_at is null or revoked_at is null)
);
select kernel.protect('identity.invitations');
create unique index invitations_open on identity.invitations (organization_id, email)
  where accepted_at is null and revoked_at is null;
create unique index invitations_directory on identity.invitations (token_hash);

create table identity.invitation_roles (
  organization_id uuid not null,
  invitation_id uuid not null,
  role_id uuid not null,
  primary key (organization_id, invitation_id, role_id),
  foreign key (organization_id, invitation_id) references identity.invitations (organization_id, id),
  foreign key (organization_id, role_id) references identity.roles (organization_id, id)
);
select kernel.protect('identity.invitation_roles');
create index invitation_roles_role on identity.invitation_roles (organization_id, role_id);

-- Whoever opens a link is not signed in: the link says which organization it was sent by.
create policy directory on identity.invitations for select to aems_directory using (true);
grant select (organization_id, token_hash) on identity.invitations to aems_directory;
create function identity.organization_of_invitation(link_hash text) returns uuid
  language sql stable security definer set search_path = identity, pg_temp as $$
  select i.organization_id from identity.invitations i where i.token_hash = link_hash
$$;
revoke all on function identity.organization_of_invitation from public;
grant execute on function identity.organization_of_invitation to aems_identity;
grant create on schema identity to aems_directory;
alter function identity.organization_of_invitation owner to aems_directory;
revoke create on schema identity from aems_directory;
