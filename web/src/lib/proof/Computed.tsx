import { EvidencePart } from './EvidencePart.tsx';
import { type Derivation, type Proof, ruleOf } from './proof.ts';

interface ComputedProps {
  derivation: Derivation;
  proof: Proof;
  /** Opens the proof of another figure. */
  onOpen: (figure: string) => void;
}

/** What a figure was computed from, in order; each of those has a proof of its own. */
export function Computed({ derivation, proof, onOpen }: ComputedProps) {
  const parts = derivation.of.flatMap((id) => proof.figures.find((figure) => figure.id === id) ?? []);
  return (
    <EvidencePart title="How it was computed">
      <p className="text-fg-2">{ruleOf(derivation)}:</p>
      <ol className="max-h-80 divide-y divide-line overflow-y-auto rounded-control border border-line">
        {parts.map(({ id, name, shown }) => (
          <li key={id}>
            <button
              type="button"
              onClick={() => onOpen(id)}
              className="flex min-h-9 w-full items-center justify-between gap-4 px-3 py-1.5 text-left hover:bg-hover"
            >
              <span className="min-w-0 text-fg-2">{name}</span>
              <span className="num shrink-0 font-semibold">{shown}</span>
            </button>
          </li>
        ))}
      </ol>
    </EvidencePart>
  );
}
