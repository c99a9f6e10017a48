import { useQuery } from '@apollo/client/react';
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
  const { data, loading, refetch } = useQuery(BriefProofDocument, { fetchPolicy: 'no-cache' });
  const finding = data?.morningBrief?.findings.find(
    ({ metric, from }) => metric === proven.metric && from === proven.from,
  );
  return (
    <ProofSheet
      proof={finding}
      isLoading={loading}
      figureId={proven.figure}
      onRetry={() => void refetch()}
      onClose={onClose}
    />
  );
}
