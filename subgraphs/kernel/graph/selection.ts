import { type FieldNode, type GraphQLResolveInfo, Kind, type SelectionSetNode } from 'graphql';

/**
 * The names of the fields that the operation asks below this one, following `path` first
 * (for a connection `['nodes']`). Fragments are followed whatever their type: asking too much is harmless.
 */
export function selectedFields(info: GraphQLResolveInfo, ...path: string[]): Set<string> {
  let nodes: readonly FieldNode[] = info.fieldNodes;
  for (const step of path)
    nodes = nodes.flatMap((node) => childrenOf(node.selectionSet, info)).filter((node) => node.name.value === step);
  return new Set(nodes.flatMap((node) => childrenOf(node.selectionSet, info)).map((node) => node.name.value));
}

function childrenOf(set: SelectionSetNode | undefined, info: GraphQLResolveInfo): FieldNode[] {
  return (set?.selections ?? []).flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [selection];
    if (selection.kind === Kind.INLINE_FRAGMENT) return childrenOf(selection.selectionSet, info);
    return childrenOf(info.fragments[selection.name.value]?.selectionSet, info);
  });
}
