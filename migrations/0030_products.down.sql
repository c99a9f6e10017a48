drop schema products cascade;
