import { needsConfirmation } from '#kernel/auth/step-up';
import { ConfirmationRequired } from '#kernel/errors/confirmation-required';
import type { Context } from '#kernel/graph/context';
import { MfaSetup } from './mfa.types.ts';
import { sealSecret } from './sealed-secret.ts';
import { newSecret, qrCodeOf, uriOf } from './totp.ts';

const PERSON = `select u.email, coalesce(o.name, '') as "organizationName", f.enabled_at is not null as "isEnabled"
  from identity.users u left join identity.known_organizations o on true
  left join identity.second_factors f on f.user_id = u.id
  where u.id = $1`;

const PROPOSE = `insert into identity.second_factors (user_id, proposed_secret, proposed_at) values (?, ?, now())
  on conflict (user_id) do update set proposed_secret = excluded.proposed_secret, proposed_at = excluded.proposed_at`;

/**
 * Proposes a secret to the viewer's app. What is enabled stays so until `confirmMfa`. Whoever must set up a first one before
 * anything else need not confirm who he is: he has just signed in, and can do nothing else.
 */
export async function beginMfa(context: Context): Promise<MfaSetup | ConfirmationRequired> {
  const { viewer } = context;
  const [person] = await context.read<{ email: string; organizationName: string; isEnabled: boolean }>({
    text: PERSON,
    values: [viewer.userId],
  });
  if (!person) throw new Error('The viewer is nobody.');
  const isFirst = viewer.pending === 'MFA' && !person.isEnabled;
  if (!isFirst && needsConfirmation(viewer)) return new ConfirmationRequired();
  const secret = newSecret();
  const uri = uriOf(secret, person.email, person.organizationName);
  await context.write((em) => em.execute(PROPOSE, [viewer.userId, sealSecret(secret, viewer.userId)]));
  return Object.assign(new MfaSetup(), { secret, uri, qrCode: await qrCodeOf(uri) });
}
