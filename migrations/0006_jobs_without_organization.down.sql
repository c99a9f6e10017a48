drop policy enqueue on jobs.job_common;
drop policy enqueued on jobs.job_common;
create policy enqueue on jobs.job_common for insert
  with check (current_user = kernel.domain_role(split_part(name, '.', 1))
    and data ->> 'organizationId' = kernel.current_organization_id()::text);
create policy enqueued on jobs.job_common for select
  using (current_user = kernel.domain_role(split_part(name, '.', 1))
    and data ->> 'organizationId' = kernel.current_organization_id()::text);
