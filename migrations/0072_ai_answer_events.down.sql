alter table ai.questions drop column attempt, drop column failure, drop column alive_until;
drop table ai.answer_events;
drop function ai.announce_events;
