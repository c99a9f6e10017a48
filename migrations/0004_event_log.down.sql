drop function kernel.forget_events;
revoke select on kernel.cursors from aems_relay;
revoke delete on kernel.events from aems_relay;
drop policy forget on kernel.events;
