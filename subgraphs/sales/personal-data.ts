import type { PersonalTable } from '#kernel/personal-data/personal-table';

const BY_EMAIL = 'lower(t.email) = any (s.emails)';

/** What sales holds about people: those it sells to, those it talks to, those who sell. Orders and figures stay as they are. */
export const salesPersonal: readonly PersonalTable[] = [
  {
    table: 'sales.contacts',
    person: BY_EMAIL,
    columns: { name: 'NAME', email: 'NULL', phone: 'NULL', role: 'NULL' },
    tells: { name: 'name' },
  },
  {
    table: 'sales.leads',
    person: BY_EMAIL,
    columns: { name: 'NAME', email: 'NULL', phone: 'NULL', company: 'NULL' },
    tells: { name: 'name' },
  },
  {
    table: 'sales.sales_people',
    person: `t.user_id = s.user_id or ${BY_EMAIL}`,
    columns: { name: 'NAME', email: 'NULL', user_id: 'NULL' },
    tells: { userId: 'user_id', email: 'email', name: 'name' },
  },
  {
    table: 'sales.customers',
    person: `t.kind = 'PERSON' and ${BY_EMAIL}`,
    columns: {
      name: 'NAME',
      email: 'NULL',
      phone: 'NULL',
      city: 'NULL',
      account_number: { keep: 'Books refer to it; it names nobody.' },
    },
    tells: { name: 'name' },
  },
  {
    // Of a company the address of a person may be on record, and nothing else of him.
    table: 'sales.customers',
    person: `t.kind = 'COMPANY' and ${BY_EMAIL}`,
    columns: { email: 'NULL', phone: 'NULL', name: { keep: 'The name of a company.' } },
  },
  { table: 'sales.activities', columns: { subject: 'MENTIONS' } },
  { table: 'sales.opportunities', columns: { name: 'MENTIONS', loss_reason: 'MENTIONS' } },
  { table: 'sales.orders', columns: { customer_reference: 'MENTIONS' } },
];
