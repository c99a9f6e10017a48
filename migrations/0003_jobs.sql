-- Work beside requests: who works on the queues of pg-boss and who may add to them. Its tables are its own affair: it lays them
-- out before the first migration and keeps them up to date; see subgraphs/kernel/jobs/lay-out-job-tables.ts.

-- The role of the workers owns nothing: pg-boss neither makes nor changes tables at run time.
grant usage on schema jobs to aems_jobs;
grant select, insert, update, delete on all tables in schema jobs to aems_jobs;
alter default privileges in schema jobs grant select, insert, update, delete on tables to aems_jobs;

-- A domain may add to its own queues, for the organization of its transaction, and see that it did. Nothing else: neither the
-- work of others nor what has become of its own.
alter table jobs.job_common enable row level security;
alter table jobs.job_common force row level security;
create policy work on jobs.job_common for all to aems_jobs using (true) with check (true);
create policy enqueue on jobs.job_common for insert
  with check (current_user = kernel.domain_role(split_part(name, '.', 1))
    and data ->> 'organizationId' = kernel.current_organization_id()::text);
create policy enqueued on jobs.job_common for select
  using (current_user = kernel.domain_role(split_part(name, '.', 1))
    and data ->> 'organizationId' = kernel.current_organization_id()::text);
grant usage on schema jobs to public;
grant insert on jobs.job_common to public;
grant select (id, start_after) on jobs.job_common to public;
grant select on jobs.queue to public;
