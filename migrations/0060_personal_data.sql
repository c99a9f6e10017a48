-- Exporting and erasing what is kept about a person: how mentions are found and taken out, what the kernel keeps is freed of them,
-- and what became of each request.

-- One pattern for all addresses and full names of a person; null when there is nothing to look for. A name of one word is left alone,
-- because it may be a word.
create function kernel.mention_pattern(emails text[], names text[]) returns text language sql immutable parallel safe
  return (
    select string_agg(case when is_email then '(?<![[:alnum:]._%+-])' else '(?<![[:alnum:]])' end
        || regexp_replace(mention, '([^[:alnum:]\s])', '\\\1', 'g')
        || case when is_email then '(?![[:alnum:]-]|\.[[:alnum:]])' else '(?![[:alnum:]])' end, '|')
      from (
        select email, true from unnest(emails) as email
        union select name, false from unnest(names) as name where name ~ '\S\s+\S'
        -- As it stands inside JSON.
        union select trim(both '"' from to_jsonb(name)::text), false from unnest(names) as name where name ~ '\S\s+\S'
      ) as mentioned (mention, is_email)
     where mention <> ''
  );

-- The text with `[erased]` in place of whatever the pattern finds.
create function kernel.without_mentions(value text, pattern text) returns text language sql immutable parallel safe
  return regexp_replace(value, pattern, '[erased]', 'gi');
create function kernel.without_mentions(value jsonb, pattern text) returns jsonb language sql immutable parallel safe
  return regexp_replace(value::text, pattern, '[erased]', 'gi')::jsonb;

-- Takes mentions of a person out of what the kernel keeps for the transaction's organization: events, what consumers could not
-- digest, images of rows before an import, and work that waits or was done. Returns how many rows lost something.
create function kernel.forget_mentions(pattern text) returns int
  language plpgsql security definer set search_path = kernel, pg_temp as $$
declare
  touched int := 0;
  found_now int;
begin
  if kernel.current_organization_id() is null or pattern is null then
    return 0;
  end if;
  update kernel.dead_letters d set reason = kernel.without_mentions(d.reason, pattern)
    from kernel.events e where e.id = d.event_id and d.reason ~* pattern;
  get diagnostics touched = row_count;
  update kernel.events e set payload = kernel.without_mentions(e.payload, pattern) where e.payload::text ~* pattern;
  get diagnostics found_now = row_count;
  touched := touched + found_now;
  update kernel.import_changes c set before = kernel.without_mentions(c.before, pattern) where c.before::text ~* pattern;
  get diagnostics found_now = row_count;
  touched := touched + found_now;
  update jobs.job_common j set data = kernel.without_mentions(j.data, pattern), output = kernel.without_mentions(j.output, pattern)
   where j.data::text ~* pattern or j.output::text ~* pattern;
  get diagnostics found_now = row_count;
  return touched + found_now;
end $$;

-- The eraser reaches no other organization than that of the transaction, and no more columns than it must.
create policy erase on kernel.events as permissive for all to aems_eraser
  using (organization_id = (select kernel.current_organization_id()))
  with check (organization_id = (select kernel.current_organization_id()));
grant select, update (payload), insert on kernel.events to aems_eraser;
grant select, update (reason) on kernel.dead_letters to aems_eraser;
create policy erase on jobs.job_common as permissive for all to aems_eraser
  using (data ->> 'organizationId' in ('', kernel.current_organization_id()::text))
  with check (data ->> 'organizationId' in ('', kernel.current_organization_id()::text));
grant usage on schema jobs, identity to aems_eraser;
grant select, update (data, output) on jobs.job_common to aems_eraser;

-- Who a person of this organization is, also one who has left it: by id, or by any of the addresses.
create function identity.person_here(of_user uuid, of_emails text[])
  returns table (id uuid, email text, name text, locale text, time_zone text, created_at timestamptz)
  language sql stable security definer set search_path = identity, pg_temp as $$
  select u.id, u.email, u.name, u.locale, u.time_zone, u.created_at from identity.users u
   where (u.id = of_user or lower(u.email) = any (of_emails))
     and exists (select from identity.memberships m where m.user_id = u.id and m.organization_id = kernel.current_organization_id())
$$;

-- Erases a person from identity: ends what he has in the transaction's organization, and himself when he is in no other one.
-- Returns how many rows went or changed.
create function identity.erase_person(person uuid) returns int
  language plpgsql security definer set search_path = identity, kernel, pg_temp as $$
declare
  ended uuid;
  touched int := 0;
  found_now int;
  target text;
begin
  update identity.memberships set deleted_at = now()
   where user_id = person and organization_id = kernel.current_organization_id() and deleted_at is null returning id into ended;
  if ended is not null then
    insert into kernel.events (type, payload)
      values ('identity.MemberLeft', jsonb_build_object('userId', person, 'membershipId', ended));
    touched := 1;
  end if;
  foreach target in array identity.tables_of_members() loop
    execute format('delete from identity.%I where user_id = $1', target) using person;
    get diagnostics found_now = row_count;
    touched := touched + found_now;
  end loop;
  if exists (select from identity.memberships m
      where m.user_id = person and m.deleted_at is null and m.organization_id <> kernel.current_organization_id()) then
    return touched;
  end if;
  foreach target in array identity.tables_of_people() loop
    execute format('delete from identity.%I where user_id = $1', target) using person;
    get diagnostics found_now = row_count;
    touched := touched + found_now;
  end loop;
  update identity.users set email = 'erased-' || id || '@erased.invalid', name = 'Erased person', password_hash = null,
      picture = null, time_zone = null, deleted_at = coalesce(deleted_at, now())
   where id = person and email not like 'erased-%@erased.invalid';
  get diagnostics found_now = row_count;
  return touched + found_now;
end $$;

-- What a person has in one organization; what a person has whatever the number of organizations.
create function identity.tables_of_members() returns text[] language sql immutable
  return array['sessions', 'challenges', 'email_changes', 'api_keys'];
create function identity.tables_of_people() returns text[] language sql immutable
  return array['second_factors', 'password_links', 'devices', 'identities'];

-- Rows of people who are, or were, members of the transaction's organization, and of nobody else.
do $$
declare
  target text;
  here constant text := 'organization_id = (select kernel.current_organization_id())';
begin
  execute format('create policy erase on identity.memberships for update to aems_eraser using (%1$s) with check (%1$s)', here);
  create policy erase_find on identity.memberships for select to aems_eraser using (true);
  grant select (id, user_id, organization_id, deleted_at), update (deleted_at) on identity.memberships to aems_eraser;
  create policy erase on identity.users to aems_eraser using (exists (select from identity.memberships m
    where m.user_id = users.id and m.organization_id = (select kernel.current_organization_id()))) with check (true);
  grant select (id, email, name, locale, time_zone, created_at, deleted_at),
    update (email, name, password_hash, picture, time_zone, deleted_at) on identity.users to aems_eraser;
  foreach target in array identity.tables_of_members() loop
    execute format('create policy erase on identity.%I to aems_eraser using (%s)', target, here);
    execute format('grant select (user_id, organization_id), delete on identity.%I to aems_eraser', target);
  end loop;
  foreach target in array identity.tables_of_people() loop
    execute format('create policy erase on identity.%1$I to aems_eraser using (exists (select from identity.memberships m
      where m.user_id = %1$I.user_id and m.organization_id = (select kernel.current_organization_id())))', target);
    execute format('grant select (user_id), delete on identity.%I to aems_eraser', target);
  end loop;
end $$;

revoke all on function identity.person_here, identity.erase_person, identity.tables_of_members, identity.tables_of_people from public;
grant execute on function identity.person_here, identity.erase_person to aems_identity;
grant execute on function identity.tables_of_members, identity.tables_of_people to aems_eraser;
grant create on schema kernel, identity to aems_eraser;
alter function kernel.forget_mentions owner to aems_eraser;
alter function identity.person_here owner to aems_eraser;
alter function identity.erase_person owner to aems_eraser;
revoke create on schema kernel, identity from aems_eraser;
-- Requests to export or erase a person, and what came of them in each domain. Of an erased person nothing is left here.
create table organizations.personal_data_requests (
  organization_id uuid not null,
  id uuid not null,
  kind text not null check (kind in ('EXPORT', 'ERASURE')),
  state text not null check (state in ('RUNNING', 'COMPLETE', 'REFUSED', 'FAILED')),
  reason text,
  -- As whom the person was asked for: an address, or the name that an id has.
  person text,
  -- What is known of the person while the work goes on.
  subject jsonb,
  parts jsonb not null default '[]',
  finished_at timestamptz,
  -- What was exported, as JSON, for the one who asked; gone at the end of the term.
  content text,
  expires_at timestamptz,
  primary key (organization_id, id)
);
select kernel.add_business_columns('organizations.personal_data_requests');
select kernel.protect('organizations.personal_data_requests');
create index on organizations.personal_data_requests (organization_id, created_at, id);
create index personal_data_requests_expired on organizations.personal_data_requests (expires_at) where content is not null;

-- Exports whose term is over go, in whichever organization they are.
create policy expire on organizations.personal_data_requests to aems_directory using (expires_at < now());
grant select (expires_at, content), update (content, subject, person, updated_at, updated_by) on organizations.personal_data_requests to aems_directory;
create function organizations.forget_exports() returns int
  language plpgsql security definer set search_path = organizations, pg_temp as $$
declare forgotten int;
begin
  update organizations.personal_data_requests set content = null, subject = null, person = null where content is not null and expires_at < now();
  get diagnostics forgotten = row_count;
  return forgotten;
end $$;
revoke all on function organizations.forget_exports from public;
grant execute on function organizations.forget_exports to aems_organizations;
-- Organizations that have set a term for what is archived, and the days of it.
create policy directory on organizations.organizations for select to aems_directory using (true);
grant select (id, archive_days, deleted_at) on organizations.organizations to aems_directory;
create function organizations.archive_terms() returns table (organization_id uuid, days int)
  language sql stable security definer set search_path = organizations, pg_temp as $$
  select o.id, o.archive_days from organizations o where o.archive_days is not null and o.deleted_at is null
$$;
revoke all on function organizations.archive_terms from public;
grant execute on function organizations.archive_terms to aems_organizations;
grant create on schema organizations to aems_directory;
alter function organizations.forget_exports owner to aems_directory;
alter function organizations.archive_terms owner to aems_directory;
revoke create on schema organizations from aems_directory;
