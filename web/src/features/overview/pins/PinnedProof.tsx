import { useQuery } from '@apollo/client/react';
import { ProofSheet } from '../../../lib/proof/ProofSheet.tsx';
import { PinnedProofDocument } from './PinnedCharts.generated.ts';

interface PinnedProofProps {
  id: string;
  figure: string;
  onClose: () => void;
}

/** The proof of a figure of a pinned chart. */
export function PinnedProof({ id, figure, onClose }: PinnedProofProps) {
  // Too much to bring along with the chart, and of no use after the sheet is closed.
  const { data, loading, refetch } = useQuery(PinnedProofDocument, { variables: { id }, fetchPolicy: 'no-cache' });
  return (
    <ProofSheet
      proof={data?.pinnedChart?.answer ?? undefined}
      isLoading={loading}
      figureId={figure}
      onRetry={() => void refetch()}
      onClose={onClose}
    />
  );
}
