import { Download } from 'lucide-react';
import { useState } from 'react';
import { downloadText } from '../../../lib/download.ts';
import { graph } from '../../../lib/graph/client.ts';
import { explainWrite } from '../../../lib/graph/write-failure.ts';
import { useViewer } from '../../../lib/viewer.ts';
import { Button } from '../../../ui/Button.tsx';
import { tellFailure, tellWarning } from '../../../ui/Toasts.tsx';
import { DownloadExportDocument, type PersonalDataFormat } from './DownloadExport.generated.ts';
import type { DataRequest } from './request-columns.tsx';

/** Hands out what an export found, to the one who asked for it. */
export function DownloadExport({ request }: { request: DataRequest }) {
  const [isBusy, setBusy] = useState(false);
  const isMine = useViewer().id === request.requestedBy?.id;
  if (request.kind !== 'EXPORT' || request.state !== 'COMPLETE' || !isMine) return null;
  const download = async (format: PersonalDataFormat) => {
    setBusy(true);
    await handOut(request, format).catch((error: unknown) => tellFailure(explainWrite(error)));
    setBusy(false);
  };
  return FORMATS.map((format) => (
    <Button key={format} size="small" disabled={isBusy} onClick={() => void download(format)}>
      <Download aria-hidden />
      Download {format}
    </Button>
  ));
}

const FORMATS = ['JSON', 'CSV'] as const;
const TYPES = { JSON: 'application/json', CSV: 'text/csv' };

async function handOut({ id, person }: DataRequest, format: PersonalDataFormat): Promise<void> {
  const { data } = await graph.query({
    query: DownloadExportDocument,
    variables: { requestId: id, format },
    // What is kept about a person is not kept here, too.
    fetchPolicy: 'no-cache',
  });
  if (!data?.personalDataExport)
    return tellWarning({ text: 'This export cannot be downloaded any more. Ask for another.' });
  downloadText(data.personalDataExport, `personal-data-${person ?? id}.${format.toLowerCase()}`, TYPES[format]);
}
