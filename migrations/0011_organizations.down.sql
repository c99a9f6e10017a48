drop schema organizations cascade;
