import { useReadQuery } from '@apollo/client/react';
import { KeyRound, Plus } from 'lucide-react';
import { type ComponentProps, type ReactNode, useState } from 'react';
import { useLoaderData } from 'react-router';
import { grantable } from '../../../lib/grantable.ts';
import { preloadQuery } from '../../../lib/graph/client.ts';
import { permissionGroups } from '../../../lib/permission-groups.ts';
import { useViewer } from '../../../lib/viewer.ts';
import { Button } from '../../../ui/Button.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { PageFailure } from '../../../ui/PageFailure.tsx';
import { SettingsHeader } from '../../../ui/SettingsLayout.tsx';
import { SettingsList } from '../../../ui/SettingsList.tsx';
import { ApiKeysPageDocument } from './ApiKeysPage.generated.ts';
import { KeyDialog } from './KeyDialog.tsx';
import { KeyRow } from './KeyRow.tsx';
import { SecretDialog } from './SecretDialog.tsx';

/** Starts the page's query. */
export function loadApiKeys() {
  return { queryRef: preloadQuery(ApiKeysPageDocument, { errorPolicy: 'all', fetchPolicy: 'cache-and-network' }) };
}

/** The keys by which programs act for the viewer. */
export function ApiKeysPage() {
  const { data, error } = useReadQuery(useLoaderData<ReturnType<typeof loadApiKeys>>().queryRef);
  const { scopes } = useViewer();
  const [isMaking, setMaking] = useState(false);
  const [secret, setSecret] = useState<string>();
  const newKey = (
    <Button look="primary" onClick={() => setMaking(true)}>
      <Plus aria-hidden />
      New key
    </Button>
  );
  return (
    <>
      <SettingsHeader
        title="API keys"
        subtitle="By a key a program acts for you in this organization: never more than you may, and never on your account."
        actions={data && data.working.nodes.length > 0 && newKey}
      />
      {data ? (
        <div className="grid gap-4">
          <Keys keys={data.working.nodes} newKey={newKey} onSecret={setSecret} />
          <Ended keys={data.ended.nodes} />
        </div>
      ) : (
        <PageFailure error={error} path={['working']} />
      )}
      {data && isMaking && (
        <KeyDialog
          groups={permissionGroups(grantable(data.permissions, scopes), data.organization?.modules ?? [])}
          onClose={() => setMaking(false)}
          onMade={(made) => {
            setMaking(false);
            setSecret(made);
          }}
        />
      )}
      {secret && <SecretDialog secret={secret} onClose={() => setSecret(undefined)} />}
    </>
  );
}

type Key = ComponentProps<typeof KeyRow>['apiKey'] & { id: string };

interface KeysProps {
  keys: readonly Key[];
  newKey: ReactNode;
  onSecret: (secret: string) => void;
}

function Keys({ keys, newKey, onSecret }: KeysProps) {
  if (keys.length === 0)
    return (
      <div className="card">
        <EmptyState icon={KeyRound} title="No keys yet" action={newKey}>
          Make one for each program that asks A-EMS in your name, with no more rights than it needs.
        </EmptyState>
      </div>
    );
  return (
    <SettingsList title="Your keys">
      {keys.map((key) => (
        <KeyRow key={key.id} apiKey={key} onSecret={onSecret} />
      ))}
    </SettingsList>
  );
}

function Ended({ keys }: { keys: readonly Key[] }) {
  if (keys.length === 0) return null;
  return (
    <SettingsList title="Out of use" description="Revoked or past their day; they open nothing.">
      {keys.map((key) => (
        <KeyRow key={key.id} apiKey={key} />
      ))}
    </SettingsList>
  );
}
