drop function kernel.refresh_statistics;
drop function kernel.read_time;
drop table kernel.import_changes, kernel.import_batches;
