import { Directive } from 'type-graphql';

/**
 * Who may, when it is not a matter of scopes. `SETTING_UP` is everyone signed in, also a person who must set up a second
 * factor before anything else; `SIGNED_IN` leaves that person out.
 */
type Audience = 'ANYONE' | 'SETTING_UP' | 'SIGNED_IN' | 'ROUTER';

/** Prints `@access` into the schema. */
export const access = (argument: string) => Directive(`@access(${argument})`);

/**
 * Opens a root field or a type to viewers who hold one of the scopes (an array holds scopes that are needed together).
 * It is printed into the schema as `@access` and enforced from there; a root field without it does not start.
 */
export function Allow<Scope extends string>(
  ...scopes: (Scope | readonly Scope[])[]
): PropertyDecorator & MethodDecorator & ClassDecorator {
  const sets = scopes.map((scope) => (typeof scope === 'string' ? [scope] : scope));
  return access(`scopes: ${JSON.stringify(sets)}`) as PropertyDecorator & MethodDecorator & ClassDecorator;
}

/** Opens a root field or a type to one audience whatever its scopes: see `Audience`. */
export function AllowTo(audience: Audience): PropertyDecorator & MethodDecorator & ClassDecorator {
  return access(`to: ${JSON.stringify(audience)}`) as PropertyDecorator & MethodDecorator & ClassDecorator;
}
