import { MessageSquareText } from 'lucide-react';
import { useStarters } from './use-starters.ts';

/** An empty conversation: what this is, and six questions to begin with. */
export function Starters({ onAsk }: { onAsk: (question: string) => void }) {
  return (
    <div className="@container m-auto grid w-full max-w-180 justify-items-center gap-1 py-8 text-center">
      <span className="mb-2 flex size-10 items-center justify-center rounded-full bg-accent-wash">
        <MessageSquareText className="size-5 text-accent-text" aria-hidden />
      </span>
      <h2 className="text-16">Ask about your company</h2>
      <p className="max-w-90 text-fg-2">Every figure of an answer shows where it comes from when you press it.</p>
      <ul aria-label="Questions to begin with" className="mt-5 grid w-full gap-2 @lg:grid-cols-2">
        {useStarters().map((question) => (
          <li key={question} className="flex">
            <button
              type="button"
              onClick={() => onAsk(question)}
              className="card min-h-11 w-full px-4 py-2.5 text-left text-13 text-fg hover:border-line-strong"
            >
              {question}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
