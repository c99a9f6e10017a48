drop function kernel.append_audit;
revoke insert on kernel.events from aems_scribe;
drop schema audit cascade;
revoke usage on schema kernel from aems_scribe, aems_eraser;
