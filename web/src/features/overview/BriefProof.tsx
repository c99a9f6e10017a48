import { useQuery } from '@apollo/client/react';
import { usePolling } from '../../lib/graph/use-polling.ts';
import { ProofSheet } from '../../lib/proof/ProofSheet.tsx';
import { BriefProofDocument } from './MorningBrief.generated.ts';

/** A figure of a finding. */
export interface Proven {
  metric: string;
  /** First day that the finding is about. */
  from: string;
  figure: string;
}

/** The proof of a figure of the brief. */
export function BriefProof({ proven, onClose }: { proven: Proven; onClose: () => void }) {
  // Too much to bring along with the brief, and of no use after the sheet is closed.
  const { data, loading, error, refetch, ...query } = useQuery(BriefProofDocument, { fetchPolicy: 'no-cache' });
  const finding = data?.morningBrief?.findings.find(
    ({ metric, from }) => metric === proven.metric && from === proven.from,
  );
  const isOnItsWay = !finding && (error !== undefined || data?.morningBrief?.state === 'PREPARING');
  const { hasGivenUp, tryAgain } = usePolling(query, isOnItsWay);
  const retry = () => {
    tryAgain();
    void refetch();
  };
  return (
    <ProofSheet
      proof={finding}
      isLoading={loading || (isOnItsWay && !hasGivenUp)}
      figureId={proven.figure}
      onRetry={retry}
      onClose={onClose}
    />
  );
}
