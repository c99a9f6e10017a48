-- Accounts elsewhere by which people sign in, and the ways to a provider and back that are under way.

-- Known by issuer and subject, which never change; never by an e-mail address. A person's, hence no organization_id.
create table identity.identities (
  id uuid primary key,
  user_id uuid not null references identity.users (id) on delete cascade,
  issuer text not null,
  subject text not null,
  email text,
  linked_at timestamptz not null default now(),
  last_used_at timestamptz,
  unique (issuer, subject)
);
create index identities_user on identity.identities (user_id);

-- Visible, like the person, to the organizations that he is a member of.
alter table identity.identities enable row level security;
alter table identity.identities force row level security;
create policy members on identity.identities for all to aems_identity
  using (exists (select from identity.memberships m where m.user_id = identities.user_id and m.deleted_at is null));
grant select, insert, update, delete on identity.identities to aems_identity;

-- Begun by browsers of which nothing is known yet. Known by the SHA-256 of the state that the provider brings back; without
-- secrets it is a ticket, by which a person who is signed in begins.
create table identity.oidc_requests (
  hash text primary key,
  purpose text not null check (purpose in ('SIGN_IN', 'LINK', 'CONFIRM')),
  provider text not null,
  return_to text not null,
  session_id uuid,
  binding_hash text,
  code_verifier text,
  nonce text,
  created_at timestamptz not null default now(),
  check ((session_id is null) = (purpose = 'SIGN_IN')),
  check (num_nulls(binding_hash, code_verifier, nonce) in (0, 3))
);
create index oidc_requests_age on identity.oidc_requests (created_at);
grant select, insert, update, delete on identity.oidc_requests to aems_identity;

-- Domains whose people an organization lets in by themselves, in lower case, as its owner tells by event.
alter table identity.known_organizations add column allowed_domains text[] not null default '{}';
create index known_organizations_domains on identity.known_organizations using gin (allowed_domains);

-- Signing in by an identity must find a membership before any organization is known; see 0010.
create policy directory on identity.identities for select to aems_directory using (true);
grant select (issuer, subject, user_id) on identity.identities to aems_directory;

-- The memberships behind an identity, the one used last first; one row without organization when there is none.
create function identity.logins_of_identity(of_issuer text, of_subject text)
  returns table (user_id uuid, organization_id uuid)
  language sql stable security definer set search_path = identity, pg_temp as $$
  select u.id, m.organization_id
    from identities i
    join users u on u.id = i.user_id and u.deleted_at is null
    left join memberships m on m.user_id = u.id and m.deleted_at is null
   where i.issuer = of_issuer and i.subject = of_subject
   order by (select max(s.last_used_at) from sessions s
              where s.organization_id = m.organization_id and s.user_id = u.id) desc nulls last, m.created_at
$$;

-- The organization that lets in everybody of a domain. It must have an owner of that domain, or anybody could claim the people of
-- others; where two do, neither has them.
create function identity.organization_of_domain(of_domain text) returns uuid
  language sql stable security definer set search_path = identity, pg_temp as $$
  select case when count(*) = 1 then (array_agg(o.organization_id))[1] end
    from known_organizations o
   where o.allowed_domains @> array[lower(of_domain)]
     and exists (select from memberships m join users u on u.id = m.user_id and u.deleted_at is null
                  where m.organization_id = o.organization_id and m.role = 'owner' and m.deleted_at is null
                    and split_part(u.email, '@', 2) = lower(of_domain))
$$;
grant select (role) on identity.memberships to aems_directory;

grant create on schema identity to aems_directory;
do $$
declare signature text;
begin
  foreach signature in array array['logins_of_identity(text, text)', 'organization_of_domain(text)'] loop
    execute 'revoke all on function identity.' || signature || ' from public';
    execute 'grant execute on function identity.' || signature || ' to aems_identity';
    execute 'alter function identity.' || signature || ' owner to aems_directory';
  end loop;
end $$;
revoke create on schema identity from aems_directory;
