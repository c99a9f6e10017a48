import { type Segment, setPieces } from './set-pieces.ts';

interface SentenceProps {
  segments: readonly Segment[];
  /** Opens the proof of a figure; undefined while there is none yet. */
  onProve?: (figure: string) => void;
}

/** A sentence whose figures lead to their proof. All of it is text: nothing in it is ever markup. */
export function Sentence({ segments, onProve }: SentenceProps) {
  return setPieces(segments).map(({ text, figure, marks }, index) =>
    figure ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: a sentence never changes
      <span key={index} className="whitespace-nowrap">
        <button
          type="button"
          title="Where this figure comes from"
          disabled={!onProve}
          onClick={() => onProve?.(figure)}
          className="num rounded-[4px] font-semibold text-fg underline decoration-line-strong decoration-dotted underline-offset-4 enabled:hover:decoration-fg-2"
        >
          {text}
        </button>
        {marks}
      </span>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: a sentence never changes
      <span key={index}>{text}</span>
    ),
  );
}
