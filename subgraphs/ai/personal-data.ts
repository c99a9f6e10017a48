import type { PersonalTable } from '#kernel/personal-data/personal-table';

const MINE = 't.user_id = s.user_id';

/** What ai holds about people: what they asked, and answers that may name others. */
export const aiPersonal: readonly PersonalTable[] = [
  { table: 'ai.conversations', person: MINE, columns: { user_id: 'DELETE_ROW', title: 'DELETE_ROW' } },
  {
    table: 'ai.questions',
    person: MINE,
    columns: { user_id: 'DELETE_ROW', text: 'DELETE_ROW', answer: 'DELETE_ROW', correction: 'DELETE_ROW' },
  },
  { table: 'ai.requests', person: MINE, columns: { user_id: 'NULL' } },
  { table: 'ai.interactions', person: MINE, columns: { user_id: 'NULL' } },
  { table: 'ai.answer_events', person: MINE, columns: { user_id: 'DELETE_ROW', event: 'DELETE_ROW' } },
  { table: 'ai.conversations', columns: { title: 'MENTIONS' } },
  { table: 'ai.answer_events', columns: { event: 'MENTIONS' } },
  {
    table: 'ai.questions',
    columns: {
      text: 'MENTIONS',
      answer: 'MENTIONS',
      plan: 'MENTIONS',
      refusal: 'MENTIONS',
      correction: 'MENTIONS',
      situation: 'MENTIONS',
    },
  },
  {
    table: 'ai.evaluation_cases',
    person: MINE,
    columns: { user_id: 'DELETE_ROW', text: 'DELETE_ROW', situation: 'DELETE_ROW', expected: 'DELETE_ROW' },
  },
  { table: 'ai.evaluation_cases', columns: { text: 'MENTIONS', situation: 'MENTIONS', expected: 'MENTIONS' } },
  {
    table: 'ai.pins',
    person: MINE,
    columns: { user_id: 'DELETE_ROW', title: 'DELETE_ROW', trail: 'DELETE_ROW' },
  },
  { table: 'ai.pins', columns: { title: 'MENTIONS', trail: 'MENTIONS' } },
];
