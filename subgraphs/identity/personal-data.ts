import type { PersonalTable } from '#kernel/personal-data/personal-table';

const MINE = 't.user_id = s.user_id';
/** Ends what the person has in the organization, and himself when he is a member of no other; see migrations/0060_personal_data.sql. */
const erasedBy = 'identity.erase_person(s.user_id)';

/** What identity holds about people. */
export const identityPersonal: readonly PersonalTable[] = [
  {
    table: 'identity.users',
    rows: 'identity.person_here(s.user_id, s.emails)',
    person: 'true',
    columns: {
      email: 'EMAIL',
      name: 'NAME',
      locale: { keep: 'A language is spoken by many.' },
      time_zone: 'NULL',
      password_hash: 'NULL',
      picture: 'NULL',
    },
    secret: ['password_hash', 'picture'],
    tells: { userId: 'id', email: 'email', name: 'name' },
    erasedBy,
  },
  {
    table: 'identity.memberships',
    person: MINE,
    columns: {
      user_id: { keep: 'Says that somebody was a member, no longer who.' },
      role: { keep: 'The same.' },
      last_seen_at: { keep: 'The same.' },
    },
    // Nobody gets around the rule by which only owners change owners, and the last one stays.
    protectedBy: `case when exists (select from identity.memberships m where m.user_id = s.user_id and m.role = 'owner'
      and m.deleted_at is null) then 'This person is an owner of the organization. Give him another role first.' end`,
  },
  {
    table: 'identity.sessions',
    person: MINE,
    columns: { user_id: 'DELETE_ROW', address: 'DELETE_ROW', user_agent: 'DELETE_ROW' },
    erasedBy,
  },
  {
    table: 'identity.devices',
    person: MINE,
    columns: { user_id: 'DELETE_ROW', last_used_at: 'DELETE_ROW' },
    erasedBy,
  },
  {
    table: 'identity.api_keys',
    person: MINE,
    columns: { user_id: 'DELETE_ROW', name: 'DELETE_ROW', last_used_at: 'DELETE_ROW' },
    erasedBy,
  },
  { table: 'identity.challenges', person: MINE, columns: { user_id: 'DELETE_ROW' }, erasedBy },
  { table: 'identity.password_links', person: MINE, columns: { user_id: 'DELETE_ROW' }, erasedBy },
  {
    table: 'identity.second_factors',
    person: MINE,
    columns: { user_id: 'DELETE_ROW', enabled_at: 'DELETE_ROW', secret: 'DELETE_ROW', proposed_secret: 'DELETE_ROW' },
    secret: ['secret', 'proposed_secret'],
    erasedBy,
  },
  { table: 'identity.backup_codes', person: MINE, columns: { user_id: 'DELETE_ROW' }, erasedBy },
  {
    table: 'identity.identities',
    person: MINE,
    columns: { user_id: 'DELETE_ROW', issuer: 'DELETE_ROW', subject: 'DELETE_ROW', email: 'DELETE_ROW' },
    tells: { email: 'email' },
    erasedBy,
  },
  {
    table: 'identity.email_changes',
    person: MINE,
    columns: { user_id: 'DELETE_ROW', old_email: 'DELETE_ROW', new_email: 'DELETE_ROW' },
    tells: { email: 'old_email' },
    erasedBy,
  },
  {
    table: 'identity.invitations',
    person: 't.email = any (s.emails)',
    columns: { email: 'EMAIL', name: 'NULL', token_hash: 'NULL' },
    secret: ['token_hash'],
    tells: { name: 'name' },
  },
  {
    table: 'identity.sign_ups',
    person: 't.email = any (s.emails)',
    columns: { email: 'DELETE_ROW', name: 'DELETE_ROW', password_hash: 'DELETE_ROW' },
    secret: ['password_hash'],
  },
];
