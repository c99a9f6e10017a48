drop table ai.pins;
drop table ai.evaluation_cases;
alter table ai.questions drop column amendment, drop column amends_id, drop column situation;
