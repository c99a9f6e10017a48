import { Activity, Compass, History, type LucideIcon, MessageSquareText } from 'lucide-react';
import { type Starter, useStarters } from './use-starters.ts';

/** An empty conversation: what this is, and questions to begin with. */
export function Starters({ onAsk }: { onAsk: (question: string) => void }) {
  const { starters, isTrying } = useStarters();
  return (
    <div className="@container m-auto grid w-full max-w-180 justify-items-center gap-1 py-8 text-center">
      <span className="mb-2 flex size-10 items-center justify-center rounded-full bg-accent-wash">
        <MessageSquareText className="size-5 text-accent-text" aria-hidden />
      </span>
      <h2 className="text-16">Ask about your company</h2>
      <p className="max-w-90 text-fg-2">Every figure of an answer shows where it comes from when you press it.</p>
      <ul aria-label="Questions to begin with" aria-busy={isTrying} className="mt-5 grid w-full gap-2 @lg:grid-cols-2">
        {starters.map((starter) => (
          <li key={starter.question} className="flex">
            <StarterButton starter={starter} onAsk={onAsk} />
          </li>
        ))}
        {isTrying && places(PLACES - starters.length)}
      </ul>
    </div>
  );
}

const PLACES = 6;

/** Where questions will be that are still being tried. */
const places = (count: number) =>
  Array.from({ length: Math.max(0, count) }, (_, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: places are all alike
    <li key={place} aria-hidden className="skeleton h-11 rounded-card" />
  ));

const WHY: Record<Starter['reason'], { icon: LucideIcon; text: string }> = {
  CHANGED: { icon: Activity, text: 'It changed lately' },
  HISTORY: { icon: History, text: 'You asked about it' },
  ROLE: { icon: Compass, text: 'For your role' },
};

function StarterButton({
  starter: { question, reason },
  onAsk,
}: {
  starter: Starter;
  onAsk: (question: string) => void;
}) {
  const { icon: Icon, text } = WHY[reason];
  return (
    <button
      type="button"
      title={text}
      onClick={() => onAsk(question)}
      className="card flex min-h-11 w-full items-start gap-2.5 px-4 py-2.5 text-left text-13 text-fg hover:border-line-strong"
    >
      <Icon className="mt-0.5 size-4 shrink-0 text-fg-3" aria-hidden />
      <span className="min-w-0">{question}</span>
    </button>
  );
}
