alter table ai.evaluation_cases drop column accepted_at;
