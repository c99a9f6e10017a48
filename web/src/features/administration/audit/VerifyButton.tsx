import { CircleAlert, CircleCheck, Link2 } from 'lucide-react';
import { useState } from 'react';
import { useWrite } from '../../../lib/graph/use-write.ts';
import { formatInstant } from '../../../lib/instants.ts';
import { useLocale } from '../../../lib/locale.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Facts } from '../../../ui/Facts.tsx';
import { VerifyAuditDocument, type VerifyAuditMutation } from './VerifyAudit.generated.ts';

type Verification = VerifyAuditMutation['verifyAudit'];

/** Holds the whole audit against its hashes and signed heads, and says what came of it. */
export function VerifyButton() {
  const [result, setResult] = useState<Verification>();
  const [verify, isBusy] = useWrite(VerifyAuditDocument);
  const verifyNow = async () => setResult((await verify({}))?.verifyAudit);
  return (
    <>
      <Button disabled={isBusy} onClick={() => void verifyNow()}>
        <Link2 aria-hidden />
        {isBusy ? 'Checking…' : 'Check integrity'}
      </Button>
      {result && (
        <Dialog open size="small" title="Integrity of the audit" onOpenChange={() => setResult(undefined)}>
          <Verdict result={result} />
        </Dialog>
      )}
    </>
  );
}

function Verdict({ result: { isIntact, entries, signedHeads, verifiedAt, firstFault } }: { result: Verification }) {
  const locale = useLocale();
  const Icon = isIntact ? CircleCheck : CircleAlert;
  return (
    <div className="grid gap-3">
      <p
        className={`flex items-start gap-2 rounded-control px-3 py-2 text-13 ${isIntact ? 'bg-pos-wash text-pos' : 'bg-neg-wash text-neg'}`}
      >
        <Icon className="mt-0.5 size-4 shrink-0" aria-hidden />
        {isIntact
          ? 'Every entry is there and as it was made.'
          : (firstFault?.message ?? 'The audit is not what it was.')}
      </p>
      <Facts
        facts={[
          [
            'Entries found good',
            <span key="entries" className="num">
              {entries.toLocaleString(locale)}
            </span>,
          ],
          [
            'Signed heads',
            <span key="heads" className="num">
              {signedHeads.toLocaleString(locale)}
            </span>,
          ],
          ['Checked', formatInstant(verifiedAt, locale)],
        ]}
      />
    </div>
  );
}
