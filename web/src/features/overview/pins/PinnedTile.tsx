import { useQuery } from '@apollo/client/react';
import { Ban } from 'lucide-react';
import { useState } from 'react';
import { Sentence } from '../../../lib/proof/Sentence.tsx';
import { Ago } from '../../../ui/Ago.tsx';
import { Card } from '../../../ui/Card.tsx';
import { ChartCard } from '../../../ui/charts/ChartCard.tsx';
import { ChartSpec } from '../../../ui/charts/chart-spec.ts';
import { FailureNote } from '../../../ui/Notes.tsx';
import { type PinActs, PinItems, PinMenu } from './PinMenu.tsx';
import { PinnedAnswerDocument, type PinnedAnswerQuery } from './PinnedCharts.generated.ts';
import { PinnedProof } from './PinnedProof.tsx';
import { RenamePin } from './RenamePin.tsx';
import { UnpinDialog } from './UnpinDialog.tsx';
import type { PinnedChart } from './use-pinned-charts.ts';

type Answer = NonNullable<NonNullable<PinnedAnswerQuery['pinnedChart']>['answer']>;

interface PinnedTileProps extends Pick<PinActs, 'onEarlier' | 'onLater'> {
  pin: PinnedChart;
}

/** A pinned chart: what it shows now, or why it shows nothing. */
export function PinnedTile({ pin, onEarlier, onLater }: PinnedTileProps) {
  const { id, title } = pin;
  const { data, error, refetch } = useQuery(PinnedAnswerDocument, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
    errorPolicy: 'all',
  });
  const [doing, begin] = useState<'RENAME' | 'UNPIN'>();
  const [proven, prove] = useState<string>();
  const acts = { onEarlier, onLater, onRename: () => begin('RENAME'), onUnpin: () => begin('UNPIN') };
  const answer = data?.pinnedChart?.answer;
  const end = () => begin(undefined);
  return (
    <>
      {answer?.chart && !answer.refusal ? (
        <Picture pin={pin} acts={acts} answer={answer} chart={answer.chart} onProve={prove} />
      ) : (
        <Card title={title} subtitle={answer?.plan.period.label} actions={<PinMenu pin={pin} acts={acts} />}>
          {answer?.refusal && <Refused>{answer.refusal.message}</Refused>}
          {!answer && error && <FailureNote onRetry={() => void refetch()}>It could not be answered now.</FailureNote>}
          {!answer && !error && <div role="status" aria-label={`Reading ${title}`} className="skeleton h-80" />}
        </Card>
      )}
      {doing === 'RENAME' && <RenamePin pin={pin} onClose={end} />}
      <UnpinDialog pin={pin} open={doing === 'UNPIN'} onOpenChange={end} />
      {proven && <PinnedProof id={id} figure={proven} onClose={() => prove(undefined)} />}
    </>
  );
}

interface PictureProps {
  pin: PinnedChart;
  acts: PinActs;
  answer: Answer;
  chart: NonNullable<Answer['chart']>;
  onProve: (figure: string) => void;
}

function Picture({ pin, acts, answer: { plan, headline, at }, chart, onProve }: PictureProps) {
  const { data: spec } = ChartSpec.safeParse(chart.spec);
  if (!spec) {
    return (
      <Card title={pin.title} actions={<PinMenu pin={pin} acts={acts} />}>
        <FailureNote>It cannot be drawn.</FailureNote>
      </Card>
    );
  }
  const days = [plan.period.label, plan.against?.label].filter(Boolean).join(' and ');
  return (
    <ChartCard
      title={pin.title}
      subtitle={
        <>
          <span className="inline-block first-letter:uppercase">{days}</span> · read <Ago at={at} />
        </>
      }
      spec={spec}
      caption={`${chart.title}: ${spec.series.map(({ label }) => label).join(', ')}, ${spec.data.length} points.`}
      controls={
        headline && (
          <p className="text-13 text-fg-2">
            <Sentence segments={headline.segments} onProve={onProve} />
          </p>
        )
      }
      menu={<PinItems pin={pin} acts={acts} />}
    />
  );
}

/** Nothing of what the viewer may not see, or what is not there, is drawn; it is said why. */
function Refused({ children }: { children: string }) {
  return (
    <p data-refused className="flex items-start gap-2 py-2 text-13 text-fg-2">
      <Ban className="mt-0.5 size-4 shrink-0 text-fg-3" aria-hidden />
      {children}
    </p>
  );
}
