import { ERASED_NAME, type Erasure, type PersonalTable, type Subject } from './personal-table.ts';

/** The person of a statement, as the one row `s`, worked out once; the parameters are those of `subjectValues`. */
const SUBJECT = `with s as materialized (select $1::uuid as user_id, $2::text[] as emails, $3::text[] as names,
  kernel.mention_pattern($2::text[], $3::text[]) as pattern)`;

/** Parameters of every statement here. */
export function subjectValues({ userId, emails, names }: Subject): unknown[] {
  return [userId, emails, names];
}

/** Reads the rows of a person, as JSON, with the columns that may be exported. */
export function exportSql(personal: PersonalTable): string {
  const { table, rows, columns, secret = [] } = personal;
  const shown = Object.keys(columns).filter((column) => !secret.includes(column));
  const object = shown.map((column) => `'${column}', t.${column}`).join(', ');
  return `${SUBJECT} select jsonb_build_object(${object}) as row from s, ${rows ?? table} t where ${conditionOf(personal)}`;
}

/** Reads what the rows of a person tell of him, each a value of `kind`; undefined when the table tells nothing. */
export function tellSql(personal: PersonalTable): string | undefined {
  const { table, rows, tells } = personal;
  if (!tells) return undefined;
  const column = (name: string | undefined) => (name ? `t.${name}::text` : 'null');
  return `${SUBJECT} select ${column(tells.userId)} as "userId", lower(${column(tells.email)}) as email, ${column(tells.name)} as name
    from s, ${rows ?? table} t where ${conditionOf(personal)}`;
}

/** Erases the rows of a person: each row that the statement changes or returns stands for one, or for as many as `touched` says. */
export function eraseSql(personal: PersonalTable): string {
  const { table, columns, erasedBy } = personal;
  if (erasedBy) return `${SUBJECT} select ${erasedBy} as touched from s`;
  if (Object.values(columns).includes('DELETE_ROW'))
    return `${SUBJECT} delete from ${table} t using s where ${conditionOf(personal)}`;
  const changes = Object.entries(columns).flatMap(([column, erasure]) => changeOf(column, erasure) ?? []);
  return `${SUBJECT} update ${table} t set ${changes.join(', ')} from s where ${conditionOf(personal)}`;
}

/** Reads why the person may not be erased; undefined when nothing in the table protects anybody. */
export function protectSql({ protectedBy }: PersonalTable): string | undefined {
  return protectedBy && `${SUBJECT} select ${protectedBy} as reason from s`;
}

/** Frees what the kernel keeps in a domain's database of mentions. */
export const FORGET_MENTIONS = `${SUBJECT} select kernel.forget_mentions(s.pattern) as touched from s`;

/** False for a table in which erasure finds nothing to change. */
export function isErasable({ columns, erasedBy }: PersonalTable): boolean {
  return erasedBy !== undefined || Object.values(columns).some((erasure) => typeof erasure === 'string');
}

function conditionOf({ person, columns }: PersonalTable): string {
  if (person) return `(${person})`;
  const mentioned = Object.keys(columns).filter((column) => columns[column] === 'MENTIONS');
  return `(${mentioned.map((column) => `t.${column}::text ~* s.pattern`).join(' or ')})`;
}

function changeOf(column: string, erasure: Erasure): string | undefined {
  switch (erasure) {
    case 'NAME':
      return `${column} = '${ERASED_NAME}'`;
    case 'EMAIL':
      return `${column} = 'erased-' || gen_random_uuid() || '@erased.invalid'`;
    case 'NULL':
      return `${column} = null`;
    case 'MENTIONS':
      return `${column} = kernel.without_mentions(t.${column}, s.pattern)`;
    default:
      return undefined;
  }
}
