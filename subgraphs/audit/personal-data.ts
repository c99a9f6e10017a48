import type { PersonalTable } from '#kernel/personal-data/personal-table';

/** What the audit holds about people: what they did, from where, and what was done to them. The chain holds without the words. */
export const auditPersonal: readonly PersonalTable[] = [
  {
    table: 'audit.entries',
    person: 't.actor_id = s.user_id or t.subject_id = s.user_id::text or t.subject_name = any (s.emails || s.names)',
    columns: {
      created_at: { keep: 'That something was done must be shown for as long as the audit is kept.' },
      action: { keep: 'The same.' },
      actor_id: { keep: 'Says that somebody did it, no longer who.' },
      subject_id: { keep: 'The same of whom it was done to.' },
      subject_name: 'NULL',
      before: 'NULL',
      after: 'NULL',
      address: 'NULL',
      user_agent: 'NULL',
    },
    erasedBy: 'audit.forget_person(s.user_id, s.emails || s.names)',
  },
];
