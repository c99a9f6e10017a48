create or replace function identity.organization_of_domain(of_domain text) returns uuid
  language sql stable security definer set search_path = identity, pg_temp as $$
  select case when count(*) = 1 then (array_agg(o.organization_id))[1] end
    from known_organizations o
   where o.allowed_domains @> array[lower(of_domain)]
     and exists (select from memberships m join users u on u.id = m.user_id and u.deleted_at is null
                  where m.organization_id = o.organization_id and m.role = 'owner' and m.deleted_at is null
                    and split_part(u.email, '@', 2) = lower(of_domain))
$$;
revoke select (mfa_required, last_seen_at) on identity.memberships from aems_directory;
drop function identity.void_email_changes(uuid, timestamptz);
drop policy undo on identity.email_changes;
revoke select (user_id, requested_at), update (confirm_hash, revert_hash) on identity.email_changes from aems_directory;
