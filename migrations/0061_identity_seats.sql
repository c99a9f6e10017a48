-- How many members an organization may have, as its plan says; null as long as nobody has told.
alter table identity.known_organizations add column seats int check (seats >= 1);
-- The owner of both stands before their walls too, but for this moment.
alter table kernel.events no force row level security;
alter table organizations.subscriptions no force row level security;
insert into kernel.events (organization_id, type, payload)
  select organization_id, 'organizations.PlanChanged', jsonb_build_object('plan', plan, 'seats', seats)
    from organizations.subscriptions where status <> 'ENDED';
alter table kernel.events force row level security;
alter table organizations.subscriptions force row level security;
