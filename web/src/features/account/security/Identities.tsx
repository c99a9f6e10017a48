import type { FragmentType } from '@apollo/client';
import { SettingsList } from '../../../ui/SettingsList.tsx';
import type { IdentityRow_IdentityFragment } from './IdentityRow.generated.ts';
import { IdentityRow } from './IdentityRow.tsx';
import { LinkRow } from './LinkRow.tsx';

type Identity = { id: string; provider: { key: string } | null } & FragmentType<IdentityRow_IdentityFragment>;

interface IdentitiesProps {
  identities: readonly Identity[];
  providers: readonly { key: string; name: string }[];
}

/** Accounts elsewhere by which the viewer can sign in, and those that could be linked. */
export function Identities({ identities, providers }: IdentitiesProps) {
  if (identities.length === 0 && providers.length === 0) return null;
  const isLinked = (key: string) => identities.some(({ provider }) => provider?.key === key);
  return (
    <SettingsList title="Accounts elsewhere" description="Ways to sign in without your password.">
      {identities.map((identity) => (
        <IdentityRow key={identity.id} identity={identity} />
      ))}
      {providers
        .filter(({ key }) => !isLinked(key))
        .map((provider) => (
          <LinkRow key={provider.key} provider={provider} />
        ))}
    </SettingsList>
  );
}
