import type { Viewer } from '#kernel/auth/viewer';
import type { CatalogueEntry } from '#kernel/metrics/catalogue';
import type { MetricUnit } from '#kernel/metrics/metric-enums';
import type { AskedBefore } from './asked-before.ts';

/** How much a metric concerns somebody; 1 for no more and no less than any other. */
export type Interest = (metric: Pick<CatalogueEntry, 'key' | 'domain' | 'unit'>) => number;

/** What those who answer for the company look at first: results before activity. Whoever is not here looks at all alike. */
const UNITS: Readonly<Record<string, Partial<Record<`${MetricUnit}`, number>>>> = {
  owner: { MONEY: 1.25, RATE: 1.1 },
  executive: { MONEY: 1.25, RATE: 1.1 },
  manager: { MONEY: 1.1, RATE: 1.1, COUNT: 1.05, DAYS: 1.05 },
  member: { COUNT: 1.15, DAYS: 1.15 },
};

/** How much more a domain concerns whoever may do most there, a metric whoever asks for nothing else, and its neighbours. */
const BY_DUTY = 0.3;
const BY_ASKING = 0.6;
const BY_ASKING_NEARBY = 0.2;

/**
 * Derived from what somebody may do (the domains in which he has most to do are his), from the kind of figures that his role answers
 * for, and from what he asked.
 */
export function interestOf(
  { role, scopes }: Pick<Viewer, 'role' | 'scopes'>,
  asked: readonly Pick<AskedBefore, 'metric' | 'weight'>[],
): Interest {
  const duties = countBy(scopes, domainOf);
  const most = Math.max(1, ...duties.values());
  const all = asked.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const shareOf = (isMeant: (metric: string) => boolean) =>
    asked.filter(({ metric }) => isMeant(metric)).reduce((sum, { weight }) => sum + weight / all, 0);
  return ({ key, domain, unit }) => {
    const byDuty = 1 + (BY_DUTY * (duties.get(domain) ?? 0)) / most;
    const own = shareOf((metric) => metric === key);
    const nearby = shareOf((metric) => domainOf(metric) === domain);
    const byAsking = 1 + BY_ASKING * own + BY_ASKING_NEARBY * nearby;
    return byDuty * byAsking * (UNITS[role]?.[unit] ?? 1);
  };
}

/** `sales` of `sales.revenue` and of `sales:order.read`. */
const domainOf = (name: string): string => name.split(/[.:]/, 1)[0] ?? name;

function countBy(items: readonly string[], by: (item: string) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(by(item), (counts.get(by(item)) ?? 0) + 1);
  return counts;
}
