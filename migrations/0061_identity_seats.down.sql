alter table identity.known_organizations drop column seats;
