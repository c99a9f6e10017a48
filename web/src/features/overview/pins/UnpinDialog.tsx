import { useWrite } from '../../../lib/graph/use-write.ts';
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx';
import { tellDone } from '../../../ui/Toasts.tsx';
import { UnpinChartDocument } from './PinnedCharts.generated.ts';
import type { PinnedChart } from './use-pinned-charts.ts';

interface UnpinDialogProps {
  pin: PinnedChart;
  open: boolean;
  onOpenChange: () => void;
}

/** Asks before a chart leaves the overview. */
export function UnpinDialog({ pin: { id, title }, ...dialog }: UnpinDialogProps) {
  const [unpin] = useWrite(UnpinChartDocument, { refetch: ['PinnedCharts'] });
  const onConfirm = async () => {
    if (await unpin({ id })) tellDone('The chart is off your overview.');
  };
  return (
    <ConfirmDialog {...dialog} title={`Unpin ${title}?`} action="Unpin" isDestructive onConfirm={onConfirm}>
      <p>It leaves your overview. The conversation that it came from stays.</p>
    </ConfirmDialog>
  );
}
