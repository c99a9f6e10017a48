-- Two ways in that lay open to whoever acts in another's name.

-- Whoever takes an address back takes back what was begun after it, in whichever organization: no later link brings the other one back.
create policy undo on identity.email_changes for update to aems_directory using (true) with check (true);
grant select (user_id, requested_at), update (confirm_hash, revert_hash) on identity.email_changes to aems_directory;
create function identity.void_email_changes(of_user uuid, since timestamptz) returns void
  language sql security definer set search_path = identity, pg_temp as $$
  update email_changes set confirm_hash = null, revert_hash = case when requested_at < since then revert_hash end
   where user_id = of_user and (confirm_hash is not null or revert_hash is not null)
$$;
revoke all on function identity.void_email_changes from public;
grant execute on function identity.void_email_changes to aems_identity;
grant create on schema identity to aems_directory;
alter function identity.void_email_changes owner to aems_directory;
revoke create on schema identity from aems_directory;

-- As in 0016, but an owner whom an administrator made says nothing of his domain before he has come in: anybody can name an address.
grant select (mfa_required, last_seen_at) on identity.memberships to aems_directory;
create or replace function identity.organization_of_domain(of_domain text) returns uuid
  language sql stable security definer set search_path = identity, pg_temp as $$
  select case when count(*) = 1 then (array_agg(o.organization_id))[1] end
    from known_organizations o
   where o.allowed_domains @> array[lower(of_domain)]
     and exists (select from memberships m join users u on u.id = m.user_id and u.deleted_at is null
                  where m.organization_id = o.organization_id and m.role = 'owner' and m.deleted_at is null
                    and (m.last_seen_at is not null or not m.mfa_required)
                    and split_part(u.email, '@', 2) = lower(of_domain))
$$;
