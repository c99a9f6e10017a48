import { Pin } from 'lucide-react';
import { useState } from 'react';
import { graph } from '../../../lib/graph/client.ts';
import { useWrite } from '../../../lib/graph/use-write.ts';
import { Button } from '../../../ui/Button.tsx';
import { tellDone, tellWarning } from '../../../ui/Toasts.tsx';
import { PinChartDocument, TakeChartOffDocument } from './PinChart.generated.ts';

interface PinChartProps {
  questionId: string;
  /** Which chart of its answer, from 0. */
  chart: number;
  title: string;
}

/** Keeps a chart of an answer on the overview, where it is answered anew whenever it is shown; pressed again, takes it off. */
export function PinChart({ questionId, chart, title }: PinChartProps) {
  const [pinned, setPinned] = useState<string>();
  const [pin, isPinning] = useWrite(PinChartDocument);
  const [unpin, isUnpinning] = useWrite(TakeChartOffDocument);
  const put = async () => {
    const result = (await pin({ question: questionId, chart }))?.pinChart;
    if (result?.__typename !== 'PinnedChart') return void (result && tellWarning({ text: result.message }));
    setPinned(result.id);
    forgetPinned();
    tellDone('The chart is on your overview, and stays current there.');
  };
  const takeOff = async (id: string) => {
    if (!(await unpin({ id }))) return;
    setPinned(undefined);
    forgetPinned();
    tellDone('The chart is off your overview.');
  };
  const what = pinned ? 'Take off the overview' : 'Pin to the overview';
  return (
    <Button
      look="ghost"
      size="icon"
      aria-label={`${title}: ${what.toLowerCase()}`}
      title={what}
      disabled={isPinning || isUnpinning}
      onClick={() => void (pinned ? takeOff(pinned) : put())}
    >
      <Pin className={pinned && 'fill-current text-accent!'} />
    </Button>
  );
}

/** Where pinned charts are shown, they are asked for again. */
function forgetPinned(): void {
  graph.cache.evict({ fieldName: 'pinnedCharts' });
}
