import { moduleNames } from '#kernel/auth/role-scopes';
import type { EntityManager } from '#kernel/database/entity-manager';
import { emit } from '#kernel/events/emit';
import { modulesChanged } from '../events.ts';
import { usableModules } from './usable-modules.ts';

/** Tells the domains which of them the organization cannot use, after its plan or a switch was changed in this transaction. */
export async function tellModules(em: EntityManager, plan: string): Promise<void> {
  const stored = await em.execute<{ module: string }[]>(
    'select module from organizations.organization_modules where not is_on',
  );
  const usable = usableModules(
    plan,
    stored.map(({ module }) => module),
  );
  await emit(em, modulesChanged, { off: moduleNames().filter((name) => !usable.includes(name)) });
}
