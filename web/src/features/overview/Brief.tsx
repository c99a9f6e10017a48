import type { FragmentType } from '@apollo/client';
import { useFragment } from '@apollo/client/react';
import { Newspaper, TrendingDown, TrendingUp } from 'lucide-react';
import { Link, useLocation } from 'react-router';
import { usePart } from '../../lib/graph/use-part.ts';
import { useLocale } from '../../lib/locale.ts';
import { compareName, readPeriod } from '../../lib/period.ts';
import { classes } from '../../ui/classes.ts';
import {
  type Brief_MetricFragment,
  Brief_MetricFragmentDoc,
  type Brief_RevenueFragment,
  Brief_RevenueFragmentDoc,
} from './Brief.generated.ts';
import { type Finding, findings } from './findings.ts';
import { useOverviewParts } from './overview-parts.ts';

interface BriefProps {
  metrics: FragmentType<Brief_MetricFragment>[];
  revenue: FragmentType<Brief_RevenueFragment>;
}

/** What changed, in up to three sentences whose figures are those of the page. */
export function Brief({ metrics, revenue }: BriefProps) {
  const { variables } = useOverviewParts();
  const locale = useLocale();
  const { search } = useLocation();
  const figures = useFragment({ fragment: Brief_MetricFragmentDoc, from: metrics, variables });
  const parts = usePart(Brief_RevenueFragmentDoc, revenue, variables);
  if (!figures.complete || !parts) return null;
  const { compare } = readPeriod(new URLSearchParams(search));
  const found = findings({
    metrics: figures.data,
    territories: parts.territories,
    against: `the ${compareName(compare)}`,
    locale,
  });
  if (found.length === 0) return null;
  return (
    <section aria-labelledby="brief" className="card @container overflow-hidden">
      <header className="flex h-11 items-center gap-2 border-b border-line px-4 lg:px-5">
        <Newspaper className="size-4 text-fg-3" aria-hidden />
        <h2 id="brief" className="text-13">
          What changed
        </h2>
        <span className="text-12 text-fg-3">against the {compareName(compare)}</span>
      </header>
      <ul className="grid divide-y divide-line @3xl:grid-cols-3 @3xl:divide-x @3xl:divide-y-0">
        {found.map((finding) => (
          <li key={finding.metric} className="min-w-0">
            <Sentence finding={finding} search={search} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Sentence({
  finding: { metric, direction, verdict, headline, detail },
  search,
}: {
  finding: Finding;
  search: string;
}) {
  const Icon = direction === 'up' ? TrendingUp : TrendingDown;
  return (
    <Link
      to={{ pathname: `/metrics/${metric}`, search }}
      className="flex h-full gap-3 @3xl:min-h-17 px-4 py-3.5 hover:bg-hover lg:px-5"
    >
      <Icon
        aria-hidden
        className={classes(
          'mt-0.5 size-4 shrink-0',
          verdict === 'good' && 'text-pos',
          verdict === 'bad' && 'text-neg',
          verdict === 'neutral' && 'text-fg-3',
        )}
      />
      <span className="text-fg-2">
        <strong className="font-semibold text-fg">{headline}</strong> {detail}
      </span>
    </Link>
  );
}
