/** A piece of a sentence, with the figure that it shows: AnswerSegment of the graph. */
interface Segment {
  text: string;
  figure: string | null;
}

interface SentenceProps {
  segments: readonly Segment[];
  /** Opens the proof of a figure; undefined while there is none yet. */
  onProve?: (figure: string) => void;
}

/** A sentence whose figures lead to their proof. All of it is text: nothing in it is ever markup. */
export function Sentence({ segments, onProve }: SentenceProps) {
  return segments.map(({ text, figure }, index) =>
    figure ? (
      <button
        // biome-ignore lint/suspicious/noArrayIndexKey: a sentence never changes
        key={index}
        type="button"
        title="Where this figure comes from"
        disabled={!onProve}
        onClick={() => onProve?.(figure)}
        className="num rounded-[4px] font-semibold text-fg underline decoration-line-strong decoration-dotted underline-offset-4 enabled:hover:decoration-fg-2"
      >
        {text}
      </button>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: a sentence never changes
      <span key={index}>{text}</span>
    ),
  );
}
