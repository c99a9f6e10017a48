import { Download } from 'lucide-react';
import { useState } from 'react';
import { EXPORT_FORMATS, handOutExport } from '../../../lib/personal-data/hand-out-export.ts';
import { useViewer } from '../../../lib/viewer.ts';
import { Button } from '../../../ui/Button.tsx';
import type { DataRequest } from './request-columns.tsx';

/** Hands out what an export found, to the one who asked for it. */
export function DownloadExport({ request: { id, person, kind, state, requestedBy } }: { request: DataRequest }) {
  const [isBusy, setBusy] = useState(false);
  const isMine = useViewer().id === requestedBy?.id;
  if (kind !== 'EXPORT' || state !== 'COMPLETE' || !isMine) return null;
  const download = async (format: (typeof EXPORT_FORMATS)[number]) => {
    setBusy(true);
    await handOutExport(id, person ?? id, format);
    setBusy(false);
  };
  return EXPORT_FORMATS.map((format) => (
    <Button key={format} size="small" disabled={isBusy} onClick={() => void download(format)}>
      <Download aria-hidden />
      Download {format}
    </Button>
  ));
}
