import { ArrowLeft } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { FailureNote } from '../../ui/Notes.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { useLocale } from '../locale.ts';
import { Computed } from './Computed.tsx';
import { Operation } from './Operation.tsx';
import { type Figure, originOf, type Proof, readingsOf } from './proof.ts';
import { ReadFrom } from './ReadFrom.tsx';

interface ProofSheetProps {
  /** Undefined until it is here, and when it could not be read. */
  proof: Proof | undefined;
  isLoading?: boolean;
  /** The figure to begin with. */
  figureId: string;
  onRetry: () => void;
  onClose: () => void;
}

/** Where a figure comes from, down to the operation of the graph, which can be run again. */
export function ProofSheet({ proof, isLoading = false, figureId, onRetry, onClose }: ProofSheetProps) {
  const [trail, setTrail] = useState<readonly string[]>([figureId]);
  const figure = proof?.figures.find(({ id }) => id === trail.at(-1));
  return (
    <Sheet
      title={figure?.name ?? 'Where this figure comes from'}
      subtitle="Where this figure comes from"
      onClose={onClose}
    >
      <div className="relative grid content-start gap-6 overflow-y-auto overscroll-contain px-4 py-4 lg:px-5">
        {trail.length > 1 && (
          <Button look="link" size="inline" onClick={() => setTrail(trail.slice(0, -1))} className="justify-self-start">
            <ArrowLeft aria-hidden />
            Back
          </Button>
        )}
        {proof && figure && <Proven proof={proof} figure={figure} onOpen={(id) => setTrail([...trail, id])} />}
        {!figure && isLoading && <ProofSkeleton />}
        {!figure && !isLoading && <FailureNote onRetry={onRetry}>Where it comes from could not be read.</FailureNote>}
      </div>
    </Sheet>
  );
}

function Proven({ proof, figure, onOpen }: { proof: Proof; figure: Figure; onOpen: (id: string) => void }) {
  const locale = useLocale();
  const origin = originOf(figure);
  const readings = readingsOf(figure, proof);
  const operations = proof.evidence.filter(({ id }) => readings.some(({ evidence }) => evidence === id));
  const source = origin && 'path' in origin && proof.evidence.find(({ id }) => id === origin.evidence);
  return (
    <>
      <div>
        <p className="num text-26 font-semibold">{figure.shown}</p>
        <p className="num text-12 text-fg-3">
          {figure.value === null
            ? 'Nothing is known of it'
            : `Unrounded ${figure.value.toLocaleString(locale, { maximumFractionDigits: 6 })}`}
        </p>
      </div>
      {origin && 'of' in origin && <Computed derivation={origin} proof={proof} onOpen={onOpen} />}
      {origin && 'path' in origin && source && <ReadFrom reading={origin} data={source.data} />}
      {operations.map((evidence) => (
        <Operation key={evidence.id} evidence={evidence} proof={proof} />
      ))}
    </>
  );
}

function ProofSkeleton() {
  return (
    <div role="status" aria-label="Loading" className="grid gap-4">
      <div className="skeleton h-12 w-40" />
      <div className="skeleton h-40" />
      <div className="skeleton h-60" />
    </div>
  );
}
