import * as z from 'zod/mini';

/** A number that the server found, and where from: AnswerFigure of the graph. */
export interface Figure {
  id: string;
  name: string;
  value: number | null;
  /** As its reader writes it. */
  shown: string;
  from: unknown;
}

/** An operation of the graph that was run: AnswerEvidence of the graph. */
export interface Evidence {
  id: string;
  query: string;
  variables: unknown;
  data: unknown;
  at: string;
}

/** Every number of an answer, and what they were read from. */
export interface Proof {
  figures: readonly Figure[];
  evidence: readonly Evidence[];
}

const Reading = z.object({ evidence: z.string(), path: z.array(z.union([z.string(), z.number()])) });
const Derivation = z.object({
  by: z.enum(['DIFFERENCE', 'QUOTIENT', 'CHANGE_RATE', 'NEGATION', 'SUM', 'MEAN', 'FORECAST', 'MISS']),
  of: z.array(z.string()),
  held: z.optional(z.number()),
  step: z.optional(z.number()),
});
const Origin = z.union([Reading, Derivation]);

export type Reading = z.infer<typeof Reading>;
export type Derivation = z.infer<typeof Derivation>;

/** A row that was answered: the names and values of its fields. */
export type Row = Record<string, unknown>;

/** Where a figure was read, or what it follows from; undefined when it says neither. */
export function originOf({ from }: Figure): Reading | Derivation | undefined {
  return Origin.safeParse(from).data;
}

/** The figures that a figure rests on in the end: each was read from the graph. */
export function readingsOf(figure: Figure, { figures }: Proof, seen = new Set<string>()): Reading[] {
  if (seen.has(figure.id)) return [];
  seen.add(figure.id);
  const origin = originOf(figure);
  if (!origin) return [];
  if ('path' in origin) return [origin];
  return origin.of.flatMap((id) => {
    const part = figures.find((candidate) => candidate.id === id);
    return part ? readingsOf(part, { figures, evidence: [] }, seen) : [];
  });
}

/** What stands at a path of an answer; undefined when nothing does. */
export function valueAt(data: unknown, path: Reading['path']): unknown {
  return path.reduce<unknown>(
    (part, step) =>
      isObject(part) || Array.isArray(part) ? (part as Record<string | number, unknown>)[step] : undefined,
    data,
  );
}

/** The list that a reading stands in, and its place there; undefined when it stands alone. */
export function rowsAround(data: unknown, path: Reading['path']): { rows: Row[]; at: number } | undefined {
  for (let end = path.length - 1; end > 1; end -= 1) {
    const at = path[end];
    const rows = valueAt(data, path.slice(0, end));
    if (typeof at === 'number' && Array.isArray(rows) && rows.every(isObject)) return { rows, at };
  }
  return undefined;
}

/** The object that a reading stands in, when it is in no list. */
export function objectAround(data: unknown, path: Reading['path']): Row | undefined {
  const part = valueAt(data, path.slice(0, -1));
  return isObject(part) ? part : undefined;
}

/** Figures of an operation whose value is another now. */
export function changed({ figures }: Proof, { id, data }: Evidence, again: unknown) {
  return figures.flatMap((figure) => {
    const origin = originOf(figure);
    if (!origin || !('path' in origin) || origin.evidence !== id) return [];
    const [before, now] = [valueAt(data, origin.path), valueAt(again, origin.path)];
    return Object.is(before, now) ? [] : [{ name: figure.name, before, now }];
  });
}

/** How many figures were read from an operation. */
export function countOf({ figures }: Proof, { id }: Evidence): number {
  return figures.filter((figure) => {
    const origin = originOf(figure);
    return origin && 'path' in origin && origin.evidence === id;
  }).length;
}

const RULES: Record<Derivation['by'], string> = {
  DIFFERENCE: 'The first minus the second',
  QUOTIENT: 'The first divided by the second',
  CHANGE_RATE: 'The change from the second to the first, divided by the second',
  NEGATION: 'The same with the other sign',
  SUM: 'The sum of these',
  MEAN: 'The average of these',
  FORECAST: 'Carried on from these',
  MISS: 'How far off the forecast would have been, on average',
};

/** How a figure was computed, in words. */
export function ruleOf({ by, step, held }: Derivation): string {
  if (by === 'FORECAST' && step) return `${RULES[by]}, ${step} ${step === 1 ? 'step' : 'steps'} ahead`;
  if (by === 'MISS' && held) return `${RULES[by]}, in the last ${held} of these`;
  return RULES[by];
}

/** `metrics[0].by0.slices[2].value`. */
export function pathText(path: Reading['path']): string {
  return path.map((step, index) => (typeof step === 'number' ? `[${step}]` : index === 0 ? step : `.${step}`)).join('');
}

function isObject(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
