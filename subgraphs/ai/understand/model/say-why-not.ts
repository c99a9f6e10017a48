import type { CatalogueEntry } from '#kernel/metrics/catalogue';
import type { NamedMetric, Refusal } from '../../plan/refusal.ts';
import { build } from '../analyst/analyst.ts';
import { fold } from '../analyst/fold.ts';
import type { Reading } from '../analyst/read-question.ts';
import { nearestMetrics } from '../analyst/refuse.ts';
import type { RefuseCall } from './functions.ts';

const LONGEST = 80;
const NEAREST = 3;

/** A model's refusal in our own words: it chooses the kind and points to metrics, and quotes nothing but the question. */
export function sayWhyNot(
  { kind, said, metrics }: RefuseCall,
  question: string,
  refusal: Refusal,
  readable: readonly CatalogueEntry[],
  reading: Reading,
): Refusal {
  const named = [...new Set(metrics)].flatMap((key) => readable.find((entry) => entry.key === key) ?? []);
  if (kind === 'NOT_BUSINESS') return { kind };
  if (kind === 'AMBIGUOUS') return ambiguous(named, reading) ?? refusal;
  const quoted = said && fold(question).includes(fold(said)) ? said : question.slice(0, LONGEST);
  if (kind === 'NO_SUCH_METRIC') return { kind, said: quoted, nearest: nearestTo(quoted, named, readable) };
  return refusal.kind === kind ? refusal : { kind, said: quoted, nearest: [] };
}

function nearestTo(said: string, named: readonly CatalogueEntry[], readable: readonly CatalogueEntry[]): NamedMetric[] {
  const chosen = named.map(({ key, name }) => ({ key, name }));
  const others = nearestMetrics(said, readable).filter(({ key }) => !metricsHave(chosen, key));
  return [...chosen, ...others].slice(0, NEAREST);
}

const metricsHave = (metrics: readonly NamedMetric[], key: string): boolean => metrics.some((one) => one.key === key);

/** Each metric with the days that the question names. */
function ambiguous(named: readonly CatalogueEntry[], reading: Reading): Refusal | undefined {
  const choices = named.flatMap((metric) => {
    const plan = build(reading, undefined, [metric], { filters: [], understood: [] });
    return 'refusal' in plan ? [] : [{ label: metric.name, plan }];
  });
  return choices.length > 1 ? { kind: 'AMBIGUOUS', choices } : undefined;
}
