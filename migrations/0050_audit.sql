-- The domain that reads the audit, verifies it and signs its heads.
select kernel.admit('audit');
grant select on audit.entries to aems_audit;
create policy read on audit.entries for select to aems_audit using (true);
create policy read_own on audit.entries as restrictive for select to aems_audit
  using (organization_id = (select kernel.current_organization_id()));
grant execute on function audit.prepare_months to aems_audit;

-- The newest entry of each organization, for the job that signs them: it sees no more of other organizations than this.
create function audit.heads() returns table (organization_id uuid, seq bigint, hash bytea)
  language sql stable security definer set search_path = audit, pg_temp as $$
  with recursive chains as (
    (select e.organization_id from entries e order by e.organization_id limit 1)
    union all
    select (select e.organization_id from entries e where e.organization_id > c.organization_id order by e.organization_id limit 1)
      from chains c where c.organization_id is not null
  )
  select c.organization_id, head.seq, head.hash
    from chains c
    cross join lateral (select e.seq, e.hash from entries e where e.organization_id = c.organization_id order by e.created_at desc limit 1) head
$$;

-- Takes out of the entries of the transaction's organization what is told of a person and where he came from. `names` are what he was
-- called as a subject that is not a user: the address of an invitation, say. Returns how many entries lost something; the chain says which.
create function audit.forget_person(person uuid, names text[]) returns int
  language plpgsql security definer set search_path = audit, pg_temp as $$
declare touched bigint[];
begin
  with forgotten as (
    update entries e set
      detail_salt = case when d.detail then null else e.detail_salt end,
      subject_name = case when d.detail then null else e.subject_name end,
      before = case when d.detail then null else e.before end,
      after = case when d.detail then null else e.after end,
      origin_salt = case when d.origin then null else e.origin_salt end,
      address = case when d.origin then null else e.address end,
      user_agent = case when d.origin then null else e.user_agent end
    from (
      select k.id, k.created_at, (k.subject_id = person::text or k.subject_name = any (names)) is true as detail, (k.actor_id = person) is true as origin
        from entries k where k.organization_id = kernel.current_organization_id()
    ) d
    where e.organization_id = kernel.current_organization_id() and e.id = d.id and e.created_at = d.created_at
      and (d.detail and e.detail_salt is not null or d.origin and e.origin_salt is not null)
    returning e.seq
  )
  select array_agg(seq order by seq) into touched from forgotten;
  perform kernel.append_audit('audit.PersonForgotten', 'DONE', 'User', person::text, null, null,
    jsonb_build_object('entries', to_jsonb(coalesce(touched, '{}'))), null);
  return coalesce(cardinality(touched), 0);
end $$;
grant select on audit.entries to aems_eraser;
grant update (detail_salt, subject_name, before, after, origin_salt, address, user_agent) on audit.entries to aems_eraser;
create policy erase_own on audit.entries to aems_eraser
  using (organization_id = (select kernel.current_organization_id()))
  with check (organization_id = (select kernel.current_organization_id()));

revoke all on function audit.heads, audit.forget_person from public;
grant execute on function audit.heads, audit.forget_person to aems_audit;
-- Changing an owner needs the right to create in the schema, for this moment only.
grant create on schema audit to aems_scribe, aems_eraser;
alter function audit.heads owner to aems_scribe;
alter function audit.forget_person owner to aems_eraser;
revoke create on schema audit from aems_scribe, aems_eraser;
