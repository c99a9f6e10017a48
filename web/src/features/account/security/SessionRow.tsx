import type { FragmentType } from '@apollo/client';
import { useSuspenseFragment } from '@apollo/client/react';
import { Bot, type LucideIcon, Monitor, Smartphone, Tablet } from 'lucide-react';
import { useWrite } from '../../../lib/graph/use-write.ts';
import { Ago } from '../../../ui/Ago.tsx';
import { Button } from '../../../ui/Button.tsx';
import { SettingsRow } from '../../../ui/SettingsList.tsx';
import { StatusBadge } from '../../../ui/StatusBadge.tsx';
import { tellDone } from '../../../ui/Toasts.tsx';
import { RowIcon } from '../RowIcon.tsx';
import {
  EndSessionDocument,
  type SessionRow_SessionFragment,
  SessionRow_SessionFragmentDoc,
} from './SessionRow.generated.ts';

/** One of the viewer's sessions: where it is, when it was last used, and its end. */
export function SessionRow({ session }: { session: FragmentType<SessionRow_SessionFragment> }) {
  const { data } = useSuspenseFragment({ fragment: SessionRow_SessionFragmentDoc, from: session });
  const [end, isBusy] = useWrite(EndSessionDocument, { refetch: ['SecurityPage'] });
  const { device, address, createdAt, lastUsedAt, organizationName, isCurrent } = data;
  const finish = async () => {
    if (await end({ id: data.id })) tellDone(`The session on ${device} has ended.`);
  };
  return (
    <SettingsRow
      lead={<RowIcon icon={iconOf(device)} />}
      title={
        <span className="flex flex-wrap items-center gap-2">
          {device}
          {isCurrent && <StatusBadge look="active">This session</StatusBadge>}
        </span>
      }
      description={
        <>
          {address}
          {organizationName && ` · ${organizationName}`} · used <Ago at={lastUsedAt} />
          <span className="max-md:hidden">
            , signed in <Ago at={createdAt} />
          </span>
        </>
      }
    >
      {!isCurrent && (
        <Button disabled={isBusy} aria-label={`End the session on ${device}`} onClick={() => void finish()}>
          End
        </Button>
      )}
    </SettingsRow>
  );
}

function iconOf(device: string): LucideIcon {
  if (/ipad|tablet/i.test(device)) return Tablet;
  if (/iphone|android|mobile/i.test(device)) return Smartphone;
  return /windows|mac|linux|chrome\s?os/i.test(device) ? Monitor : Bot;
}
