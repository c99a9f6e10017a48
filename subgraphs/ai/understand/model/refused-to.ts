import { canUse } from '#kernel/auth/check-module';
import { holds, type Viewer } from '#kernel/auth/viewer';
import type { CatalogueEntry } from '#kernel/metrics/catalogue';
import type { Refusal } from '../../plan/refusal.ts';

/** Why a viewer may not read a metric, as the graph itself would say; undefined when he may. */
export const refusedTo =
  (viewer: Viewer) =>
  (metric: CatalogueEntry): Refusal | undefined => {
    const { key, name, domain, allow } = metric;
    if (!canUse(viewer, domain)) return { kind: 'MODULE_OFF', metric: { key, name }, module: domain };
    return holds(viewer, [[allow]]) ? undefined : { kind: 'NO_PERMISSION', metric: { key, name }, scope: allow };
  };
