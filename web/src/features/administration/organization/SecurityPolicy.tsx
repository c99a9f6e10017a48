import type { FragmentType } from '@apollo/client';
import { useSuspenseFragment } from '@apollo/client/react';
import { useState } from 'react';
import { useWrite } from '../../../lib/graph/use-write.ts';
import { useStepUp } from '../../../lib/step-up/use-step-up.ts';
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx';
import { SettingsList, SettingsRow } from '../../../ui/SettingsList.tsx';
import { Switch } from '../../../ui/Switch.tsx';
import { tellDone } from '../../../ui/Toasts.tsx';
import { AllowedDomains } from './AllowedDomains.tsx';
import {
  type SecurityPolicy_OrganizationFragment,
  SecurityPolicy_OrganizationFragmentDoc,
  UpdateSecurityPolicyDocument,
} from './SecurityPolicy.generated.ts';

/** How members must sign in. Each change holds at once. */
export function SecurityPolicy({ organization }: { organization: FragmentType<SecurityPolicy_OrganizationFragment> }) {
  const { data } = useSuspenseFragment({ fragment: SecurityPolicy_OrganizationFragmentDoc, from: organization });
  const { mfaRequired, allowedDomains } = data.securityPolicy;
  const [problem, setProblem] = useState<string>();
  const [update] = useWrite(UpdateSecurityPolicyDocument, {
    onProblems: (problems) => setProblem(problems.map(({ message }) => message).join(' ')),
  });
  const confirmed = useStepUp();
  const change = async (input: { mfaRequired?: boolean; allowedDomains?: string[] }) => {
    setProblem(undefined);
    const result = (await confirmed(() => update({ input })))?.updateSecurityPolicy;
    const isDone = result?.__typename === 'Organization';
    if (isDone) tellDone('The rules of sign-in were changed.');
    return isDone;
  };
  return (
    <SettingsList title="Signing in" description="Rules for every member. A change holds at once.">
      <SecondFactor
        isRequired={mfaRequired}
        mayChange={data.viewerCanUpdateSecurity}
        onChange={(isRequired) => change({ mfaRequired: isRequired })}
      />
      <AllowedDomains
        domains={allowedDomains}
        mayChange={data.viewerCanUpdateSecurity}
        problem={problem}
        onChange={(domains) => change({ allowedDomains: domains })}
      />
    </SettingsList>
  );
}

interface SecondFactorProps {
  isRequired: boolean;
  mayChange: boolean;
  onChange: (isRequired: boolean) => Promise<unknown>;
}

function SecondFactor({ isRequired, mayChange, onChange }: SecondFactorProps) {
  const [isAsking, setIsAsking] = useState(false);
  return (
    <SettingsRow
      title="Second factor for everyone"
      description="Besides a password or a provider, each member proves who he is with an authenticator app."
    >
      <Switch
        label="Second factor for everyone"
        checked={isRequired}
        disabled={!mayChange}
        onChange={() => setIsAsking(true)}
      />
      <ConfirmDialog
        open={isAsking}
        onOpenChange={setIsAsking}
        title={isRequired ? 'Leave the second factor to each member?' : 'Require a second factor from everyone?'}
        action={isRequired ? 'Leave it to them' : 'Require it'}
        isDestructive={isRequired}
        onConfirm={() => onChange(!isRequired)}
      >
        {isRequired ? (
          <p>
            Whoever has a second factor keeps it, and may switch it off. A stolen password is then enough to get in.
          </p>
        ) : (
          <p>
            Members without one must set it up before they can do anything else, those who are signed in as well. People
            who have one notice nothing.
          </p>
        )}
      </ConfirmDialog>
    </SettingsRow>
  );
}
