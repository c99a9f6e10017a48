-- What people say of themselves: where they are, what they look like.
alter table identity.users
  add column time_zone text,
  -- A square WebP, made by us from what was given.
  add column picture bytea check (octet_length(picture) <= 20000);
alter table identity.users add constraint users_time_zone check (length(time_zone) <= 64);

-- A person's way from one e-mail address to another: the new one is proven, the old one may take it back. Only the SHA-256 of a
-- link is kept.
create table identity.email_changes (
  organization_id uuid not null,
  id uuid not null,
  user_id uuid not null references identity.users (id),
  old_email text not null,
  new_email text not null,
  confirm_hash text,
  revert_hash text,
  requested_at timestamptz not null default now(),
  confirmed_at timestamptz,
  reverted_at timestamptz,
  primary key (organization_id, id)
);
select kernel.protect('identity.email_changes');
drop trigger announce on identity.email_changes;
create index email_changes_user on identity.email_changes (organization_id, user_id);
create unique index email_changes_confirm on identity.email_changes (confirm_hash);
create unique index email_changes_revert on identity.email_changes (revert_hash);

-- Whoever opens a link is not signed in: the link says which organization it was asked for in.
create policy directory on identity.email_changes for select to aems_directory using (true);
grant select (organization_id, confirm_hash, revert_hash) on identity.email_changes to aems_directory;
create function identity.organization_of_email_change(link_hash text) returns uuid
  language sql stable security definer set search_path = identity, pg_temp as $$
  select c.organization_id from identity.email_changes c where link_hash in (c.confirm_hash, c.revert_hash)
$$;
revoke all on function identity.organization_of_email_change from public;
grant execute on function identity.organization_of_email_change to aems_identity;
grant create on schema identity to aems_directory;
alter function identity.organization_of_email_change owner to aems_directory;
revoke create on schema identity from aems_directory;
