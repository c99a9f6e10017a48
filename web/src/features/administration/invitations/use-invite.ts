import { useState } from 'react';
import { graph } from '../../../lib/graph/client.ts';
import { useWrite } from '../../../lib/graph/use-write.ts';
import { useStepUp } from '../../../lib/step-up/use-step-up.ts';
import type { Roles } from '../people/RolesField.tsx';
import { InviteUserDocument } from './InviteUser.generated.ts';

/** What came of inviting one address. */
export interface Invited {
  email: string;
  /** Why it was not invited. */
  refusal?: string;
  /** Where the person accepts, when no mail can be sent. */
  path?: string;
}

/** Invites addresses one after the other, and whether it is at it. Ends early when the viewer gives no proof of who he is. */
export function useInvite(): [(addresses: readonly string[], roles: Roles) => Promise<Invited[]>, boolean] {
  const [isBusy, setBusy] = useState(false);
  const [write] = useWrite(InviteUserDocument);
  const confirmed = useStepUp();
  const inviteOne = async (email: string, { role, ownRoleIds }: Roles): Promise<Invited | undefined> => {
    const input = { email, role, ownRoleIds: [...ownRoleIds] };
    const result = (await confirmed(() => write({ input })))?.inviteUser;
    if (!result) return undefined;
    if (result.__typename !== 'Invitation') return { email, refusal: result.message };
    return { email, ...(result.path && { path: result.path }) };
  };
  const invite = async (addresses: readonly string[], roles: Roles) => {
    setBusy(true);
    const invited: Invited[] = [];
    for (const address of addresses) {
      const one = await inviteOne(address, roles);
      if (!one) break;
      invited.push(one);
    }
    setBusy(false);
    void graph.refetchQueries({ include: ['InvitationsPage'] });
    return invited;
  };
  return [invite, isBusy];
}
