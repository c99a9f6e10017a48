drop function identity.forget_expired_credentials, identity.is_known_device, identity.organization_of_sign_up,
  identity.organization_of_password_link;
drop table identity.sign_ups, identity.devices, identity.password_links;
alter table identity.users drop column password_expires_at;
alter table identity.sign_in_attempts drop column is_reported;
create or replace function identity.count_attempt(of_subject text, free int) returns int language plpgsql as $$
declare quiet constant interval := '15 minutes';
begin
  insert into identity.sign_in_attempts as a (subject, attempts) values (of_subject, 1)
  on conflict (subject) do update set
    attempts = case when a.last_at < now() - quiet then 1 else a.attempts + 1 end,
    last_at = now(),
    blocked_until = case when a.last_at >= now() - quiet and a.attempts + 1 >= free
      then now() + least(interval '5 seconds' * 2 ^ least(a.attempts + 1 - free, 20), quiet) end
  where a.blocked_until is null or a.blocked_until <= now();
  if found then
    return 0;
  end if;
  return (select ceil(extract(epoch from blocked_until - now())) from identity.sign_in_attempts where subject = of_subject);
end $$;
