-- Some work has no organization yet: a letter to somebody who forgot the password. It may be added by a transaction that has none.
drop policy enqueue on jobs.job_common;
drop policy enqueued on jobs.job_common;
create policy enqueue on jobs.job_common for insert
  with check (current_user = kernel.domain_role(split_part(name, '.', 1))
    and data ->> 'organizationId' = coalesce(kernel.current_organization_id()::text, ''));
create policy enqueued on jobs.job_common for select
  using (current_user = kernel.domain_role(split_part(name, '.', 1))
    and data ->> 'organizationId' = coalesce(kernel.current_organization_id()::text, ''));
