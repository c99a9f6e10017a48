-- The log forgets what is 90 days old and read by everyone who wants it. The policy holds the first, the function the second:
-- `consumers` are all consumers of the product, as [{ "name": ..., "types": [...] }]. Returns how many events are gone.
create policy forget on kernel.events as permissive for delete to aems_relay using (created_at < now() - interval '90 days');
grant delete on kernel.events to aems_relay;
grant select on kernel.cursors to aems_relay;

create function kernel.forget_events(consumers jsonb) returns int
  language sql security definer set search_path = kernel, pg_temp as $$
  with wanted as (
    select type, k.xid, k.id
      from jsonb_to_recordset(consumers) as c (name text, types text[])
      cross join unnest(c.types) as type
      left join cursors k on k.consumer = c.name
  ), forgotten as (
    delete from events e
     where e.created_at < now() - interval '90 days'
       and not exists (select from wanted w where w.type = e.type and (w.xid is null or (e.xid, e.id) > (w.xid, w.id)))
    returning 1
  )
  select count(*)::int from forgotten
$$;
revoke all on function kernel.forget_events from public;
grant execute on function kernel.forget_events to aems_organizations;
-- Changing an owner needs the right to create in the schema, for this moment only.
grant create on schema kernel to aems_relay;
alter function kernel.forget_events owner to aems_relay;
revoke create on schema kernel from aems_relay;
