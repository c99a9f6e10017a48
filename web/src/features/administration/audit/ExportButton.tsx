import { Download } from 'lucide-react';
import { downloadCsvText } from '../../../lib/download.ts';
import { useWrite } from '../../../lib/graph/use-write.ts';
import { useStepUp } from '../../../lib/step-up/use-step-up.ts';
import { Button } from '../../../ui/Button.tsx';
import { tellDone, tellWarning } from '../../../ui/Toasts.tsx';
import type { AuditAddress } from './audit-address.ts';
import { ExportAuditDocument } from './ExportAudit.generated.ts';

/** Takes along what the page shows, as CSV; that it was taken is written down, too. */
export function ExportButton({ filter, search }: { filter: AuditAddress['filter']; search: string }) {
  const [write, isBusy] = useWrite(ExportAuditDocument);
  const confirmed = useStepUp();
  const exportNow = async () => {
    const input = { filter, search: search || undefined };
    const result = (await confirmed(() => write({ input })))?.exportAudit;
    if (result?.__typename !== 'AuditExport') return;
    downloadCsvText(result.csv, 'audit');
    if (result.isCut)
      tellWarning({ text: `Only the latest ${result.count} entries fit. Narrow the list to get older ones.` });
    else tellDone(`${result.count} entries were exported.`);
  };
  return (
    <Button disabled={isBusy} onClick={() => void exportNow()}>
      <Download aria-hidden />
      {isBusy ? 'Exporting…' : 'Export CSV'}
    </Button>
  );
}
