import { globSync, readFileSync } from 'node:fs';
import {
  buildSchema,
  concatAST,
  type DocumentNode,
  isEnumType,
  Kind,
  Lexer,
  parse,
  print,
  Source,
  separateOperations,
  TokenKind,
  type TypeNode,
  validate,
  visit,
} from 'graphql';
import { expect, test } from 'vitest';
import { costOf } from './cost.ts';
import { documentLimits } from './document-limits.ts';
import { LIMITS } from './limits.ts';

const schema = buildSchema(readFileSync('schema/api.graphql', 'utf8'));
const operations = Object.entries(separateOperations(concatAST(webDocuments())));
const queries = operations.filter(([, document]) => operationOf(document)?.operation !== 'mutation');

test.each(queries)('%s of the web app fits the limits, with a third of them to spare', (_name, document) => {
  const spare = { ...LIMITS, aliases: LIMITS.aliases / 1.5 };
  const sizes = documentLimits(spare, new Set());
  expect(validate(schema, document, sizes).map(String)).toEqual([]);
  expect(tokensOf(document)).toBeLessThan(LIMITS.tokens / 1.5);
  expect(costOf(schema, document, exampleVariables(document), undefined)).toBeLessThan(LIMITS.cost / 1.5);
});

/** What the web app sends: `@unmask` is for its client alone. */
function webDocuments(): DocumentNode[] {
  const files = globSync('web/src/**/*.graphql');
  return files.map((file) =>
    visit(parse(readFileSync(file, 'utf8')), {
      Directive: (directive) => (directive.name.value === 'unmask' ? null : undefined),
    }),
  );
}

function tokensOf(document: DocumentNode): number {
  const lexer = new Lexer(new Source(print(document)));
  let tokens = 0;
  while (lexer.advance().kind !== TokenKind.EOF) tokens += 1;
  return tokens;
}

const EXAMPLES: Record<string, unknown> = {
  'ID!': 'a',
  'String!': 'a',
  'Boolean!': true,
  'Int!': 100,
  '[ID!]!': Array(10).fill('a'),
  'DateTime!': '2026-11-20T00:00:00Z',
  'SimulateAccessInput!': { role: 'VIEWER', ownRoleIds: [], permissions: [] },
  'PeriodInput!': { preset: 'LAST_30_DAYS' },
};

/** Fragments may stand before it. */
function operationOf(document: DocumentNode) {
  return document.definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION);
}

/** Values for what an operation cannot do without; lists are of ten. */
function exampleVariables(document: DocumentNode): Record<string, unknown> {
  const required =
    operationOf(document)?.variableDefinitions?.filter(({ type }) => type.kind === Kind.NON_NULL_TYPE) ?? [];
  return Object.fromEntries(required.map(({ variable, type }) => [variable.name.value, exampleOf(type)]));
}

function exampleOf(type: TypeNode): unknown {
  const named = schema.getType(print(type).replace('!', ''));
  return isEnumType(named) ? named.getValues()[0]?.name : EXAMPLES[print(type)];
}
