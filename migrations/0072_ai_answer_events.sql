-- What whoever watches an answer is told of it, in order: after what he has seen he goes on, whatever dropped in between.
create table ai.answer_events (
  organization_id uuid not null,
  question_id uuid not null,
  -- Counts from 1 within a question and goes on when the answer is tried again.
  seq int not null,
  user_id uuid not null default kernel.current_user_id(),
  event jsonb not null,
  primary key (organization_id, question_id, seq),
  foreign key (organization_id, question_id) references ai.questions (organization_id, id) on delete cascade
);
select kernel.protect('ai.answer_events');
create policy person on ai.answer_events as restrictive for all to aems_ai
  using (user_id = coalesce((select kernel.current_user_id()), user_id))
  with check (user_id = coalesce((select kernel.current_user_id()), user_id));

-- Says of which question, so that nobody looks who watches another; FAILED also tells whoever answers it to stop.
create function ai.announce_events() returns trigger language plpgsql as $$
begin
  perform pg_notify('changes', organization_id || ' ai.answer_events ' || question_id
      || case when bool_or(event ->> 'type' = 'FAILED') then ' FAILED' else '' end)
    from added group by organization_id, question_id;
  return null;
end $$;
drop trigger announce on ai.answer_events;
create trigger announce after insert on ai.answer_events referencing new table as added
  for each statement execute function ai.announce_events();

alter table ai.questions
  -- Grows when the answer is tried again: what an earlier attempt still says comes too late.
  add column attempt int not null default 1,
  add column failure text check (failure in ('TIMED_OUT', 'STOPPED', 'OUT_OF_BUDGET', 'INTERRUPTED', 'NOT_ANSWERED')),
  -- Whoever answers prolongs it; when it is over before the answer is, he is gone.
  add column alive_until timestamptz not null default now() + interval '10 seconds';
create index questions_under_way on ai.questions (organization_id, user_id) where state in ('UNDERSTANDING', 'FETCHING');
