import { Download } from 'lucide-react';
import { downloadText } from '../../../lib/download.ts';
import { useWrite } from '../../../lib/graph/use-write.ts';
import { Button } from '../../../ui/Button.tsx';
import { tellDone, tellWarning } from '../../../ui/Toasts.tsx';
import { ExportCorrectionsDocument } from './CorrectionsPage.generated.ts';

/** Takes the accepted corrections along, for the evaluation; that they were taken is written down. */
export function ExportCorrections() {
  const [write, isBusy] = useWrite(ExportCorrectionsDocument);
  const exportNow = async () => {
    const handed = (await write({}))?.exportEvaluationCases;
    if (!handed) return;
    if (handed.count === 0) return tellWarning({ text: 'None is accepted yet. Accept those that should leave.' });
    downloadText(JSON.stringify(handed.file, null, 2), 'corrections.json', 'application/json');
    tellDone(handed.count === 1 ? 'One correction was exported.' : `${handed.count} corrections were exported.`);
  };
  return (
    <Button disabled={isBusy} onClick={() => void exportNow()}>
      <Download aria-hidden />
      {isBusy ? 'Exporting…' : 'Export accepted'}
    </Button>
  );
}
