import type { Choices, Plan } from '../plan.ts';

/** What the first figure of a plan can be taken apart and narrowed by. */
export function dimensionsOf({ metrics: [first] }: Plan, { metrics }: Choices): { value: string; label: string }[] {
  const dimensions = metrics.find(({ key }) => key === first?.key)?.dimensions ?? [];
  return dimensions.map(({ key, name }) => ({ value: key, label: name }));
}
