import { switchOrganization } from '../lib/session/sign-in.ts';
import { tellFailure } from '../ui/Toasts.tsx';

/** Goes on in another organization of the viewer, from its overview: nothing of the one may stay on a page of the other. */
export async function goOnIn(organizationId: string): Promise<void> {
  const entry = await switchOrganization(organizationId);
  if (entry.kind === 'ENTERED') location.assign('/');
  else if (entry.kind === 'REFUSED') tellFailure({ text: entry.message });
}
