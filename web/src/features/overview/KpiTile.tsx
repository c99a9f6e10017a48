import type { FragmentType } from '@apollo/client';
import { Link, useLocation } from 'react-router';
import { formatShort, type Measure } from '../../lib/format.ts';
import { usePart } from '../../lib/graph/use-part.ts';
import { useLocale } from '../../lib/locale.ts';
import { compareName, readPeriod } from '../../lib/period.ts';
import { AskAbout } from '../../ui/AskAbout.tsx';
import { Delta } from '../../ui/Delta.tsx';
import { DrillLink } from '../../ui/DrillLink.tsx';
import { Sparkline } from '../../ui/Sparkline.tsx';
import { Ticking } from '../../ui/Ticking.tsx';
import { type KpiTile_MetricFragment, KpiTile_MetricFragmentDoc } from './KpiTile.generated.ts';
import { useOverviewParts } from './overview-parts.ts';
import { PartFailure } from './PartFailure.tsx';

interface KpiTileProps {
  metric: FragmentType<KpiTile_MetricFragment>;
  index: number;
}

/** One figure: its value, what changed, its shape, and what it is held against. */
export function KpiTile({ metric, index }: KpiTileProps) {
  const { variables } = useOverviewParts();
  const data = usePart(KpiTile_MetricFragmentDoc, metric, variables);
  const { search } = useLocation();
  if (!data) return null;
  return (
    <div data-metric={data.key} className="group relative min-w-0 px-4 pt-3.5 pb-4 lg:px-5">
      <Link
        to={{ pathname: `/metrics/${data.key}`, search }}
        className="inline-block max-w-full truncate text-12 font-medium text-fg-2 hover:text-fg hover:underline [@media(hover:none)]:pr-8"
      >
        {data.name}
      </Link>
      {data.value ? (
        <Figures metric={data} value={data.value} />
      ) : (
        <PartFailure metric={data.key} path={['kpis', index, 'value']} />
      )}
      <AskAbout
        metric={data.name}
        className="absolute! top-2 right-2 transition-opacity focus-visible:opacity-100 [@media(hover:hover)]:opacity-0 [@media(hover:hover)]:group-hover:opacity-100 print:hidden"
      />
    </div>
  );
}

type Value = NonNullable<KpiTile_MetricFragment['value']>;

function Figures({ metric, value }: { metric: KpiTile_MetricFragment; value: Value }) {
  const locale = useLocale();
  const measure: Measure = { unit: metric.unit, currency: value.currency };
  const { variables } = useOverviewParts();
  const text = value.current === null ? '–' : formatShort(value.current, measure, locale);
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
        <DrillLink drill={{ metric: metric.key }} className="num text-26 font-semibold">
          <Ticking value={value.current} scope={JSON.stringify(variables)}>
            {text}
          </Ticking>
        </DrillLink>
        <Delta change={value.change} changeRate={value.changeRate} unit={metric.unit} better={metric.better} />
      </div>
      <div className="mt-2">
        <Sparkline points={metric.series ?? []} label={`${metric.name} over the period`} />
      </div>
      <Comparison previous={value.previous} measure={measure} />
    </>
  );
}

function Comparison({ previous, measure }: { previous: number | null; measure: Measure }) {
  const locale = useLocale();
  const { search } = useLocation();
  const { compare } = readPeriod(new URLSearchParams(search));
  if (previous === null) return <p className="mt-2 truncate text-12 text-fg-3">Nothing to compare with</p>;
  return (
    <p className="num mt-2 truncate text-12 text-fg-3">
      from {formatShort(previous, measure, locale)}
      <span className="hidden @xl:inline"> in the {compareName(compare)}</span>
    </p>
  );
}
