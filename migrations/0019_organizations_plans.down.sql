drop table kernel.switched_off;
drop function organizations.trials_that_are_over;
drop policy directory on organizations.subscriptions;
alter table organizations.organizations no force row level security;
alter table organizations.organization_modules no force row level security;
alter table organizations.organizations add column disabled_modules text[] not null default '{}';
update organizations.organizations o set disabled_modules = array(
  select m.module from organizations.organization_modules m where m.organization_id = o.id and not m.is_on);
drop table organizations.members, organizations.organization_modules, organizations.subscriptions;
alter table organizations.organizations
  drop column code, drop column mfa_required, drop column allowed_domains, drop column archive_days, drop column deleted_at;
drop function organizations.code_of;
alter table organizations.organizations force row level security;
