drop index kernel.events_founding;
drop policy founding on kernel.events;
revoke select on kernel.events from aems_organizations;
drop schema organizations cascade;
