import { Fault } from '#kernel/errors/fault';
import type { Context } from '#kernel/graph/context';
import type { Domain } from '#kernel/graph/domain';

/** Throws MODULE_DISABLED when the viewer's organization has switched the domain off. */
export function checkModule({ name, isCore }: Pick<Domain, 'name' | 'isCore'>, { caller }: Context): void {
  if (isCore || !caller.viewer || caller.viewer.modules.includes(name)) return;
  throw new Fault(
    'MODULE_DISABLED',
    `The module ${name} is switched off for this organization; an owner can switch it on.`,
  );
}
