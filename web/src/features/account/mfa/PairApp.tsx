import { type FormEvent, type ReactNode, useState } from 'react';
import { useWrite } from '../../../lib/graph/use-write.ts';
import { Button } from '../../../ui/Button.tsx';
import { OtpField } from '../../../ui/OtpField.tsx';
import { Secret } from '../../../ui/Secret.tsx';
import type { Pairing } from './MfaSetUp.tsx';
import { ConfirmMfaDocument } from './SetUpMfa.generated.ts';

interface PairAppProps {
  pairing: Pairing;
  onEnabled: (backupCodes: readonly string[]) => void;
}

/** The QR code for the app, the secret for those who cannot scan, and the code that shows that the app has understood. */
export function PairApp({ pairing, onEnabled }: PairAppProps) {
  const { code, type, refusal, give, isBusy } = useConfirmation(onEnabled);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void give(code);
  };
  return (
    <form onSubmit={submit} noValidate className="grid gap-5">
      <ol className="grid gap-5 text-13">
        <Step number={1}>
          <Scan pairing={pairing} />
        </Step>
        <Step number={2}>
          <Secret label="Or type this key into it" value={pairing.secret} shown={inFours(pairing.secret)} />
        </Step>
        <Step number={3}>
          <OtpField
            label="Type the code that it shows"
            value={code}
            error={refusal}
            onChange={type}
            onComplete={(whole) => void give(whole)}
          />
        </Step>
      </ol>
      <Button type="submit" look="primary" size="large" disabled={isBusy || code.length < 6}>
        {isBusy ? 'Checking…' : 'Turn it on'}
      </Button>
    </form>
  );
}

/** The code as it is typed, and what comes of giving it. */
function useConfirmation(onEnabled: PairAppProps['onEnabled']) {
  const [code, setCode] = useState('');
  const [refusal, setRefusal] = useState<string>();
  const [confirm, isBusy] = useWrite(ConfirmMfaDocument);
  const type = (next: string) => {
    setCode(next);
    setRefusal(undefined);
  };
  const give = async (given: string) => {
    const result = (await confirm({ input: { code: given } }))?.confirmMfa;
    if (result?.__typename === 'MfaEnabled') return onEnabled(result.backupCodes);
    setCode('');
    setRefusal(result?.message);
  };
  return { code, type, refusal, give, isBusy };
}

function Scan({ pairing: { uri, qrCode } }: { pairing: Pairing }) {
  return (
    <>
      <p className="font-medium">Scan this with your authenticator app</p>
      <img
        src={qrCode}
        alt="QR code for an authenticator app"
        width={176}
        height={176}
        className="rounded-control border border-line bg-[#fff] p-1"
      />
      <a href={uri} className="text-accent-text underline underline-offset-2 md:hidden">
        The app is on this device
      </a>
    </>
  );
}

function Step({ number, children }: { number: number; children: ReactNode }) {
  return (
    <li className="grid grid-cols-[20px_minmax(0,1fr)] gap-x-3">
      <span
        aria-hidden
        className="num flex size-5 items-center justify-center rounded-full bg-hover text-11 font-semibold text-fg-2"
      >
        {number}
      </span>
      <div className="grid justify-items-start gap-2 [&>div]:w-full">{children}</div>
    </li>
  );
}

function inFours(secret: string): string {
  return secret.replaceAll(/(.{4})(?=.)/g, '$1 ');
}
