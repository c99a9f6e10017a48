import { CornerDownRight } from 'lucide-react';

interface FollowUpsProps {
  label: string;
  questions: readonly string[];
  onAsk: (question: string) => void;
}

/** Questions that one press asks. */
export function FollowUps({ label, questions, onAsk }: FollowUpsProps) {
  if (questions.length === 0) return null;
  return (
    <ul aria-label={label} className="flex flex-wrap gap-1.5 print:hidden">
      {questions.map((question) => (
        <li key={question} className="max-w-full">
          <button
            type="button"
            onClick={() => onAsk(question)}
            className="flex min-h-8 max-w-full items-center gap-2 rounded-control border border-line bg-surface px-3 py-1 text-left text-13 text-fg-2 hover:border-line-strong hover:text-fg"
          >
            <CornerDownRight className="size-3.5 shrink-0 text-fg-3" aria-hidden />
            {question}
          </button>
        </li>
      ))}
    </ul>
  );
}
