import type { PersonalTable } from '#kernel/personal-data/personal-table';

/** Asked for by this address or id before, and over: the erasure that is at work forgets the person at its end. */
const ASKED_FOR = `(t.kind = 'EXPORT' or t.state <> 'RUNNING') and (lower(t.person) = any (s.emails)
  or t.subject ->> 'userId' = s.user_id::text or t.subject -> 'emails' ?| s.emails)`;

/** What organizations holds about people: who takes a seat, and who was asked for in requests like this. */
export const organizationsPersonal: readonly PersonalTable[] = [
  { table: 'organizations.members', person: 't.user_id = s.user_id', columns: { user_id: 'DELETE_ROW' } },
  {
    table: 'organizations.personal_data_requests',
    person: ASKED_FOR,
    columns: { person: 'NULL', subject: 'NULL', content: 'NULL' },
    secret: ['content', 'subject'],
  },
  // An export of somebody else may mention the person.
  { table: 'organizations.personal_data_requests', columns: { content: 'MENTIONS' }, secret: ['content'] },
];
