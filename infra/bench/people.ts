import type { Bench } from './bench.ts';
import type { Company } from './world.ts';

/** Analysts of a company with its owner's password, by their addresses, which end with a place of their own: `sign-in.example`. */
export async function hire(bench: Bench, { organizationId, email }: Company, count: number, place: string) {
  const { databaseUrl } = await bench.world();
  const hired = await bench.sql<{ email: string }>(
    databaseUrl,
    `with owner as (select * from identity.users where email = $1),
       added as (
         insert into identity.users (id, email, name, locale, password_hash)
         select gen_random_uuid(), 'colleague' || n || '@' || $4, 'Colleague ' || n, locale, password_hash
           from owner, generate_series(1, $3::int) n returning id, email),
       members as (
         insert into identity.memberships (organization_id, id, user_id, role)
         select $2, gen_random_uuid(), id, 'analyst' from added)
     select email from added`,
    [email, organizationId, count, place],
  );
  return hired.map((person) => person.email);
}
