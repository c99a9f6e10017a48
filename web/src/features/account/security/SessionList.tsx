import type { FragmentType } from '@apollo/client';
import { useState } from 'react';
import { useWrite } from '../../../lib/graph/use-write.ts';
import { Button } from '../../../ui/Button.tsx';
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx';
import { SettingsList } from '../../../ui/SettingsList.tsx';
import { tellDone } from '../../../ui/Toasts.tsx';
import { EndOtherSessionsDocument } from './SessionList.generated.ts';
import type { SessionRow_SessionFragment } from './SessionRow.generated.ts';
import { SessionRow } from './SessionRow.tsx';

type Session = { id: string } & FragmentType<SessionRow_SessionFragment>;

/** Where the viewer is signed in. */
export function SessionList({ sessions }: { sessions: readonly Session[] }) {
  return (
    <SettingsList
      title="Sessions"
      description="Where you are signed in. One that you do not know: end it, and change your password."
      actions={sessions.length > 1 && <EndOthers count={sessions.length - 1} />}
    >
      {sessions.map((session) => (
        <SessionRow key={session.id} session={session} />
      ))}
    </SettingsList>
  );
}

function EndOthers({ count }: { count: number }) {
  const [end] = useWrite(EndOtherSessionsDocument, { refetch: ['SecurityPage'] });
  const [isAsking, setAsking] = useState(false);
  const finish = async () => {
    if (await end({})) tellDone('All other sessions have ended.');
  };
  return (
    <>
      <Button onClick={() => setAsking(true)}>End all others</Button>
      <ConfirmDialog
        open={isAsking}
        onOpenChange={setAsking}
        title="End all other sessions?"
        action="End them"
        isDestructive
        onConfirm={finish}
      >
        {count === 1 ? 'One other device has' : `${count} other devices have`} to sign in again. This one stays signed
        in.
      </ConfirmDialog>
    </>
  );
}
