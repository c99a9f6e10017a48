import { useState } from 'react';
import { TextLink } from '../../../ui/TextLink.tsx';
import { LinkPage } from '../LinkPage.tsx';
import { usePublicWrite } from '../use-public-write.ts';
import { ConfirmEmailChangeDocument } from './FollowEmailLink.generated.ts';

/** The link in the letter to a new address: makes it the person's. */
export function ConfirmEmailPage() {
  const [confirm, refusal] = usePublicWrite(ConfirmEmailChangeDocument);
  const [email, setEmail] = useState('');
  const follow = async (token: string) => {
    const result = (await confirm({ input: { token } }))?.confirmEmailChange;
    if (result?.__typename !== 'EmailChanged') return false;
    setEmail(result.email);
    return true;
  };
  return (
    <LinkPage
      title="Confirm your new e-mail"
      subtitle="From then on you sign in with this address"
      action="Confirm the address"
      refusal={refusal}
      follow={follow}
      doneTitle="Your e-mail is changed"
      done={`You sign in with ${email} from now on.`}
      next={
        <p>
          <TextLink to="/">Go on to A-EMS</TextLink>
        </p>
      }
    />
  );
}
