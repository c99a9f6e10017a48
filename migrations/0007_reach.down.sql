drop function kernel.limit_reach;
drop function kernel.reaches_all;
drop function kernel.reach_territories;
drop function kernel.reach_users;
