import type { Span } from './dates.ts';
import { readSpan, writeSpan } from './period.ts';

/** A number that somebody wants to see the rows of. */
export interface Drill {
  metric: string;
  /** The slice that was clicked: a dimension and the key of one of its values. */
  slice?: { by: string; key: string };
  /** The point that was clicked; without it, the page's period. */
  span?: Span;
}

/** Reads the open drill-down from an address. */
export function readDrill(search: URLSearchParams): Drill | undefined {
  const metric = search.get('drill');
  if (!metric) return undefined;
  const [by, ...key] = (search.get('slice') ?? '').split(':');
  const span = readSpan(search.get('on'));
  return { metric, ...(by && key.length > 0 && { slice: { by, key: key.join(':') } }), ...(span && { span }) };
}

/** The same page with a drill-down open, or with none. */
export function writeDrill(search: URLSearchParams, drill?: Drill): URLSearchParams {
  const next = new URLSearchParams(search);
  for (const name of ['drill', 'slice', 'on']) next.delete(name);
  if (!drill) return next;
  next.set('drill', drill.metric);
  if (drill.slice) next.set('slice', `${drill.slice.by}:${drill.slice.key}`);
  if (drill.span) next.set('on', writeSpan(drill.span));
  return next;
}
