import { columnsOf } from './expression-sql.ts';
import type { Conditions, FileImport } from './mapping.ts';

/** The header of each source, by the source's name. */
export type Headers = ReadonlyMap<string, readonly string[]>;

/** A column of the source that an import reads (`alias` empty) or of one of its joins. */
export interface ColumnPlace {
  alias: string;
  source: string;
  /** Name in the header. */
  column: string;
}

/** Where `Column` or `alias.Column` lives; says nothing about whether the source has it. */
export function placeOf(fileImport: FileImport, name: string): ColumnPlace {
  const dot = name.indexOf('.');
  const alias = name.slice(0, Math.max(dot, 0));
  const join = alias === '' ? undefined : fileImport.join?.[alias];
  return join
    ? { alias, source: join.source, column: name.slice(dot + 1) }
    : { alias: '', source: fileImport.from, column: name };
}

/** The columns of each source that an import needs, and no others: the rest of a file is not stored even for a moment. */
export function columnsBySource(fileImport: FileImport): Map<string, string[]> {
  const used = new Map<string, Set<string>>([[fileImport.from, new Set()]]);
  const use = (source: string, column: string) => used.set(source, (used.get(source) ?? new Set()).add(column));
  for (const place of readNames(fileImport).map((name) => placeOf(fileImport, name))) use(place.source, place.column);
  for (const join of Object.values(fileImport.join ?? {})) {
    for (const column of [...Object.values(join.on), ...conditionColumns(join.where)]) use(join.source, column);
  }
  return new Map([...used].map(([source, columns]) => [source, [...columns]]));
}

function readNames(fileImport: FileImport): string[] {
  const expressions = [fileImport.key, ...Object.values(fileImport.fields)];
  const lefts = Object.values(fileImport.join ?? {}).flatMap((join) => Object.keys(join.on));
  return [...expressions.flatMap(columnsOf), ...conditionColumns(fileImport.where), ...lefts];
}

const conditionColumns = (conditions: Conditions = {}): string[] => Object.keys(conditions);
