import type { FragmentType } from '@apollo/client';
import { useSuspenseFragment } from '@apollo/client/react';
import { useState } from 'react';
import { Button } from '../../../ui/Button.tsx';
import { SettingsRow } from '../../../ui/SettingsList.tsx';
import { EmailDialog } from './EmailDialog.tsx';
import { type EmailRow_UserFragment, EmailRow_UserFragmentDoc } from './EmailRow.generated.ts';

/** Where mail reaches the viewer. */
export function EmailRow({ user }: { user: FragmentType<EmailRow_UserFragment> }) {
  const { data } = useSuspenseFragment({ fragment: EmailRow_UserFragmentDoc, from: user });
  const [isOpen, setOpen] = useState(false);
  const [awaited, setAwaited] = useState<string>();
  return (
    <SettingsRow
      title={<span className="break-all">{data.email}</span>}
      description={
        awaited
          ? `A letter is on its way to ${awaited}: the link in it makes the change. Another went to ${data.email}, by which you can undo it.`
          : 'A change counts once the link in a letter to the new address was opened.'
      }
    >
      <Button onClick={() => setOpen(true)}>Change e-mail</Button>
      {isOpen && <EmailDialog present={data.email} onClose={() => setOpen(false)} onStarted={setAwaited} />}
    </SettingsRow>
  );
}
