drop function kernel.append_audit;
drop schema audit cascade;
