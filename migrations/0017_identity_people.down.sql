drop function identity.organization_of_invitation;
drop table identity.invitation_roles, identity.invitations, identity.member_roles, identity.role_permissions, identity.roles;
drop function identity.count_role_change, identity.count_member_role_change;
alter policy directory on identity.memberships using (true);
drop trigger note_last_seen on identity.sessions;
drop function identity.note_last_seen;
drop trigger count_permission_change on identity.memberships;
create trigger count_permission_change before update on identity.memberships for each row
  when (old.role is distinct from new.role or old.deleted_at is distinct from new.deleted_at)
  execute function identity.count_permission_change();
drop trigger announce on identity.memberships;
create trigger announce after insert or update or delete on identity.memberships
  for each statement execute function kernel.announce_change();
drop trigger stamp on identity.memberships;
create trigger stamp before update on identity.memberships for each row execute function kernel.stamp();
alter table identity.memberships no force row level security;
update identity.memberships set role = 'viewer' where role = 'guest';
update identity.memberships set deleted_at = now() where deactivated_at is not null and deleted_at is null;
alter table identity.memberships force row level security;
alter table identity.memberships
  drop constraint memberships_role_check,
  add constraint memberships_role_check check (role in ('owner', 'executive', 'manager', 'analyst', 'member', 'viewer')),
  drop column deactivated_at, drop column last_seen_at;
