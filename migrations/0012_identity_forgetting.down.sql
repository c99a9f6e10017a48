drop function identity.forget_ended_sessions;
revoke usage on schema kernel from aems_directory;
revoke select (ended_at, expires_at) on identity.sessions from aems_directory;
revoke delete on identity.sessions from aems_directory;
drop policy forget on identity.sessions;
