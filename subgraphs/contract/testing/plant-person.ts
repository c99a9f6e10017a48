import { newId } from '#kernel/database/new-id';

/** Runs a statement as the owner of the database. */
export type Ask = (sql: string, values?: unknown[]) => Promise<Record<string, unknown>[]>;

/** Somebody of whom there are traces everywhere. */
export interface Planted {
  userId: string;
  email: string;
  name: string;
  address: string;
  agent: string;
}

/** Somebody of whom no other test knows; the name has two words, so that it is looked for in texts too. */
export function aPerson(): Planted {
  const userId = newId();
  const mark = userId.slice(-8);
  return {
    userId,
    email: `ada.${mark}@people.example`,
    name: `Ada O"Quill ${mark}`,
    address: `2001:db8::${mark.slice(0, 4)}:${mark.slice(4)}`,
    agent: `Browser of ${mark}`,
  };
}

/** Makes the person a user. */
export async function plantUser(ask: Ask, { userId, email, name, agent }: Planted): Promise<void> {
  await ask('insert into identity.users (id, email, name, password_hash, picture) values ($1, $2, $3, $4, $5)', [
    userId,
    email,
    name,
    `Hash of ${agent}`,
    'a picture',
  ]);
  await ask('insert into identity.second_factors (user_id, secret, enabled_at) values ($1, $2, now())', [
    userId,
    agent,
  ]);
  await ask("insert into identity.devices (hash, user_id, expires_at) values ($2, $1, now() + interval '1 day')", [
    userId,
    newId(),
  ]);
  await ask(
    "insert into identity.password_links (user_id, hash, purpose, expires_at) values ($1, $2, 'RESET', now() + interval '1 day')",
    [userId, newId()],
  );
  await ask(
    "insert into identity.identities (id, user_id, issuer, subject, email) values ($1, $2, 'https://issuer.example', $3, $4)",
    [newId(), userId, newId(), email],
  );
}

const AS_MEMBER = [
  `insert into identity.memberships (organization_id, id, user_id, role) values ($org, gen_random_uuid(), $user, 'member')`,
  `insert into organizations.members (organization_id, user_id) values ($org, $user)`,
  `insert into identity.sessions (organization_id, id, user_id, address, user_agent, proofs, expires_at)
    values ($org, gen_random_uuid(), $user, $address, $agent, '{PASSWORD}', now() + interval '1 day')`,
  `insert into identity.api_keys (organization_id, id, user_id, name, hint, hash, scopes, expires_at)
    values ($org, gen_random_uuid(), $user, 'Key of ' || $name, 'x', gen_random_uuid(), '{}', now() + interval '1 day')`,
  `insert into identity.email_changes (organization_id, id, user_id, old_email, new_email)
    values ($org, gen_random_uuid(), $user, 'old.' || $email, $email)`,
  `insert into ai.conversations (organization_id, id, user_id, title) values ($org, $user, $user, 'About ' || $name)`,
  `insert into ai.questions (organization_id, id, user_id, conversation_id, text, locale, state, answer)
    values ($org, gen_random_uuid(), $user, $user, 'What of ' || $name || '?', 'en-US', 'ANSWERED', jsonb_build_object('text', $email))`,
];

const AS_ANYBODY = [
  `insert into identity.invitations (organization_id, id, email, name, role, locale, expires_at)
    values ($org, gen_random_uuid(), $email, $name, 'member', 'en-US', now() + interval '1 day')`,
  `insert into sales.customers (organization_id, id, kind, name, email, phone, city)
    values ($org, $org, 'PERSON', $name, upper($email), '+1 555 0100', 'Here')`,
  `insert into sales.customers (organization_id, id, kind, name, email)
    values ($org, gen_random_uuid(), 'COMPANY', 'A company', $email)`,
  `insert into sales.contacts (organization_id, id, customer_id, name, email) values ($org, gen_random_uuid(), $org, $name, $email)`,
  `insert into sales.leads (organization_id, id, name, email, received_on) values ($org, gen_random_uuid(), $name, $email, '2026-01-01')`,
  `insert into sales.sales_people (organization_id, id, name, email) values ($org, gen_random_uuid(), $name, $email)`,
  `insert into sales.activities (organization_id, id, kind, scheduled_on, subject)
    values ($org, gen_random_uuid(), 'CALL', '2026-01-01', 'Call ' || upper($name) || ' or write to ' || $email || '.')`,
  `insert into sales.opportunities (organization_id, id, name, customer_id, amount, stage, probability, opened_on)
    values ($org, gen_random_uuid(), 'Shelves for ' || $name, $org, 120, 'PROPOSAL', 0.5, '2026-01-01')`,
  `insert into sales.orders (organization_id, id, number, ordered_on, status, channel, customer_id, customer_reference, currency, subtotal, total)
    values ($org, gen_random_uuid(), 'A-1', '2026-01-01', 'OPEN', 'DIRECT', $org, 'asked by ' || $email, 'EUR', 120, 120)`,
  `insert into products.suppliers (organization_id, id, name, account_number, website)
    values ($org, gen_random_uuid(), 'Wood', 'W1', 'https://wood.example/' || $email)`,
  `insert into imports.runs (organization_id, id, mapping, is_dry_run, good_rows_only, state, faults)
    values ($org, gen_random_uuid(), 'm', false, false, 'STOPPED', jsonb_build_array(jsonb_build_object('value', $name)))`,
  `insert into kernel.events (organization_id, type, payload)
    values ($org, 'test.Told', jsonb_build_object('to', $email, 'text', 'Dear ' || $name || ',', 'count', 1))`,
  `insert into kernel.dead_letters (consumer, event_id, reason)
    select 'test', id, 'cannot write to ' || $email from kernel.events where organization_id = $org and type = 'test.Told'`,
  `insert into organizations.personal_data_requests (organization_id, id, kind, state, person, subject)
    values ($org, gen_random_uuid(), 'ERASURE', 'FAILED', $email, jsonb_build_object('userId', null, 'emails', jsonb_build_array($email), 'names', jsonb_build_array($name)))`,
  `insert into kernel.import_batches (organization_id, id, domain, mapping) values ($org, $org, 'sales', 'm')`,
  `insert into kernel.import_changes (organization_id, batch_id, domain, target, row_ids, before)
    values ($org, $org, 'sales', 'sales.customer', '{}', jsonb_build_array(jsonb_build_object('email', $email, 'name', $name)))`,
  `insert into jobs.job_common (name, data, start_after) values ('identity.forget-sessions',
    jsonb_build_object('organizationId', $org::text, 'payload', jsonb_build_object('to', $email)), now() + interval '1 day')`,
];

/** Leaves traces of the person in every domain of an organization; returns nothing that a test could look at instead. */
export async function plantTraces(ask: Ask, organizationId: string, person: Planted, isMember = true): Promise<void> {
  for (const sql of isMember ? [...AS_MEMBER, ...AS_ANYBODY] : AS_ANYBODY) {
    await ask(...filled(sql, organizationId, person));
  }
}

const TYPES = { org: 'uuid', user: 'uuid', email: 'text', name: 'text', address: 'text', agent: 'text' } as const;

function filled(sql: string, org: string, { userId, ...rest }: Planted): [string, unknown[]] {
  const given: Record<keyof typeof TYPES, string> = { org, user: userId, ...rest };
  const values: string[] = [];
  const text = sql.replace(/\$(org|user|email|name|address|agent)\b/g, (_, key: keyof typeof TYPES) => {
    values.push(given[key]);
    return `$${values.length}::${TYPES[key]}`;
  });
  return [text, values];
}

/** Tables in which a row, whatever the column, holds one of the texts. */
export async function tablesWith(ask: Ask, texts: readonly string[], organizationId?: string): Promise<string[]> {
  const tables = await ask(`select c.oid::regclass::text as name, exists (select from pg_attribute a
      where a.attrelid = c.oid and a.attname = 'organization_id' and not a.attisdropped) as walled
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema')`);
  const found: string[] = [];
  for (const { name, walled } of tables) {
    if (organizationId && !walled) continue;
    const inside = organizationId ? 'and t.organization_id = $2' : '';
    const [hit] = await ask(
      `select from ${name} t where exists (select from unnest($1::text[]) x where t::text ilike '%' || x || '%'
        or replace(replace(t::text, '\\', ''), '""', '"') ilike '%' || x || '%') ${inside} limit 1`,
      organizationId ? [texts, organizationId] : [texts],
    );
    if (hit) found.push(String(name));
  }
  return found.sort();
}
