-- The role aems_directory stays: roles belong to the cluster, and other databases may use it.
drop schema identity cascade;
