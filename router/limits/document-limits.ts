import {
  type FieldNode,
  GraphQLError,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';
import type { Limits } from './limits.ts';
import { rootFields } from './root-fields.ts';

/** Validation rules for the size of a document: depth, aliases, directives, root fields, and sensitive mutations once. */
export function documentLimits(limits: Limits, publicFields: ReadonlySet<string>): ValidationRule[] {
  return [
    (context) => counted(context, limits),
    (context) => ({
      OperationDefinition(operation) {
        const fields = rootFields(context.getDocument(), operation);
        if (fields.length > limits.rootFields) refuse(context, 'root fields', fields.length, limits.rootFields);
        checkDepth(context, fields, limits);
        checkRepeated(context, operation, fields, publicFields);
      },
    }),
  ];
}

function counted(context: ValidationContext, limits: Limits) {
  const found = { aliases: 0, directives: 0 };
  return {
    Field(field: FieldNode) {
      if (field.alias) found.aliases += 1;
    },
    Directive() {
      found.directives += 1;
    },
    Document: {
      leave() {
        for (const kind of ['aliases', 'directives'] as const) {
          if (found[kind] > limits[kind]) refuse(context, kind, found[kind], limits[kind]);
        }
      },
    },
  };
}

function checkDepth(context: ValidationContext, fields: readonly FieldNode[], limits: Limits): void {
  const fragments = new Map<string, number>();
  for (const field of fields) {
    const limit = field.name.value.startsWith('__') ? limits.introspectionDepth : limits.depth;
    const depth = 1 + deepest(field.selectionSet);
    if (depth > limit) refuse(context, 'levels of fields', depth, limit);
  }

  function deepest(set: SelectionSetNode | undefined): number {
    return Math.max(0, ...(set?.selections ?? []).map(depthOf));
  }

  function depthOf(selection: SelectionSetNode['selections'][number]): number {
    if (selection.kind === Kind.FIELD) return 1 + deepest(selection.selectionSet);
    if (selection.kind === Kind.INLINE_FRAGMENT) return deepest(selection.selectionSet);
    return depthOfFragment(selection.name.value);
  }

  function depthOfFragment(name: string): number {
    const known = fragments.get(name);
    if (known !== undefined) return known;
    fragments.set(name, 0); // A cycle ends here; another rule refuses the document for it.
    const depth = deepest(context.getFragment(name)?.selectionSet);
    fragments.set(name, depth);
    return depth;
  }
}

/** Public mutations are the ones worth guessing at: one try for each request, or aliases would multiply the tries. */
function checkRepeated(
  context: ValidationContext,
  operation: OperationDefinitionNode,
  fields: readonly FieldNode[],
  publicFields: ReadonlySet<string>,
): void {
  if (operation.operation !== 'mutation') return;
  const names = fields.map((field) => field.name.value);
  const repeated = names.find((name, index) => publicFields.has(`Mutation.${name}`) && names.indexOf(name) < index);
  if (repeated) context.reportError(new GraphQLError(`${repeated} may stand only once in a document.`));
}

function refuse(context: ValidationContext, what: string, found: number, limit: number): void {
  context.reportError(new GraphQLError(`The document has ${found} ${what}; at most ${limit} are allowed.`));
}
