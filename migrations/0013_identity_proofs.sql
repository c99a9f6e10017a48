-- How the bearer of a session showed who he is, and when he last did.
alter table identity.sessions
  add column proofs text[] not null default '{PASSWORD}'
    check (proofs <@ array['PASSWORD', 'TOTP', 'BACKUP_CODE', 'OIDC', 'SESSION', 'CLIENT_SECRET']),
  add column confirmed_at timestamptz not null default now();
alter table identity.sessions alter column proofs drop default;
update identity.sessions set confirmed_at = created_at;
