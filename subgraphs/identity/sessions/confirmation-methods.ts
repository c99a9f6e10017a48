import { registerEnumType } from 'type-graphql';
import type { Context } from '#kernel/graph/context';

/** How a person can show anew who he is. */
export enum ConfirmationMethod {
  CODE = 'CODE',
  PASSWORD = 'PASSWORD',
  PROVIDER = 'PROVIDER',
}

registerEnumType(ConfirmationMethod, {
  name: 'ConfirmationMethod',
  description: 'How a person can show anew who he is.',
  valuesConfig: {
    CODE: { description: 'By his second factor, in `confirmIdentity`; where he has one, nothing less will do.' },
    PASSWORD: { description: 'By his password, in `confirmIdentity`.' },
    PROVIDER: { description: 'By signing in anew at a provider that is linked: see `confirmWithProvider`.' },
  },
});

const METHODS = `select case when f.enabled_at is not null then array['CODE'] else array_remove(array[
      case when u.password_hash is not null then 'PASSWORD' end,
      case when exists (select from identity.identities i where i.user_id = u.id) then 'PROVIDER' end], null) end as methods
  from identity.users u left join identity.second_factors f on f.user_id = u.id where u.id = $1`;

/** What the viewer may be asked for before what is dangerous; nothing for a program, which cannot confirm. */
export async function confirmationMethods(context: Context): Promise<ConfirmationMethod[]> {
  const { userId, clientId } = context.viewer;
  if (clientId) return [];
  const [found] = await context.read<{ methods: ConfirmationMethod[] }>({ text: METHODS, values: [userId] });
  return found?.methods ?? [];
}
