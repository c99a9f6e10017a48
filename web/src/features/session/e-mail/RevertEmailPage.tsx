import { useState } from 'react';
import { TextLink } from '../../../ui/TextLink.tsx';
import { LinkPage } from '../LinkPage.tsx';
import { usePublicWrite } from '../use-public-write.ts';
import { RevertEmailChangeDocument } from './FollowEmailLink.generated.ts';

/** The link in the letter to the old address: the change is undone, and whoever made it is out. */
export function RevertEmailPage() {
  const [revert, refusal] = usePublicWrite(RevertEmailChangeDocument);
  const [email, setEmail] = useState('');
  const follow = async (token: string) => {
    const result = (await revert({ input: { token } }))?.revertEmailChange;
    if (result?.__typename !== 'EmailChanged') return false;
    setEmail(result.email);
    return true;
  };
  return (
    <LinkPage
      title="Keep your old e-mail"
      subtitle="The change is undone, and every session ends"
      action="Undo the change"
      refusal={refusal}
      follow={follow}
      doneTitle="The change is undone"
      done={`You sign in with ${email}, as before. All sessions have ended.`}
      next={
        <p>
          Where the change was in force already, your password counts no longer: a letter brings you a link to set
          another. Otherwise, somebody may know it: <TextLink to="/forgot">set a new one</TextLink>.
        </p>
      }
    />
  );
}
