-- Challenges end with the sessions of their person, wherever they were made, and are forgotten once they have expired.
create policy forget on identity.challenges as permissive for delete to aems_directory using (true);
grant delete on identity.challenges to aems_directory;
grant select (user_id, expires_at) on identity.challenges to aems_directory;

-- Ends the living sessions of a person but one, everywhere, and what was about to become one; returns how many sessions.
create or replace function identity.end_every_session(of_user uuid, reason text, but uuid) returns int
  language sql security definer set search_path = identity, pg_temp as $$
  delete from challenges where user_id = of_user;
  with ended as (
    update sessions set ended_at = now(), end_reason = reason
     where user_id = of_user and ended_at is null and id is distinct from but returning 1)
  select count(*)::int from ended
$$;

create function identity.forget_expired_challenges() returns int
  language sql security definer set search_path = identity, pg_temp as $$
  with forgotten as (delete from challenges where expires_at < now() returning 1)
  select count(*)::int from forgotten
$$;
revoke all on function identity.forget_expired_challenges from public;
grant execute on function identity.forget_expired_challenges to aems_identity;
grant create on schema identity to aems_directory;
alter function identity.forget_expired_challenges owner to aems_directory;
revoke create on schema identity from aems_directory;
