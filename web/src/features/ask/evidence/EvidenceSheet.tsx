import { useQuery } from '@apollo/client/react';
import { ProofSheet } from '../../../lib/proof/ProofSheet.tsx';
import { EvidenceDocument } from './EvidenceSheet.generated.ts';

interface EvidenceSheetProps {
  questionId: string;
  figureId: string;
  onClose: () => void;
}

/** The proof of a figure of an answer. */
export function EvidenceSheet({ questionId, figureId, onClose }: EvidenceSheetProps) {
  // Of no use after the sheet is closed, and an answer in the cache has other fields.
  const { data, loading, refetch } = useQuery(EvidenceDocument, {
    variables: { question: questionId },
    fetchPolicy: 'no-cache',
  });
  return (
    <ProofSheet
      proof={data?.question?.answer ?? undefined}
      isLoading={loading}
      figureId={figureId}
      onRetry={() => void refetch()}
      onClose={onClose}
    />
  );
}
