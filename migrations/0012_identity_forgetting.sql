-- Sessions are forgotten, with their tokens, 30 days after they ended or expired, in every organization: the policy leaves the
-- directory no other session to delete.
create policy forget on identity.sessions as permissive for delete to aems_directory
  using (least(ended_at, expires_at) < now() - interval '30 days');
grant delete on identity.sessions to aems_directory;
grant select (ended_at, expires_at) on identity.sessions to aems_directory;
-- For the announcement of the deletion.
grant usage on schema kernel to aems_directory;

create function identity.forget_ended_sessions() returns int
  language sql security definer set search_path = identity, pg_temp as $$
  with forgotten as (delete from sessions where least(ended_at, expires_at) < now() - interval '30 days' returning 1)
  select count(*)::int from forgotten
$$;
revoke all on function identity.forget_ended_sessions from public;
grant execute on function identity.forget_ended_sessions to aems_identity;
grant create on schema identity to aems_directory;
alter function identity.forget_ended_sessions owner to aems_directory;
revoke create on schema identity from aems_directory;
