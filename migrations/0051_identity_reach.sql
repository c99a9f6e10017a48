-- Which rows of the organization a member reaches, and whose team he is in.
alter table identity.memberships
  add column reach text not null default 'ALL' check (reach in ('ALL', 'OWN', 'TEAM', 'TERRITORIES')),
  add column reach_territory_ids uuid[] not null default '{}' check (cardinality(reach_territory_ids) <= 500),
  add column manager_id uuid references identity.users (id) check (manager_id <> user_id),
  add check (reach = 'TERRITORIES' or reach_territory_ids = '{}');

create trigger count_reach_change before update of reach, reach_territory_ids on identity.memberships for each row
  when (old.reach is distinct from new.reach or old.reach_territory_ids is distinct from new.reach_territory_ids)
  execute function identity.count_permission_change();
create trigger announce_reach after update of reach, reach_territory_ids, manager_id on identity.memberships
  for each statement execute function kernel.announce_change();
