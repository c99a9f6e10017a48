import { useNavigate } from 'react-router';
import { graph } from '../../../lib/graph/client.ts';
import { signIn, switchOrganization } from '../../../lib/session/sign-in.ts';
import { usePublicWrite } from '../use-public-write.ts';
import { AcceptInvitationDocument } from './AcceptInvitation.generated.ts';
import { CurrentOrganizationDocument } from './CurrentOrganization.generated.ts';

/** What the person says of himself; nothing when he is signed in. */
interface Person {
  name?: string;
  password?: string;
}

/** Accepts an invitation and goes on in the organization; by the sign-in page where a second factor is asked for. And why not. */
export function useAcceptance(token: string): [accept: (person: Person) => Promise<void>, refusal: string | undefined] {
  const navigate = useNavigate();
  const [write, refusal] = usePublicWrite(AcceptInvitationDocument, { asViewer: true });
  const accept = async (person: Person) => {
    const result = (await write({ input: { token, ...person } }))?.acceptInvitation;
    if (result?.__typename !== 'InvitationAccepted') return;
    const { email, organizationId } = result;
    const isIn = !person.password || (await signIn(email, person.password)).kind === 'ENTERED';
    if (!isIn) return navigate('/sign-in?joined', { replace: true, state: { email } });
    await goTo(organizationId);
    // The page begins anew: what it knows is of another organization, or of nobody.
    location.assign('/');
  };
  return [accept, refusal];
}

/** Acts in this organization from now on; a session of whoever has no other is in it already. */
async function goTo(organizationId: string): Promise<void> {
  const { data } = await graph.query({ query: CurrentOrganizationDocument, fetchPolicy: 'no-cache' });
  const isThere = data?.viewer?.organizations.some(({ id, isCurrent }) => isCurrent && id === organizationId);
  if (!isThere) await switchOrganization(organizationId);
}
