drop function organizations.archive_terms;
drop policy directory on organizations.organizations;
drop function organizations.forget_exports;
drop table organizations.personal_data_requests;
do $$
declare target text;
begin
  foreach target in array identity.tables_of_members() || identity.tables_of_people() || array['users', 'memberships'] loop
    execute format('drop policy erase on identity.%I', target);
  end loop;
  drop policy erase_find on identity.memberships;
end $$;
drop function identity.erase_person, identity.person_here, identity.tables_of_members, identity.tables_of_people;
revoke all on all tables in schema identity, jobs from aems_eraser;
revoke usage on schema identity, jobs from aems_eraser;
drop policy erase on jobs.job_common;
drop policy erase on kernel.events;
revoke all on kernel.events, kernel.dead_letters from aems_eraser;
drop function kernel.forget_mentions;
drop function kernel.without_mentions(jsonb, text);
drop function kernel.without_mentions(text, text);
drop function kernel.mention_pattern;
