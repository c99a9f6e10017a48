import { Link2Off } from 'lucide-react';
import { useWrite } from '../../../lib/graph/use-write.ts';
import { useStepUp } from '../../../lib/step-up/use-step-up.ts';
import { Button } from '../../../ui/Button.tsx';
import { SettingsRow } from '../../../ui/SettingsList.tsx';
import { RowIcon } from '../RowIcon.tsx';
import { LinkIdentityDocument } from './LinkRow.generated.ts';

/** A provider whose account could open this one: its page asks the person, then leads back here. */
export function LinkRow({ provider: { key, name } }: { provider: { key: string; name: string } }) {
  const [link, isBusy] = useWrite(LinkIdentityDocument);
  const confirmed = useStepUp();
  const visit = async () => {
    const input = { provider: key, to: '/account/security' };
    const result = (await confirmed(() => link({ input })))?.linkIdentity;
    if (result?.__typename === 'ProviderVisit') location.assign(result.url);
  };
  return (
    <SettingsRow lead={<RowIcon icon={Link2Off} />} title={name} description="Not linked">
      <Button aria-label={`Link ${name}`} disabled={isBusy} onClick={() => void visit()}>
        Link
      </Button>
    </SettingsRow>
  );
}
