import type { FragmentType } from '@apollo/client';
import { useSuspenseFragment } from '@apollo/client/react';
import { KeyRound, Smartphone } from 'lucide-react';
import { Ago } from '../../../ui/Ago.tsx';
import { SettingsList, SettingsRow } from '../../../ui/SettingsList.tsx';
import { StatusBadge } from '../../../ui/StatusBadge.tsx';
import { DisableMfa } from '../mfa/DisableMfa.tsx';
import { RegenerateCodes } from '../mfa/RegenerateCodes.tsx';
import { SetUpMfa } from '../mfa/SetUpMfa.tsx';
import { RowIcon } from '../RowIcon.tsx';
import { type MfaList_MfaFragment, MfaList_MfaFragmentDoc } from './MfaList.generated.ts';

/** So few backup codes are worth a word. */
const FEW = 3;

/** The second factor of the viewer: an authenticator app, and codes for when it is lost. */
export function MfaList({ mfa }: { mfa: FragmentType<MfaList_MfaFragment> }) {
  const { data } = useSuspenseFragment({ fragment: MfaList_MfaFragmentDoc, from: mfa });
  return (
    <SettingsList
      title="Second factor"
      description="Besides the password, a code from an app on your phone. Whoever learns your password still stays out."
    >
      <AppRow mfa={data} />
      {data.isEnabled && (
        <SettingsRow
          lead={<RowIcon icon={KeyRound} />}
          title="Backup codes"
          description={<Left count={data.backupCodesLeft} />}
        >
          <RegenerateCodes />
        </SettingsRow>
      )}
    </SettingsList>
  );
}

function AppRow({ mfa: { isEnabled, isRequired, enabledAt } }: { mfa: MfaList_MfaFragment }) {
  return (
    <SettingsRow
      lead={<RowIcon icon={Smartphone} />}
      title={
        <span className="flex flex-wrap items-center gap-2">
          Authenticator app
          <StatusBadge look={isEnabled ? 'good' : 'neutral'}>{isEnabled ? 'On' : 'Off'}</StatusBadge>
        </span>
      }
      description={
        <>
          {isEnabled ? 'Since ' : 'Not set up'}
          {isEnabled && <Ago at={enabledAt} />}
          {isRequired && '. Your organization requires it.'}
        </>
      }
    >
      <SetUpMfa isReplacing={isEnabled} />
      {isEnabled && !isRequired && <DisableMfa />}
    </SettingsRow>
  );
}

function Left({ count }: { count: number }) {
  const text = count === 0 ? 'None left' : `${count} left`;
  return <span className={count <= FEW ? 'text-warn' : undefined}>{text}. Each lets you in once without the app.</span>;
}
