-- Imports over the graph: files on their way in, and what became of them. What an import wrote is in kernel.import_batches.
select kernel.admit('imports');

create table imports.uploads (
  organization_id uuid not null,
  id uuid not null,
  file_name text not null check (length(file_name) between 1 and 255),
  bytes int not null check (bytes > 0),
  received int not null default 0 check (received between 0 and bytes),
  primary key (organization_id, id)
);
select kernel.add_business_columns('imports.uploads');
select kernel.protect('imports.uploads');
create index on imports.uploads (organization_id, created_at);

-- The content of an upload, piece by piece; `position` is the byte with which a piece begins.
create table imports.upload_pieces (
  organization_id uuid not null,
  upload_id uuid not null,
  position int not null,
  content bytea not null,
  primary key (organization_id, upload_id, position),
  foreign key (organization_id, upload_id) references imports.uploads (organization_id, id) on delete cascade
);
select kernel.protect('imports.upload_pieces');

-- One import and what became of it. The jobs that work on it are in the queues of jobs.
create table imports.runs (
  organization_id uuid not null,
  id uuid not null,
  mapping text not null,
  is_dry_run boolean not null,
  good_rows_only boolean not null,
  state text not null check (state in ('RUNNING', 'COMPLETE', 'STOPPED', 'REFUSED', 'FAILED', 'UNDOING', 'UNDONE')),
  reason text,
  batch_id uuid,
  progress jsonb,
  files jsonb not null default '[]',
  fault_count int not null default 0,
  faults jsonb not null default '[]',
  primary key (organization_id, id)
);
select kernel.add_business_columns('imports.runs');
select kernel.protect('imports.runs');
create index on imports.runs (organization_id, created_at, id);
