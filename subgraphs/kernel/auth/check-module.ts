import { Fault } from '#kernel/errors/fault';
import type { Context } from '#kernel/graph/context';
import type { Domain } from '#kernel/graph/domain';

/** Throws MODULE_DISABLED when the viewer's organization cannot use the domain. */
export function checkModule({ name, isCore }: Pick<Domain, 'name' | 'isCore'>, { caller }: Context): void {
  if (isCore || !caller.viewer || caller.viewer.modules.includes(name)) return;
  throw moduleDisabled(name);
}

/** What is said of a module that an organization cannot use. */
export function moduleDisabled(name: string): Fault {
  const reason = 'it is switched off, or the plan does not bring it';
  return new Fault(
    'MODULE_DISABLED',
    `This organization cannot use the module ${name}: ${reason}. An owner can change both.`,
  );
}
