drop index identity.sessions_alive;
drop function identity.end_every_session;
revoke update (ended_at, end_reason) on identity.sessions from aems_directory;
drop policy end_everywhere on identity.sessions;
update identity.sessions set end_reason = 'SIGNED_OUT'
  where end_reason in ('ACCOUNT_SECURED', 'ENDED_ELSEWHERE', 'ENDED_BY_ADMINISTRATOR');
alter table identity.sessions drop constraint sessions_end_reason_check;
alter table identity.sessions add constraint sessions_end_reason_check
  check (end_reason in ('SIGNED_OUT', 'TOKEN_REPLAYED', 'MEMBERSHIP_ENDED'));
