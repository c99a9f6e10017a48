-- What an organization is called and how it counts.
select kernel.admit('organizations');

-- One row for each organization: its id is the organization_id of every other table.
create table organizations.organizations (
  organization_id uuid not null,
  id uuid not null check (id = organization_id),
  name text not null check (length(btrim(name)) between 1 and 200),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  time_zone text not null,
  fiscal_year_start int not null check (fiscal_year_start between 1 and 12),
  locale text not null,
  is_demo boolean not null default false,
  disabled_modules text[] not null default '{}',
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  updated_by uuid default kernel.current_user_id(),
  primary key (organization_id, id)
);
select kernel.protect('organizations.organizations');

-- Whoever signs up asks for the organization before the event of its founding has come by: then it is looked up in the log.
grant select on kernel.events to aems_organizations;
create policy founding on kernel.events for select to aems_organizations
  using (type = 'identity.OrganizationFounded' and organization_id = (select kernel.current_organization_id()));
create index events_founding on kernel.events (organization_id) where type = 'identity.OrganizationFounded';
