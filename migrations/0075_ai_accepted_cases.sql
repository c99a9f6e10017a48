-- Since when somebody who manages corrections stands by a case: only such cases leave the house.
alter table ai.evaluation_cases add column accepted_at timestamptz;
