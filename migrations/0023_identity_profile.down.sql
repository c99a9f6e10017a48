drop function identity.organization_of_email_change;
drop table identity.email_changes;
alter table identity.users drop column time_zone, drop column picture;
