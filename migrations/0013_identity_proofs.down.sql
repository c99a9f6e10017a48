alter table identity.sessions drop column proofs, drop column confirmed_at;
