import type { FragmentType } from '@apollo/client';
import { useSuspenseFragment } from '@apollo/client/react';
import { KeyRound } from 'lucide-react';
import { Ago } from '../../../ui/Ago.tsx';
import { SettingsRow } from '../../../ui/SettingsList.tsx';
import { StatusBadge } from '../../../ui/StatusBadge.tsx';
import { RowIcon } from '../RowIcon.tsx';
import { KeyActions } from './KeyActions.tsx';
import { type KeyRow_ApiKeyFragment, KeyRow_ApiKeyFragmentDoc } from './KeyRow.generated.ts';

interface KeyRowProps {
  apiKey: FragmentType<KeyRow_ApiKeyFragment>;
  /** Takes a new secret, to show it; absent for keys that are out of use. */
  onSecret?: (secret: string) => void;
}

/** One key: how it begins, what it may, when it was last used and until when it works. */
export function KeyRow({ apiKey, onSecret }: KeyRowProps) {
  const { data } = useSuspenseFragment({ fragment: KeyRow_ApiKeyFragmentDoc, from: apiKey });
  const { id, name, hint, scopes, expiresAt, lastUsedAt, revokedAt } = data;
  return (
    <SettingsRow
      lead={<RowIcon icon={KeyRound} />}
      title={
        <span className="flex flex-wrap items-center gap-2">
          <span className="wrap-anywhere">{name}</span>
          <code className="text-12 font-normal text-fg-3">{hint}…</code>
          {!onSecret && <StatusBadge look="neutral">{revokedAt ? 'Revoked' : 'Expired'}</StatusBadge>}
        </span>
      }
      description={
        <>
          <span title={scopes.join('\n')}>{scopes.length === 1 ? '1 permission' : `${scopes.length} permissions`}</span>
          {' · '}
          {lastUsedAt ? (
            <>
              used <Ago at={lastUsedAt} />
            </>
          ) : (
            'never used'
          )}
          {' · '}
          {revokedAt ? 'revoked' : onSecret ? 'works until' : 'worked until'} <Ago at={revokedAt ?? expiresAt} />
        </>
      }
    >
      {onSecret && <KeyActions id={id} name={name} onSecret={onSecret} />}
    </SettingsRow>
  );
}
