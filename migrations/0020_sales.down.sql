drop schema sales cascade;
