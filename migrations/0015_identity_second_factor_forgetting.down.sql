drop function identity.forget_expired_challenges;
create or replace function identity.end_every_session(of_user uuid, reason text, but uuid) returns int
  language sql security definer set search_path = identity, pg_temp as $$
  with ended as (
    update sessions set ended_at = now(), end_reason = reason
     where user_id = of_user and ended_at is null and id is distinct from but returning 1)
  select count(*)::int from ended
$$;
revoke delete on identity.challenges from aems_directory;
revoke select (user_id, expires_at) on identity.challenges from aems_directory;
drop policy forget on identity.challenges;
