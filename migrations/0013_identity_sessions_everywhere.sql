-- A person who secures his account leaves no session open in any organization, though each row is behind the wall of its own.
alter table identity.sessions drop constraint sessions_end_reason_check;
alter table identity.sessions add constraint sessions_end_reason_check
  check (end_reason in ('SIGNED_OUT', 'TOKEN_REPLAYED', 'MEMBERSHIP_ENDED', 'ACCOUNT_SECURED', 'ENDED_ELSEWHERE', 'ENDED_BY_ADMINISTRATOR'));

create policy end_everywhere on identity.sessions as permissive for update to aems_directory using (true) with check (true);
grant update (ended_at, end_reason) on identity.sessions to aems_directory;

-- Ends the living sessions of a person but one, everywhere; returns how many.
create function identity.end_every_session(of_user uuid, reason text, but uuid) returns int
  language sql security definer set search_path = identity, pg_temp as $$
  with ended as (
    update sessions set ended_at = now(), end_reason = reason
     where user_id = of_user and ended_at is null and id is distinct from but returning 1)
  select count(*)::int from ended
$$;
revoke all on function identity.end_every_session from public;
grant execute on function identity.end_every_session to aems_identity;
grant create on schema identity to aems_directory;
alter function identity.end_every_session owner to aems_directory;
revoke create on schema identity from aems_directory;
grant select (ended_at) on identity.sessions to aems_directory;
create index sessions_alive on identity.sessions (user_id) where ended_at is null;
