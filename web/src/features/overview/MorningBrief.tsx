import { useQuery } from '@apollo/client/react';
import { CircleCheck, Newspaper } from 'lucide-react';
import { useState } from 'react';
import { ASKING } from '../../lib/ask.ts';
import { usePolling } from '../../lib/graph/use-polling.ts';
import { isOpenTo, useViewer } from '../../lib/viewer.ts';
import { Ago } from '../../ui/Ago.tsx';
import { FailureNote } from '../../ui/Notes.tsx';
import { BriefFinding } from './BriefFinding.tsx';
import { BriefProof, type Proven } from './BriefProof.tsx';
import { BriefSkeleton } from './BriefSkeleton.tsx';
import { MorningBriefDocument, type MorningBriefQuery } from './MorningBrief.generated.ts';

/** What moved more than usual, in up to three findings; asked for beside the page's own query, so that nothing waits for it. */
export function MorningBrief() {
  const mayAsk = isOpenTo(useViewer(), ASKING);
  const { data, error, refetch, ...query } = useQuery(MorningBriefDocument, {
    skip: !mayAsk,
    fetchPolicy: 'cache-and-network',
    errorPolicy: 'all',
  });
  const [proven, prove] = useState<Proven>();
  const brief = data?.morningBrief;
  const isMissing = error !== undefined && !brief;
  const { hasGivenUp, tryAgain } = usePolling(query, isMissing || brief?.state === 'PREPARING');
  if (!mayAsk) return null;
  const retry = () => {
    tryAgain();
    void refetch();
  };
  return (
    <section aria-labelledby="morning-brief" className="card @container overflow-hidden">
      <Heading at={brief?.at} />
      {hasGivenUp || isMissing ? (
        <div className="px-4 py-3 lg:px-5">
          <FailureNote onRetry={retry}>The brief could not be prepared.</FailureNote>
        </div>
      ) : (
        <Content brief={brief} onRetry={retry} onProve={prove} />
      )}
      {proven && <BriefProof proven={proven} onClose={() => prove(undefined)} />}
    </section>
  );
}

function Heading({ at }: { at: string | null | undefined }) {
  return (
    <header className="flex min-h-11 items-center gap-2 border-b border-line px-4 lg:px-5">
      <Newspaper className="size-4 text-fg-3" aria-hidden />
      <h2 id="morning-brief" className="text-13">
        Morning brief
      </h2>
      <p className="hidden text-12 text-fg-3 @xl:block">What moved more than it usually does</p>
      {at && (
        <p className="ml-auto text-12 text-fg-3">
          <span className="hidden @md:inline">Figures read </span>
          <Ago at={at} />
        </p>
      )}
    </header>
  );
}

interface ContentProps {
  brief: MorningBriefQuery['morningBrief'] | undefined;
  onRetry: () => void;
  onProve: (proven: Proven) => void;
}

function Content({ brief, onRetry, onProve }: ContentProps) {
  if (!brief || brief.state === 'PREPARING') return <BriefSkeleton />;
  if (brief.state === 'NOT_ANSWERED') {
    return (
      <div className="px-4 py-3 lg:px-5">
        <FailureNote onRetry={onRetry}>{brief.message}</FailureNote>
      </div>
    );
  }
  if (brief.findings.length === 0) {
    return (
      <p className="flex items-start gap-2 px-4 py-4 text-fg-2 lg:px-5">
        <CircleCheck className="mt-0.5 size-4 shrink-0 text-fg-3" aria-hidden />
        {brief.message}
      </p>
    );
  }
  return (
    <ul className="grid divide-y divide-line @3xl:min-h-64 @3xl:auto-cols-fr @3xl:grid-flow-col @3xl:divide-x @3xl:divide-y-0">
      {brief.findings.map((finding) => (
        <li key={finding.metric} className="flex min-w-0">
          <BriefFinding finding={finding} onProve={onProve} />
        </li>
      ))}
    </ul>
  );
}
