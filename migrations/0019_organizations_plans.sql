-- What an organization may use: its handle, its rules of sign-in, its plan, its modules, and how long it keeps what is archived.

-- The owner of the tables stands before their wall too; while this transaction fills new columns, it does not.
alter table organizations.organizations no force row level security;
alter table kernel.events no force row level security;

alter table organizations.organizations
  add column code text,
  add column mfa_required boolean not null default false,
  add column allowed_domains text[] not null default '{}' check (allowed_domains::text = lower(allowed_domains::text)),
  add column archive_days int check (archive_days between 30 and 3650),
  add column deleted_at timestamptz;

-- A handle that nobody else has: what the name is made of, and the end of the id, which is random.
create function organizations.code_of(name text, id uuid) returns text language sql immutable
  -- Letters lose their accents first.
  return coalesce(nullif(trim(both '-' from left(regexp_replace(regexp_replace(normalize(lower(name), nfkd), U&'[\0300-\036f]', '', 'g'),
    '[^a-z0-9]+', '-', 'g'), 40)), ''), 'organization') || '-' || right(id::text, 6);
update organizations.organizations set code = organizations.code_of(name, id);
alter table organizations.organizations
  alter column code set not null,
  add constraint organizations_code check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(code) between 3 and 60);
create unique index organizations_code_unique on organizations.organizations (code);

-- What an organization has subscribed to, one after the other; plans themselves stand in subgraphs/organizations/plans/plans.ts.
create table organizations.subscriptions (
  organization_id uuid not null,
  id uuid not null,
  plan text not null,
  seats int not null check (seats between 1 and 100000),
  status text not null check (status in ('TRIAL', 'ACTIVE', 'ENDED')),
  since timestamptz not null default now(),
  -- When a trial ends by itself, or when a subscription was ended.
  until timestamptz,
  check (status = 'ACTIVE' or until is not null),
  primary key (organization_id, id)
);
select kernel.add_business_columns('organizations.subscriptions');
select kernel.protect('organizations.subscriptions');
create unique index subscriptions_current on organizations.subscriptions (organization_id) where status <> 'ENDED';
insert into organizations.subscriptions (organization_id, id, plan, seats, status, until)
  select id, gen_random_uuid(), case when is_demo then 'enterprise' else 'business' end, case when is_demo then 1000 else 25 end,
    case when is_demo then 'ACTIVE' else 'TRIAL' end, case when not is_demo then now() + interval '30 days' end
  from organizations.organizations;

-- Modules that somebody switched; one without a row is on, so that a domain that joins the product later is.
create table organizations.organization_modules (
  organization_id uuid not null,
  module text not null,
  is_on boolean not null,
  updated_at timestamptz not null default now(),
  updated_by uuid default kernel.current_user_id(),
  primary key (organization_id, module)
);
select kernel.protect('organizations.organization_modules');
insert into organizations.organization_modules (organization_id, module, is_on)
  select id, module, false from organizations.organizations, unnest(disabled_modules) as module;
alter table organizations.organizations drop column disabled_modules;

-- Who takes a seat, as identity tells: people are counted here, nothing else is known of them.
create table organizations.members (
  organization_id uuid not null,
  user_id uuid not null,
  primary key (organization_id, user_id)
);
select kernel.protect('organizations.members');
-- Those who were members before anybody told are told of now.
insert into kernel.events (organization_id, type, payload)
  select organization_id, 'identity.MemberJoined', jsonb_build_object('userId', user_id)
    from identity.memberships where deleted_at is null;

-- Trials end by themselves, whichever organization they are of: the function finds them, a job ends each inside its organization.
create function organizations.trials_that_are_over() returns setof uuid
  language sql stable security definer set search_path = organizations, pg_temp as $$
  select organization_id from subscriptions where status = 'TRIAL' and until <= now()
$$;
revoke all on function organizations.trials_that_are_over from public;
grant execute on function organizations.trials_that_are_over to aems_organizations;
create policy directory on organizations.subscriptions for select to aems_directory using (true);
grant usage on schema organizations to aems_directory;
grant select (organization_id, status, until) on organizations.subscriptions to aems_directory;
grant create on schema organizations to aems_directory;
alter function organizations.trials_that_are_over owner to aems_directory;
revoke create on schema organizations from aems_directory;

-- Domains that an organization cannot use at the moment, as each of them has heard: their jobs wait.
create table kernel.switched_off (
  organization_id uuid not null default kernel.current_organization_id(),
  domain text not null,
  primary key (organization_id, domain)
);
alter table kernel.switched_off enable row level security;
alter table kernel.switched_off force row level security;
create policy base on kernel.switched_off as permissive for all using (true) with check (true);
create policy organization on kernel.switched_off as restrictive for all
  using (organization_id = (select kernel.current_organization_id()))
  with check (organization_id = (select kernel.current_organization_id()));
create policy own on kernel.switched_off as restrictive for all
  using (current_user = kernel.domain_role(domain)) with check (current_user = kernel.domain_role(domain));
grant select, insert, delete on kernel.switched_off to public;

alter table organizations.organizations force row level security;
alter table kernel.events force row level security;
