-- Language models that an organization lets help with answers, what it allows them, and what each call of one came to.
-- No prompt and no answer is kept here.

create table ai.models (
  organization_id uuid not null,
  id uuid not null,
  name text not null check (length(name) between 1 and 100),
  base_url text not null check (length(base_url) <= 500),
  model text not null check (length(model) between 1 and 200),
  -- Sealed for this row and this address: nobody reads it again, and it opens for no other address.
  api_key text,
  key_set_at timestamptz,
  -- What the endpoint wants in each request beside the usual.
  request_fields jsonb not null default '{}',
  -- US dollars for a million tokens.
  input_price numeric(12,4) not null check (input_price >= 0),
  output_price numeric(12,4) not null check (output_price >= 0),
  max_output_tokens int not null check (max_output_tokens between 100 and 32000),
  requests_per_minute int not null check (requests_per_minute between 1 and 10000),
  timeout_seconds int not null check (timeout_seconds between 2 and 30),
  -- Its place in the order that the organization gave its models.
  place int not null,
  is_on boolean not null,
  check ((api_key is null) = (key_set_at is null)),
  primary key (organization_id, id)
);
select kernel.add_business_columns('ai.models');
select kernel.protect('ai.models');

-- What an organization allows its models; one without a row allows them what the columns say by default.
create table ai.limits (
  organization_id uuid primary key,
  -- Data of the organization goes to no model at all.
  is_forbidden boolean not null default false,
  -- Requests of one person within a day.
  requests_per_day int not null default 200 check (requests_per_day between 1 and 100000),
  -- US dollars; null for all that the plan brings.
  monthly_budget numeric(12,2) check (monthly_budget >= 0),
  routing text not null default 'BEST' check (routing in ('BEST', 'ORDER')),
  -- As organizations tells; a credit is a US cent.
  plan_credits int not null default 0
);
select kernel.protect('ai.limits');

-- What was spent, or is set aside for requests under way, by month.
create table ai.spending (
  organization_id uuid not null,
  month date not null,
  cost numeric(16,8) not null,
  primary key (organization_id, month)
);
select kernel.protect('ai.spending');

create table ai.requests (
  organization_id uuid not null,
  id uuid not null,
  -- Null once the person was erased.
  user_id uuid default kernel.current_user_id(),
  question_id uuid,
  model_id uuid not null,
  model_name text not null,
  purpose text not null check (purpose in ('PLAN', 'WRITE', 'TEST')),
  -- Null while it is under way, and for ever when its process went down.
  outcome text check (outcome in ('ANSWERED', 'RUBBISH', 'TIMED_OUT', 'RATE_LIMITED', 'UNAVAILABLE', 'CUT_OFF', 'REFUSED',
    'ADDRESS_REFUSED', 'CANCELLED')),
  input_tokens int,
  output_tokens int,
  -- The endpoint did not say how many tokens it were.
  is_estimated boolean,
  input_price numeric(12,4) not null,
  output_price numeric(12,4) not null,
  -- What was set aside until it is settled, then what it cost.
  cost numeric(16,8) not null,
  month date not null,
  first_byte_ms int,
  total_ms int,
  -- Until then the endpoint wants no more.
  rest_until timestamptz,
  created_at timestamptz not null default now(),
  primary key (organization_id, id)
);
select kernel.protect('ai.requests');
create index requests_user on ai.requests (organization_id, user_id, created_at);
create index requests_model on ai.requests (organization_id, model_id, created_at);
create index requests_time on ai.requests (organization_id, created_at);

-- Sets aside the most that a request can cost and answers null, or says what stands against it. Requests of one organization
-- come one after the other here, so that many at once cannot pass a limit together.
create function ai.reserve_request(request uuid, question uuid, asked_model uuid, what text, most_input int, zone text)
  returns text language plpgsql as $$
declare
  a_model ai.models;
  allowed ai.limits;
  this_month date := date_trunc('month', now() at time zone zone);
  most numeric;
begin
  perform pg_advisory_xact_lock(hashtextextended('ai.requests ' || kernel.current_organization_id(), 0));
  select * into a_model from ai.models where id = asked_model;
  select * into allowed from ai.limits;
  if what <> 'TEST' then
    if allowed.is_forbidden then return 'FORBIDDEN'; end if;
    if a_model.is_on is not true or ai.rests(asked_model) then return 'RESTING'; end if;
    if (select count(*) from ai.requests where user_id = kernel.current_user_id()
        and created_at >= date_trunc('day', now(), zone)) >= coalesce(allowed.requests_per_day, 200) then return 'QUOTA_REACHED'; end if;
    if (select count(*) from ai.requests where user_id = kernel.current_user_id()
        and outcome is null and created_at > now() - interval '1 minute') >= 2 then return 'TOO_MANY_AT_ONCE'; end if;
    if (select count(*) from ai.requests where model_id = asked_model
        and created_at > now() - interval '1 minute') >= a_model.requests_per_minute then return 'RESTING'; end if;
  end if;
  most := (most_input * a_model.input_price + a_model.max_output_tokens * a_model.output_price) / 1000000;
  if most > 0 and most + coalesce((select cost from ai.spending where month = this_month), 0)
      > least(coalesce(allowed.plan_credits, 0) / 100.0, allowed.monthly_budget) then return 'BUDGET_SPENT'; end if;
  insert into ai.spending (month, cost) values (this_month, most)
    on conflict (organization_id, month) do update set cost = spending.cost + excluded.cost;
  insert into ai.requests (id, question_id, model_id, model_name, purpose, input_price, output_price, cost, month)
    values (request, question, asked_model, a_model.name, what, a_model.input_price, a_model.output_price, most, this_month);
  return null;
end $$;

-- Whether a model is left alone: its endpoint asked for a rest, or the last three requests failed. After half a minute one tries.
create function ai.rests(asked_model uuid) returns boolean language sql stable return
  exists (select from ai.requests where model_id = asked_model and rest_until > now()) or (
    exists (select from ai.requests where model_id = asked_model and created_at > now() - interval '30 seconds')
    and (select count(*) = 3 and bool_and(outcome not in ('ANSWERED', 'RUBBISH')) from (
      select outcome from ai.requests where model_id = asked_model and outcome <> 'CANCELLED' order by created_at desc limit 3) last));

-- Replaces what was set aside by what a request cost, once.
create function ai.settle_request(request uuid, became text, tokens_in int, tokens_out int, estimated boolean,
    first_ms int, all_ms int, rest timestamptz) returns void language sql
begin atomic
  with before as (select id, cost from ai.requests where id = request and outcome is null for update),
  settled as (
    update ai.requests r set outcome = became, input_tokens = tokens_in, output_tokens = tokens_out, is_estimated = estimated,
        cost = (tokens_in * input_price + tokens_out * output_price) / 1000000, first_byte_ms = first_ms, total_ms = all_ms,
        rest_until = rest
      from before where r.id = before.id returning r.month, r.cost - before.cost as difference
  )
  update ai.spending s set cost = s.cost + settled.difference from settled where s.month = settled.month;
end;

-- Who said it: a model by its name, or the analyst (null), and then why no model did.
alter table ai.questions
  add column answered_by text,
  add column fallback text check (fallback in ('FORBIDDEN', 'QUOTA_REACHED', 'TOO_MANY_AT_ONCE', 'BUDGET_SPENT', 'NO_MODEL_ANSWERED'));

-- What became of each question, without a word of it: questions are their person's own and can be deleted, figures about them stay.
create table ai.interactions (
  organization_id uuid not null,
  question_id uuid not null,
  -- Null once the person was erased.
  user_id uuid,
  -- Of the plan, or of the refusal.
  kind text,
  -- Null while it is under way, and for ever when its process went down.
  outcome text,
  language text,
  answered_by text,
  fallback text,
  milliseconds int,
  rating text,
  asked_at timestamptz not null,
  primary key (organization_id, question_id)
);
select kernel.protect('ai.interactions');
create index interactions_time on ai.interactions (organization_id, asked_at);

create function ai.note_interaction() returns trigger language plpgsql as $$
begin
  insert into ai.interactions (organization_id, question_id, user_id, kind, outcome, language, answered_by, fallback, milliseconds, rating, asked_at)
    values (new.organization_id, new.id, new.user_id, coalesce(new.refusal ->> 'kind', new.plan ->> 'kind'),
      case when new.state in ('ANSWERED', 'REFUSED', 'FAILED') then new.state end, new.language, new.answered_by, new.fallback,
      new.milliseconds, new.rating, new.created_at)
    on conflict (organization_id, question_id) do update set kind = excluded.kind, outcome = excluded.outcome, language = excluded.language,
      answered_by = excluded.answered_by, fallback = excluded.fallback, milliseconds = excluded.milliseconds, rating = excluded.rating;
  return null;
end $$;
create trigger note_interaction after insert or update on ai.questions for each row execute function ai.note_interaction();

-- The owner of the tables stands before their wall too; while this transaction fills new tables, it does not.
alter table ai.questions no force row level security;
alter table ai.interactions no force row level security;
insert into ai.interactions (organization_id, question_id, user_id, kind, outcome, language, milliseconds, rating, asked_at)
  select organization_id, id, user_id, coalesce(refusal ->> 'kind', plan ->> 'kind'),
      case when state in ('ANSWERED', 'REFUSED', 'FAILED') then state end, language, milliseconds, rating, created_at
    from ai.questions;
alter table ai.questions force row level security;
alter table ai.interactions force row level security;

-- Organizations tell from now on how many credits a plan brings; those of plans that are in force are told of now.
alter table organizations.subscriptions no force row level security;
alter table kernel.events no force row level security;
insert into kernel.events (organization_id, type, payload)
  select organization_id, 'organizations.PlanChanged', jsonb_build_object('plan', plan, 'seats', seats, 'monthlyCredits',
      case plan when 'team' then 1000 when 'business' then 10000 when 'enterprise' then 100000 else 50 end)
    from organizations.subscriptions where status <> 'ENDED';
alter table organizations.subscriptions force row level security;
alter table kernel.events force row level security;
