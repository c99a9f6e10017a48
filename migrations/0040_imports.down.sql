drop schema imports cascade;
