import type { AuditEntry } from '#kernel/audit/audit';
import { audit } from '#kernel/audit/audit';
import type { Viewer } from '#kernel/auth/viewer';
import { type TestGraph, viewerOf } from '#kernel/testing/test-graph';
import { audit as domain } from '../subgraph.ts';

/** Somebody who may do everything with the audit, and has just shown who he is. */
export const auditor = (overrides: Partial<Viewer> = {}): Viewer =>
  viewerOf(domain, { confirmedAt: new Date().toISOString(), ...overrides });

/** Records an entry as the viewer. */
export function record(graph: TestGraph, viewer: Viewer, entry: Partial<AuditEntry> = {}): Promise<void> {
  return graph.context(viewer).write((em) => audit(em, { action: 'identity.RoleGranted', ...entry }));
}

/** Records many, one after the other. */
export async function recordMany(graph: TestGraph, viewer: Viewer, count: number): Promise<void> {
  const context = graph.context(viewer);
  for (let n = 1; n <= count; n++)
    await context.write((em) =>
      audit(em, {
        action: 'identity.RoleGranted',
        subject: { type: 'User', id: `user ${n}`, name: `Person ${n}` },
        before: { role: 'member' },
        after: { role: 'analyst' },
      }),
    );
}
