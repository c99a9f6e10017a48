import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
} from 'graphql';

/** Ids of existing things by the name of their type. */
export type Ids = ReadonlyMap<string, string>;

/** One operation of the schema with values for all its arguments. */
export interface Operation {
  name: string;
  kind: 'query' | 'mutation';
  query: string;
  variables: Record<string, unknown>;
  /** Whether any argument carries an id. */
  hasIds: boolean;
}

const SELECTION_DEPTH = 4;
/** Values for texts that must have a form, by the name of their field. */
const TEXTS: [RegExp, string][] = [
  [/email/i, 'someone@example.com'],
  [/password/i, 'amber lantern voyage 52'],
  [/country/i, 'DE'],
  [/timeZone/i, 'Europe/Berlin'],
  [/locale/i, 'de-DE'],
  [/^by$/i, 'territory'],
];
const SCALARS: Record<string, unknown> = {
  Int: 1,
  Float: 1,
  Boolean: true,
  Decimal: '1',
  Date: '2024-03-05',
  DateTime: '2024-03-05T00:00:00Z',
  CurrencyCode: 'EUR',
};

/** Every query and mutation of a schema, asked about the things with these ids. */
export function operationsOf(schema: GraphQLSchema, ids: Ids): Operation[] {
  const fields = (kind: 'query' | 'mutation') => {
    const root = kind === 'query' ? schema.getQueryType() : schema.getMutationType();
    return Object.values(root?.getFields() ?? {}).map((field) => operationOf(schema, kind, field, ids));
  };
  return [...fields('query'), ...fields('mutation')];
}

function operationOf(
  schema: GraphQLSchema,
  kind: 'query' | 'mutation',
  field: GraphQLField<unknown, unknown>,
  ids: Ids,
): Operation {
  const subject = subjectOf(field, ids);
  const chosen = field.args.filter(
    (argument) => !['first', 'last', 'after', 'before', 'order', 'search', 'filter'].includes(argument.name),
  );
  const variables = Object.fromEntries(
    chosen.map((argument) => [argument.name, valueFor(argument.type, argument.name, subject, ids)]),
  );
  const declared = chosen.map(({ name, type }) => `$${name}: ${type}`).join(', ');
  const passed = chosen.map(({ name }) => `${name}: $${name}`).join(', ');
  const query = `${kind} ${declared && `(${declared})`} { ${field.name}${passed && `(${passed})`} ${selection(schema, getNamedType(field.type), SELECTION_DEPTH)} }`;
  return { name: field.name, kind, query, variables, hasIds: chosen.some(carriesId) };
}

/** The type that a bare `id` means: what the field is named after (`archiveCustomer`), or what it returns (of a union, what exists). */
function subjectOf({ name, type }: GraphQLField<unknown, unknown>, ids: Ids): string {
  const known = [...ids.keys()].sort((one, other) => other.length - one.length);
  const returned = getNamedType(type);
  const members = isUnionType(returned) ? returned.getTypes().map((member) => member.name) : [];
  const named = known.find((one) =>
    name
      .replace(/(Secret|Export)$/, '')
      .toLowerCase()
      .endsWith(one.toLowerCase()),
  );
  return named ?? members.find((one) => ids.has(one)) ?? returned.name;
}

function carriesId({ type }: GraphQLArgument | GraphQLInputField): boolean {
  const named = getNamedType(type);
  return named.name === 'ID' || (isInputObjectType(named) && Object.values(named.getFields()).some(carriesId));
}

function valueFor(type: GraphQLInputType, name: string, subject: string, ids: Ids): unknown {
  if (isNonNullType(type)) return valueFor(type.ofType, name, subject, ids);
  if (isListType(type)) return [valueFor(type.ofType, name, subject, ids)];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (isInputObjectType(type)) {
    if (type.name === 'PeriodInput') return { preset: 'ALL_TIME' };
    return Object.fromEntries(
      Object.values(type.getFields()).map((field) => [field.name, valueFor(field.type, field.name, subject, ids)]),
    );
  }
  if (type.name === 'ID') return idFor(name, subject, ids);
  if (type.name === 'String') return TEXTS.find(([pattern]) => pattern.test(name))?.[1] ?? `Twin ${name}`;
  return SCALARS[type.name];
}

/** What ids are called after the part that their thing plays. */
const PARTS: Record<string, string> = { parent: 'Category', owner: 'SalesPerson', from: 'Warehouse', to: 'Warehouse' };

function idFor(name: string, subject: string, ids: Ids): string | undefined {
  if (name === 'keys') return 'sales.revenue';
  const part = name.replace(/Ids?$/, '');
  const wanted = name === 'id' ? subject : (PARTS[part] ?? part);
  const match = [...ids].find(([type]) => type.toLowerCase() === wanted.toLowerCase());
  return (
    match?.[1] ??
    [...ids].find(([type]) => wanted.toLowerCase().endsWith(type.toLowerCase()))?.[1] ??
    [...ids.values()][0]
  );
}

/** Every field that needs no argument, down to a depth; of a union, the fields of each member. */
function selection(schema: GraphQLSchema, type: GraphQLNamedType, depth: number): string {
  if (isLeafType(type)) return '';
  if (isAbstractType(type)) {
    const members = schema
      .getPossibleTypes(type)
      .map((member) => `... on ${member.name} ${selection(schema, member, depth)}`);
    return `{ __typename ${members.join(' ')} }`;
  }
  if (!isObjectType(type)) return '';
  const fields = Object.values(type.getFields()).filter(
    ({ args }) => !args.some((argument) => isNonNullType(argument.type) && argument.defaultValue === undefined),
  );
  const leaves = fields.filter((field) => isLeafType(getNamedType(field.type)));
  const branches =
    depth > 1 ? fields.filter((field) => !isLeafType(getNamedType(field.type)) && field.name !== 'edges') : [];
  const deeper = branches.map(
    (field) =>
      `${field.name} ${selection(schema, getNamedType(field.type), getNamedType(field.type).name.endsWith('Connection') ? depth : depth - 2)}`,
  );
  return `{ __typename ${leaves.map(({ name }) => name).join(' ')} ${deeper.filter((text) => !text.endsWith(' ')).join(' ')} }`;
}
