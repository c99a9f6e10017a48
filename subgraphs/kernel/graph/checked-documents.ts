import { type DocumentNode, type GraphQLError, type GraphQLSchema, parse, validate } from 'graphql';
import { LRUCache } from 'lru-cache';

/** A document that may be executed, or what is wrong with its text. */
export type Checked = { document: DocumentNode } | { errors: readonly GraphQLError[] };

/** Parses and validates each text once. */
export function documentChecker(schema: GraphQLSchema): (query: string) => Checked {
  const known = new LRUCache<string, Checked>({ max: 2_000 });
  return (query) => {
    let checked = known.get(query);
    if (!checked) {
      checked = checkDocument(schema, query);
      known.set(query, checked);
    }
    return checked;
  };
}

function checkDocument(schema: GraphQLSchema, query: string): Checked {
  try {
    const document = parse(query);
    const errors = validate(schema, document);
    return errors.length > 0 ? { errors } : { document };
  } catch (error) {
    return { errors: [error as GraphQLError] };
  }
}
