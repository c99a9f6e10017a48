import { Fault } from '#kernel/errors/fault';
import { access } from './allow.ts';
import { holds, type Viewer } from './viewer.ts';

const masks = new WeakMap<object, Map<string, string>>();

/**
 * Hides one field from viewers without the scope: they see the same rows, and null there, without an error. The field must be nullable,
 * and lists refuse to be narrowed or ordered by it, which would tell its value. The schema says so: `@access(masks: true)`.
 */
export function Masked<Scope extends string>(scope: Scope): PropertyDecorator & MethodDecorator {
  return ((target: object, property: string, descriptor?: PropertyDescriptor) => {
    access(`scopes: [["${scope}"]], masks: true`)(target, property, descriptor as never);
    masks.set(target, (masks.get(target) ?? new Map()).set(property, scope));
  }) as PropertyDecorator & MethodDecorator;
}

/** Throws FORBIDDEN when one of these properties of an entity is hidden from the viewer. */
export function refuseMasked(viewer: Viewer | undefined, prototype: object, properties: readonly string[]): void {
  const known = masks.get(prototype);
  const hidden = known && properties.find((property) => !isOpen(viewer, known.get(property)));
  if (hidden)
    throw new Fault(
      'FORBIDDEN',
      `To narrow or order a list by ${hidden} needs the permission ${known.get(hidden)}; an owner of the organization can grant it.`,
    );
}

const isOpen = (viewer: Viewer | undefined, scope: string | undefined): boolean =>
  scope === undefined || holds(viewer, [[scope]]);
