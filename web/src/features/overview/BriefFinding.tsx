import {
  ChevronRight,
  type LucideIcon,
  MessageSquareText,
  Minus,
  SearchCheck,
  ThumbsDown,
  ThumbsUp,
} from 'lucide-react';
import { Link, useLocation } from 'react-router';
import { useAskBeside } from '../../lib/ask.ts';
import { Sentence } from '../../lib/proof/Sentence.tsx';
import { Button } from '../../ui/Button.tsx';
import { ChartSpec } from '../../ui/charts/chart-spec.ts';
import { classes } from '../../ui/classes.ts';
import { Sparkline } from '../../ui/Sparkline.tsx';
import type { Proven } from './BriefProof.tsx';
import type { MorningBriefQuery } from './MorningBrief.generated.ts';

type Finding = NonNullable<MorningBriefQuery['morningBrief']>['findings'][number];

interface BriefFindingProps {
  finding: Finding;
  onProve: (proven: Proven) => void;
}

/** What happened to one metric: in words, in its history, and ways to go on. */
export function BriefFinding({ finding, onProve }: BriefFindingProps) {
  const { metric, name, from, sentences } = finding;
  const prove = (figure: string) => onProve({ metric, from, figure });
  const [first, ...others] = sentences;
  const figure = first?.segments.find((segment) => segment.figure)?.figure;
  return (
    <article aria-label={name} data-finding={metric} className="flex min-w-0 flex-1 flex-col px-4 py-3.5 lg:px-5">
      <Headline finding={finding} />
      <p className="mt-1.5 text-14 leading-5.5 text-fg">
        {first && <Sentence segments={first.segments} onProve={prove} />}
      </p>
      <History finding={finding} />
      {others.length > 0 && (
        <p className="mt-2.5 text-13 text-fg-2">
          {others.map(({ segments }, index) => (
            <span key={segments.map(({ text }) => text).join('')}>
              {index > 0 && ' '}
              <Sentence segments={segments} onProve={prove} />
            </span>
          ))}
        </p>
      )}
      <WaysOn finding={finding} onProve={figure ? () => prove(figure) : undefined} />
    </article>
  );
}

/** Which metric it is about, and whether it is good news. */
function Headline({ finding: { metric, name, isGood } }: { finding: Finding }) {
  const { search } = useLocation();
  return (
    <header className="flex items-center justify-between gap-3">
      <Link
        to={{ pathname: `/metrics/${metric}`, search }}
        className="flex min-w-0 items-center gap-0.5 text-12 font-medium text-fg-2 hover:text-fg hover:underline"
      >
        <span className="truncate">{name}</span>
        <ChevronRight className="size-3.5 shrink-0 text-fg-3" aria-hidden />
      </Link>
      <Verdict isGood={isGood} />
    </header>
  );
}

/** Asking about it, and the proof of what it says. */
function WaysOn({ finding: { question }, onProve }: { finding: Finding; onProve: (() => void) | undefined }) {
  const askBeside = useAskBeside();
  return (
    <footer className="mt-auto -ml-2 flex flex-wrap gap-1 pt-2.5 print:hidden">
      {askBeside && question && (
        <Button look="ghost" size="small" title={question} onClick={() => askBeside(question)}>
          <MessageSquareText aria-hidden />
          Ask about this
        </Button>
      )}
      {onProve && (
        <Button look="ghost" size="small" onClick={onProve}>
          <SearchCheck aria-hidden />
          Evidence
        </Button>
      )}
    </footer>
  );
}

interface Look {
  icon: LucideIcon;
  text: string;
  look: string;
}

const GOOD: Look = { icon: ThumbsUp, text: 'Good news', look: 'bg-pos-wash text-pos' };
const BAD: Look = { icon: ThumbsDown, text: 'Bad news', look: 'bg-neg-wash text-neg' };
const NEITHER: Look = { icon: Minus, text: 'Worth knowing', look: 'bg-hover text-fg-2' };

/** Good or bad, in a word and a sign as well as in colour. */
function Verdict({ isGood }: Pick<Finding, 'isGood'>) {
  const { icon: Icon, text, look } = isGood === null ? NEITHER : isGood ? GOOD : BAD;
  return (
    <span
      className={classes(
        'inline-flex h-5 shrink-0 items-center gap-1 rounded-pill px-1.5 text-12 font-medium whitespace-nowrap',
        look,
      )}
    >
      <Icon className="size-3" aria-hidden />
      {text}
    </span>
  );
}

/** The shape of the history that it stands in. */
function History({ finding: { chart } }: { finding: Finding }) {
  const spec = ChartSpec.safeParse(chart?.spec).data;
  const field = spec?.series[0]?.field;
  if (!chart || !spec || !field) return null;
  const points = spec.data.map((row) => ({
    from: String(row.from),
    to: String(row.to),
    value: typeof row[field] === 'number' ? row[field] : null,
  }));
  return (
    <div className="mt-3">
      <Sparkline points={points} label={`${chart.title}, ${points.length} steps`} />
    </div>
  );
}
