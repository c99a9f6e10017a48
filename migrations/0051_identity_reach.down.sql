drop trigger announce_reach on identity.memberships;
drop trigger count_reach_change on identity.memberships;
alter table identity.memberships drop column reach, drop column reach_territory_ids, drop column manager_id;
