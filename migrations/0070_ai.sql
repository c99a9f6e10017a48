-- Conversations with the chief of staff: each belongs to one person, and nobody else in the organization sees it.
select kernel.admit('ai');

create table ai.conversations (
  organization_id uuid not null,
  id uuid not null,
  user_id uuid not null default kernel.current_user_id(),
  title text not null check (length(title) between 1 and 200),
  primary key (organization_id, id)
);
select kernel.add_business_columns('ai.conversations');
select kernel.protect('ai.conversations');
create index conversations_user on ai.conversations (organization_id, user_id, updated_at);

-- One question and what became of it. Plan, answer and refusal are those of subgraphs/ai.
create table ai.questions (
  organization_id uuid not null,
  id uuid not null,
  user_id uuid not null default kernel.current_user_id(),
  conversation_id uuid not null,
  text text not null check (length(text) between 1 and 2000),
  locale text not null,
  language text check (language in ('en', 'de', 'vi')),
  state text not null check (state in ('UNDERSTANDING', 'FETCHING', 'ANSWERED', 'REFUSED', 'FAILED')),
  -- Grows with each step: whoever watches knows by it what he has seen.
  seq int not null default 1,
  plan jsonb,
  answer jsonb,
  refusal jsonb,
  milliseconds int,
  -- What the asker thinks of the answer.
  rating text check (rating in ('GOOD', 'BAD')),
  correction text check (length(correction) <= 1000),
  primary key (organization_id, id),
  foreign key (organization_id, conversation_id) references ai.conversations (organization_id, id) on delete cascade
);
select kernel.add_business_columns('ai.questions');
select kernel.protect('ai.questions');
create index questions_conversation on ai.questions (organization_id, conversation_id, created_at, id);

-- A person sees his own. Work that nobody asks for (erasing a person) has no person, and is inside its organization all the same.
do $$
declare target text;
begin
  foreach target in array array['conversations', 'questions'] loop
    execute format('create policy person on ai.%I as restrictive for all to aems_ai
      using (user_id = coalesce((select kernel.current_user_id()), user_id))
      with check (user_id = coalesce((select kernel.current_user_id()), user_id))', target);
  end loop;
end $$;
