drop function identity.end_session_of_viewer, identity.sessions_of_viewer, identity.is_member_elsewhere,
  identity.organizations_of_viewer, identity.organization_of_challenge;
revoke select on identity.sessions from aems_directory;
grant select (id, organization_id, user_id, last_used_at, ended_at, expires_at) on identity.sessions to aems_directory;
update identity.sessions set end_reason = 'ENDED_ELSEWHERE' where end_reason = 'SWITCHED';
alter table identity.sessions drop constraint sessions_end_reason_check;
alter table identity.sessions add constraint sessions_end_reason_check
  check (end_reason in ('SIGNED_OUT', 'TOKEN_REPLAYED', 'MEMBERSHIP_ENDED', 'ACCOUNT_SECURED', 'ENDED_ELSEWHERE', 'ENDED_BY_ADMINISTRATOR'));
drop trigger announce on identity.sessions;
drop function identity.announce_session;
create trigger announce after update of ended_at or delete on identity.sessions for each statement execute function kernel.announce_change();
drop table identity.challenges, identity.backup_codes, identity.second_factors, identity.known_organizations;
alter table identity.memberships drop column mfa_required;
