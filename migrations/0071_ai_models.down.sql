drop trigger note_interaction on ai.questions;
drop function ai.note_interaction;
alter table ai.questions drop column answered_by, drop column fallback;
drop function ai.reserve_request, ai.settle_request, ai.rests;
drop table ai.models, ai.limits, ai.spending, ai.requests, ai.interactions;
