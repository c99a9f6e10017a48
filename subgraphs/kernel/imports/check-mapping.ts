import { type Headers, placeOf } from './columns.ts';
import { dateFormat } from './date-format.ts';
import type { Conditions, Expression, FileImport } from './mapping.ts';
import { type MappingFault, MappingRefused, type Path, type ReadMapping } from './read-mapping.ts';
import type { TargetField, TargetShape } from './target-fields.ts';

type Finding = readonly [path: Path, message: string];

/**
 * Checks every name of a mapping against the targets and the headers of the files, before a row is read: unknown targets, fields,
 * sources and columns, required fields that nothing fills, values that an enumeration does not have, date patterns.
 * A source that is absent from `headers` has been reported already. Throws MappingRefused with all faults.
 */
export function checkMapping(
  { mapping, faultAt }: ReadMapping,
  shapes: ReadonlyMap<string, TargetShape>,
  headers: Headers,
): void {
  const sources = Object.keys(mapping.sources);
  const findings = [
    ...dateFindings(mapping.format?.dates, ['format']),
    ...sources.flatMap((source) => dateFindings(mapping.sources[source]?.dates, ['sources', source])),
    ...mapping.imports.flatMap((fileImport, index) =>
      importFindings(fileImport, ['imports', index], { sources, shapes, headers }),
    ),
  ];
  const faults: MappingFault[] = findings.map(([path, message]) => faultAt(path, message));
  if (faults.length > 0) throw new MappingRefused(faults);
}

function dateFindings(dates: readonly string[] | undefined, path: Path): Finding[] {
  return (dates ?? []).flatMap((text, index) =>
    dateFormat(text)
      ? []
      : [[[...path, 'dates', index], `"${text}" is no date pattern; write it with yyyy, MM, dd, HH, mm, ss.`] as const],
  );
}

interface Known {
  sources: readonly string[];
  shapes: ReadonlyMap<string, TargetShape>;
  headers: Headers;
}

function importFindings(fileImport: FileImport, path: Path, known: Known): Finding[] {
  const sources = sourceFindings(fileImport, path, known);
  const shape = known.shapes.get(fileImport.target);
  const target: Finding[] = shape
    ? fieldFindings(fileImport, shape, path)
    : [[[...path, 'target'], `Nothing is called "${fileImport.target}"; there are ${listOf(known.shapes.keys())}.`]];
  return [...sources, ...target, ...(sources.length === 0 ? columnFindings(fileImport, path, known.headers) : [])];
}

function sourceFindings(fileImport: FileImport, path: Path, { sources }: Known): Finding[] {
  const joins = Object.entries(fileImport.join ?? {});
  const used: Finding[] = [
    [[...path, 'from'], fileImport.from],
    ...joins.map(([alias, join]) => [[...path, 'join', alias, 'source'], join.source] as const),
  ];
  return used
    .filter(([, source]) => !sources.includes(source))
    .map(([at, source]) => [at, `No source is called "${source}"; there are ${listOf(sources)}.`]);
}

function fieldFindings(fileImport: FileImport, shape: TargetShape, path: Path): Finding[] {
  const unknown = Object.keys(fileImport.fields).filter((name) => !shape.fields.has(name));
  const missing = [...shape.fields.values()].filter((field) => field.required && !fileImport.fields[field.name]);
  return [
    ...unknown.map(
      (name) =>
        [
          [...path, 'fields', name],
          `${shape.name} has no field "${name}"; it has ${listOf(shape.fields.keys())}.`,
        ] as const,
    ),
    ...missing.map((field) => [[...path, 'fields'], `${shape.name} needs a value for "${field.name}".`] as const),
    ...Object.entries(fileImport.fields).flatMap(([name, value]) =>
      codeFindings(value, shape.fields.get(name), [...path, 'fields', name]),
    ),
  ];
}

function codeFindings(expression: Expression, field: TargetField | undefined, path: Path): Finding[] {
  const codes = field?.codes;
  if (!codes || field.type !== 'code') return [];
  return fixedValues(expression, path)
    .filter(([, value]) => !codes.includes(value))
    .map(([at, value]) => [at, `"${value}" is no value of ${field.name}; it is one of ${listOf(codes)}.`]);
}

/** The values that stand in the mapping itself and may end up in the field. */
function fixedValues(
  { values, otherwise, constant, firstOf = [], take, else: other }: Expression,
  path: Path,
): Finding[] {
  if (values) {
    const translated = Object.entries(values).map(([code, value]) => [[...path, 'values', code], value] as const);
    return otherwise === undefined ? translated : [...translated, [[...path, 'otherwise'], otherwise]];
  }
  if (constant !== undefined) return [[[...path, 'constant'], constant]];
  return [
    ...firstOf.flatMap((part, index) => fixedValues(part, [...path, 'firstOf', index])),
    ...(take ? fixedValues(take, [...path, 'take']) : []),
    ...(other ? fixedValues(other, [...path, 'else']) : []),
  ];
}

function columnFindings(fileImport: FileImport, path: Path, headers: Headers): Finding[] {
  const named = [
    ...expressionNames(fileImport.key, [...path, 'key']),
    ...Object.entries(fileImport.fields).flatMap(([name, value]) => expressionNames(value, [...path, 'fields', name])),
    ...conditionNames(fileImport.where, [...path, 'where']),
    ...joinLefts(fileImport, path),
  ].map(([at, name]) => ({ at, ...placeOf(fileImport, name) }));
  return [...named, ...joinRights(fileImport, path)].flatMap(({ at, source, column }) => {
    const header = headers.get(source);
    const times = header?.filter((name) => name === column).length ?? 1;
    if (times === 1) return [];
    const message =
      times > 1
        ? `The file of "${source}" has ${times} columns "${column}".`
        : `The file of "${source}" has no column "${column}"; it has ${listOf(header ?? [])}.`;
    return [[at, message] as const];
  });
}

function expressionNames(expression: Expression, path: Path): Finding[] {
  const { column, concat = [], firstOf = [], product = [], when, take, else: other } = expression;
  const lists = Object.entries({ concat, firstOf, product });
  return [
    ...(column === undefined ? [] : [[[...path, 'column'], column] as const]),
    ...lists.flatMap(([key, parts]) => parts.flatMap((part, index) => expressionNames(part, [...path, key, index]))),
    ...conditionNames(when, [...path, 'when']),
    ...(take ? expressionNames(take, [...path, 'take']) : []),
    ...(other ? expressionNames(other, [...path, 'else']) : []),
  ];
}

const conditionNames = (conditions: Conditions | undefined, path: Path): Finding[] =>
  Object.keys(conditions ?? {}).map((name) => [[...path, name], name]);

const joinLefts = (fileImport: FileImport, path: Path): Finding[] =>
  Object.entries(fileImport.join ?? {}).flatMap(([alias, join]) =>
    Object.keys(join.on).map((name) => [[...path, 'join', alias, 'on', name], name]),
  );

function joinRights(fileImport: FileImport, path: Path) {
  return Object.entries(fileImport.join ?? {}).flatMap(([alias, { source, on, where }]) => {
    const at = [...path, 'join', alias];
    const rights = Object.entries(on).map(([left, column]) => ({ at: [...at, 'on', left], source, column }));
    return [...rights, ...Object.keys(where ?? {}).map((column) => ({ at: [...at, 'where', column], source, column }))];
  });
}

const listOf = (names: Iterable<string>): string => [...names].join(', ');
