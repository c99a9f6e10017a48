import type { PersonalTable } from '#kernel/personal-data/personal-table';

const BY_ADDRESS = 'lower(t.person) = any (s.emails)';

/** What organizations holds about people: who takes a seat, and who was asked for in requests like this. */
export const organizationsPersonal: readonly PersonalTable[] = [
  { table: 'organizations.members', person: 't.user_id = s.user_id', columns: { user_id: 'DELETE_ROW' } },
  {
    table: 'organizations.personal_data_requests',
    person: `t.kind = 'EXPORT' and ${BY_ADDRESS}`,
    columns: { person: 'NULL', subject: 'NULL', content: 'NULL' },
    secret: ['content', 'subject'],
  },
  // An export of somebody else may mention the person.
  { table: 'organizations.personal_data_requests', columns: { content: 'MENTIONS' }, secret: ['content'] },
];
