import { Fault } from '#kernel/errors/fault';
import type { Context } from '#kernel/graph/context';
import type { Domain } from '#kernel/graph/domain';
import { moduleNames } from './role-scopes.ts';
import type { Viewer } from './viewer.ts';

/** Throws MODULE_DISABLED when the viewer's organization cannot use the domain. */
export function checkModule({ name, isCore }: Pick<Domain, 'name' | 'isCore'>, { caller }: Context): void {
  if (isCore || !caller.viewer || caller.viewer.modules.includes(name)) return;
  throw moduleDisabled(name);
}

/** Whether the viewer's organization can use the domain: core domains always, modules while they are on. */
export function canUse({ modules }: Pick<Viewer, 'modules'>, domain: string): boolean {
  return modules.includes(domain) || !moduleNames().includes(domain);
}

/** What is said of a module that an organization cannot use. */
export function moduleDisabled(name: string): Fault {
  const reason = 'it is switched off, or the plan does not bring it';
  return new Fault(
    'MODULE_DISABLED',
    `This organization cannot use the module ${name}: ${reason}. An owner can change both.`,
  );
}
