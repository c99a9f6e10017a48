-- A member may reach only some rows of his organization: those of certain persons, or those of certain territories. Who says nothing
-- reaches everything; what is said holds for reading and for writing.

-- The persons whose rows this transaction reaches; null where that does not matter.
create function kernel.reach_users() returns uuid[] language sql stable parallel safe
  return nullif(current_setting('app.reach_users', true), '')::uuid[];

-- The territories whose rows this transaction reaches; null where that does not matter.
create function kernel.reach_territories() returns uuid[] language sql stable parallel safe
  return nullif(current_setting('app.reach_territories', true), '')::uuid[];

create function kernel.reaches_all() returns boolean language sql stable parallel safe
  return kernel.reach_users() is null and kernel.reach_territories() is null;

-- Keeps rows of a table from whoever does not reach them. `within` is the SQL condition of a row that is reached; what it asks of the
-- transaction stands in `(select ...)`, so that it is asked once for a statement and not at all of whoever reaches everything.
create function kernel.limit_reach(target regclass, within text) returns void language plpgsql as $$
declare domain text := (select nspname from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.oid = target);
begin
  execute format('create policy reach on %1$s as restrictive for all to %2$I
    using ((select kernel.reaches_all()) or (%3$s)) with check ((select kernel.reaches_all()) or (%3$s))',
    target, kernel.domain_role(domain), within);
end $$;
