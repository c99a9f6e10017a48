import { type Document, isMap, isPair, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import type { z } from 'zod';
import { type Mapping, mappingSchema } from './mapping.ts';

/** Something wrong in a mapping file, at a line and column of it, both from 1. */
export interface MappingFault {
  line: number;
  column: number;
  message: string;
}

export type Path = readonly PropertyKey[];

/** A mapping with the way back from its parts to their place in the file. */
export interface ReadMapping {
  mapping: Mapping;
  /** The fault of the part at `path`, for example `['imports', 0, 'fields', 'name']`. */
  faultAt(path: Path, message: string): MappingFault;
}

/** A mapping file that cannot be used, with every fault found in it. */
export class MappingRefused extends Error {
  override readonly name = 'MappingRefused';
  readonly faults: readonly MappingFault[];

  constructor(faults: readonly MappingFault[]) {
    const ordered = faults.toSorted((one, other) => one.line - other.line || one.column - other.column);
    super(ordered.map(({ line, column, message }) => `${line}:${column} ${message}`).join('\n'));
    this.faults = ordered;
  }
}

/** Reads the YAML of a mapping and checks its form (not yet its names). Throws MappingRefused with all faults. */
export function readMapping(text: string): ReadMapping {
  const lines = new LineCounter();
  // `failsafe` leaves every scalar as it is written: the code 01 stays "01".
  const document = parseDocument(text, { schema: 'failsafe', lineCounter: lines, prettyErrors: false });
  const at = (offset: number, message: string): MappingFault => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col, message };
  };
  const syntax = document.errors.map((error) => at(error.pos[0], `Not valid YAML: ${error.message}.`));
  if (syntax.length > 0) throw new MappingRefused(syntax);
  const faultAt = (path: Path, message: string) => at(offsetOf(document, path), message);
  const result = mappingSchema.safeParse(document.toJS());
  if (!result.success) throw new MappingRefused(result.error.issues.flatMap((issue) => shapeFaults(issue, faultAt)));
  return { mapping: result.data, faultAt };
}

function shapeFaults(issue: z.core.$ZodIssue, faultAt: ReadMapping['faultAt']): MappingFault[] {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => faultAt([...issue.path, key], `"${key}" means nothing here.`));
  const missing = issue.code === 'invalid_type' && issue.input === undefined;
  return [faultAt(issue.path, missing ? `"${String(issue.path.at(-1))}" is missing here.` : issue.message)];
}

/** Where the part at `path` begins: at its key in a map, at the item in a list; at its nearest parent when it is not there. */
function offsetOf(document: Document, path: Path): number {
  let node: unknown = document.contents;
  let offset = startOf(document.contents);
  for (const step of path) {
    const child = isMap(node)
      ? node.items.find((pair) => String(pair.key) === String(step))
      : isSeq(node)
        ? node.items[Number(step)]
        : undefined;
    if (!child) break;
    offset = startOf((isPair(child) ? child.key : child) as Node);
    node = isPair(child) ? child.value : child;
  }
  return offset;
}

const startOf = (node: Node | null): number => node?.range?.[0] ?? 0;
