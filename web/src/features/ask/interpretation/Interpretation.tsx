import { wordOf } from '../../../lib/words.ts';
import type { Turn_QuestionFragment } from '../Turn.generated.ts';
import type { TurnActions } from '../turn-actions.ts';

type Part = Turn_QuestionFragment['interpretation'][number];

interface InterpretationProps {
  parts: readonly Part[];
  onChange: TurnActions['compose'];
}

/** How the question was understood; a press begins a follow-up that changes that piece. */
export function Interpretation({ parts, onChange }: InterpretationProps) {
  if (parts.length === 0) return null;
  return (
    <ul aria-label="Understood as" className="flex flex-wrap gap-1.5">
      {parts.map((part) => (
        <li key={part.part + part.label} className="max-w-full">
          <button
            type="button"
            title="Change this"
            onClick={() => onChange(...followUp(part))}
            className="flex h-6 max-w-full items-center rounded-pill border border-line bg-surface px-2 text-12 text-fg-2 hover:border-line-strong hover:text-fg"
          >
            <span className="truncate">{chip(part)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

function chip({ part, label }: Part): string {
  if (part === 'AGAINST') return `against ${label}`;
  if (part === 'BY') return `by ${label}`;
  if (part === 'GRAIN') return `by ${label.toLowerCase()}`;
  return part === 'RANK' ? wordOf(label) : label;
}

/** What to ask next, and the piece of it that is to be typed over. */
function followUp({ part, label }: Part): [text: string, chosen: string] {
  const [, member = label] = label.split(': ');
  if (part === 'AGAINST') return [`Compare with ${label}`, label];
  if (part === 'BY') return [`And by ${label}?`, label];
  if (part === 'FILTER') return [`And for ${member}?`, member];
  if (part === 'GRAIN') return [`By ${label.toLowerCase()}?`, label.toLowerCase()];
  return part === 'PERIOD' ? [`And in ${label}?`, label] : [`And ${wordOfRank(part, label)}?`, wordOfRank(part, label)];
}

function wordOfRank(part: string, label: string): string {
  return part === 'RANK' ? label.toLowerCase() : label;
}
