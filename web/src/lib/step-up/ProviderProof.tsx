import { Button } from '../../ui/Button.tsx';
import { useWrite } from '../graph/use-write.ts';
import { ConfirmWithProviderDocument } from './StepUpDialog.generated.ts';

interface ProviderProofProps {
  providers: readonly { key: string; name: string }[];
}

/** For a person who signs in elsewhere: the provider asks him anew, then leads back to this page. */
export function ProviderProof({ providers }: ProviderProofProps) {
  const [visit, isBusy] = useWrite(ConfirmWithProviderDocument);
  const leave = async (provider: string) => {
    const input = { provider, to: location.pathname + location.search };
    const url = (await visit({ input }))?.confirmWithProvider.url;
    if (url) location.assign(url);
  };
  return (
    <div className="grid gap-2">
      {providers.map(({ key, name }) => (
        <Button key={key} disabled={isBusy} onClick={() => void leave(key)}>
          {`Confirm with ${name}`}
        </Button>
      ))}
    </div>
  );
}
