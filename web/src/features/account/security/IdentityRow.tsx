import type { FragmentType } from '@apollo/client';
import { useSuspenseFragment } from '@apollo/client/react';
import { Link2 } from 'lucide-react';
import { useState } from 'react';
import { useWrite } from '../../../lib/graph/use-write.ts';
import { useStepUp } from '../../../lib/step-up/use-step-up.ts';
import { Ago } from '../../../ui/Ago.tsx';
import { Button } from '../../../ui/Button.tsx';
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx';
import { SettingsRow } from '../../../ui/SettingsList.tsx';
import { tellDone, tellFailure } from '../../../ui/Toasts.tsx';
import { RowIcon } from '../RowIcon.tsx';
import {
  type IdentityRow_IdentityFragment,
  IdentityRow_IdentityFragmentDoc,
  UnlinkIdentityDocument,
} from './IdentityRow.generated.ts';

/** An account elsewhere that opens this one. */
export function IdentityRow({ identity }: { identity: FragmentType<IdentityRow_IdentityFragment> }) {
  const { data } = useSuspenseFragment({ fragment: IdentityRow_IdentityFragmentDoc, from: identity });
  const [unlink] = useWrite(UnlinkIdentityDocument, { refetch: ['SecurityPage'] });
  const confirmed = useStepUp();
  const [isAsking, setAsking] = useState(false);
  const name = data.provider?.name ?? 'A provider of old';
  const remove = async () => {
    const result = (await confirmed(() => unlink({ id: data.id })))?.unlinkIdentity;
    if (result?.__typename === 'IdentityUnlinked') tellDone(`${name} opens your account no longer.`);
    else if (result) tellFailure({ text: result.message });
  };
  return (
    <SettingsRow
      lead={<RowIcon icon={Link2} />}
      title={name}
      description={
        <>
          {data.email && `${data.email} · `}linked <Ago at={data.linkedAt} />, used{' '}
          <Ago at={data.lastUsedAt} never="never" />
        </>
      }
    >
      <Button aria-label={`Unlink ${name}`} onClick={() => setAsking(true)}>
        Unlink
      </Button>
      <ConfirmDialog
        open={isAsking}
        onOpenChange={setAsking}
        title={`Unlink ${name}?`}
        action="Unlink"
        isDestructive
        onConfirm={remove}
      >
        You can sign in with your password as before, and link it again at any time.
      </ConfirmDialog>
    </SettingsRow>
  );
}
