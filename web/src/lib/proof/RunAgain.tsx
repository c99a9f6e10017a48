import { parse } from 'graphql';
import { CircleCheck, Play, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { graph } from '../graph/client.ts';
import { formatExactly } from '../instants.ts';
import { useLocale } from '../locale.ts';
import { changed, countOf, type Evidence, type Proof } from './proof.ts';

interface Outcome {
  /** RFC 3339. */
  at: string;
  /** Undefined when there was no answer. */
  changes: ReturnType<typeof changed> | undefined;
}

/** Runs an operation once more, and says whether the figures still hold. */
export function RunAgain({ evidence, proof }: { evidence: Evidence; proof: Proof }) {
  const [outcome, setOutcome] = useState<Outcome>();
  const [isRunning, setRunning] = useState(false);
  const run = async () => {
    setRunning(true);
    const data = await answerNow(evidence);
    setOutcome({
      at: new Date().toISOString(),
      changes: data === undefined ? undefined : changed(proof, evidence, data),
    });
    setRunning(false);
  };
  return (
    <div className="grid rounded-control border border-line bg-bg p-3">
      <div className="flex items-center justify-between gap-3">
        <p className="text-fg-2">See for yourself whether the graph still says so.</p>
        <Button onClick={() => void run()} disabled={isRunning} aria-busy={isRunning}>
          <Play aria-hidden />
          Run again
        </Button>
      </div>
      <div role="status" className="*:mt-3">
        {outcome && <Verdict outcome={outcome} count={countOf(proof, evidence)} />}
      </div>
    </div>
  );
}

async function answerNow({ query, variables }: Evidence): Promise<unknown> {
  const options = {
    query: parse(query),
    variables: variables as Record<string, unknown>,
    fetchPolicy: 'no-cache',
  } as const;
  return graph.query(options).then(
    ({ data }) => data,
    () => undefined,
  );
}

function Verdict({ outcome: { at, changes }, count }: { outcome: Outcome; count: number }) {
  const locale = useLocale();
  if (!changes) {
    return (
      <p className="flex items-start gap-2 text-fg-2">
        <TriangleAlert className="mt-0.5 size-4 shrink-0 text-warn" aria-hidden />
        It was not answered. Try again in a moment.
      </p>
    );
  }
  if (changes.length === 0) {
    return (
      <p data-agrees="true" className="flex items-start gap-2 text-fg-2">
        <CircleCheck className="mt-0.5 size-4 shrink-0 text-pos" aria-hidden />
        {count === 1 ? 'The same figure' : `The same ${count.toLocaleString(locale)} figures`},{' '}
        {formatExactly(at, locale)}
      </p>
    );
  }
  return (
    <div data-agrees="false" className="grid gap-2">
      <p className="flex items-start gap-2 text-fg-2">
        <TriangleAlert className="mt-0.5 size-4 shrink-0 text-warn" aria-hidden />
        {changes.length} of {count} figures have changed since: the company goes on.
      </p>
      <ul className="num grid gap-1 text-12">
        {changes.slice(0, MOST_SHOWN).map(({ name, before, now }) => (
          <li key={name} className="flex justify-between gap-4">
            <span className="min-w-0 text-fg-2">{name}</span>
            <span className="shrink-0">
              {figure(before, locale)} → <strong>{figure(now, locale)}</strong>
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

const MOST_SHOWN = 10;

function figure(value: unknown, locale: string): string {
  return typeof value === 'number' ? value.toLocaleString(locale, { maximumFractionDigits: 2 }) : '–';
}
