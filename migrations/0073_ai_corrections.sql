-- What a question was understood by, so that it can be understood again as on its day; and whose words and plan it changes.
alter table ai.questions
  add column situation jsonb,
  -- The question whose words these are, and everything that was changed of its plan since.
  add column amends_id uuid,
  add column amendment jsonb,
  add foreign key (organization_id, amends_id) references ai.questions (organization_id, id) on delete set null (amends_id);
create index questions_amends on ai.questions (organization_id, amends_id) where amends_id is not null;

-- Words, and what they mean as a person said himself: whoever manages corrections sees them. They go with the question.
create table ai.evaluation_cases (
  organization_id uuid not null,
  id uuid not null,
  user_id uuid not null default kernel.current_user_id(),
  question_id uuid not null,
  text text not null check (length(text) between 1 and 2000),
  language text not null check (language in ('en', 'de', 'vi')),
  origin text not null check (origin in ('CORRECTED', 'CONFIRMED')),
  kind text not null,
  situation jsonb not null,
  expected jsonb not null,
  primary key (organization_id, id),
  unique (organization_id, question_id),
  foreign key (organization_id, question_id) references ai.questions (organization_id, id) on delete cascade
);
select kernel.add_business_columns('ai.evaluation_cases');
select kernel.protect('ai.evaluation_cases');
create index evaluation_cases_newest on ai.evaluation_cases (organization_id, created_at, id);
create index evaluation_cases_user on ai.evaluation_cases (organization_id, user_id);

-- Charts that a person keeps before his eyes: what to ask for, never what was answered.
create table ai.pins (
  organization_id uuid not null,
  id uuid not null,
  user_id uuid not null default kernel.current_user_id(),
  title text not null check (length(title) between 1 and 200),
  -- Ascending; gaps mean nothing.
  position int not null,
  -- Which chart of the answer, from 0.
  chart int not null check (chart >= 0),
  locale text not null,
  language text not null check (language in ('en', 'de', 'vi')),
  -- The questions that led to it, each with its plan; the last one is what is shown.
  trail jsonb not null,
  primary key (organization_id, id)
);
select kernel.add_business_columns('ai.pins');
select kernel.protect('ai.pins');
create index pins_user on ai.pins (organization_id, user_id, position);
create policy person on ai.pins as restrictive for all to aems_ai
  using (user_id = coalesce((select kernel.current_user_id()), user_id))
  with check (user_id = coalesce((select kernel.current_user_id()), user_id));
