drop function identity.organization_of_domain;
drop function identity.logins_of_identity;
revoke select (role) on identity.memberships from aems_directory;
drop index identity.known_organizations_domains;
alter table identity.known_organizations drop column allowed_domains;
drop table identity.oidc_requests;
drop table identity.identities;
