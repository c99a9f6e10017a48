drop function identity.organization_of_api_client, identity.organization_of_api_key;
create or replace function identity.organization_of_session(session_id uuid) returns uuid
  language sql stable security definer set search_path = identity, pg_temp as $$
  select s.organization_id from identity.sessions s where s.id = session_id
$$;
alter table identity.sessions no force row level security;
delete from identity.sessions where client_id is not null;
alter table identity.sessions force row level security;
alter table identity.sessions drop column client_id, drop column scopes, alter column user_id set not null;
drop table identity.api_client_secrets, identity.api_clients, identity.api_keys;
