import type { FragmentType } from '@apollo/client';
import { Link, useLocation } from 'react-router';
import { formatShort } from '../../lib/format.ts';
import { usePart } from '../../lib/graph/use-part.ts';
import { useLocale } from '../../lib/locale.ts';
import { Delta } from '../../ui/Delta.tsx';
import { DrillLink } from '../../ui/DrillLink.tsx';
import { Sparkline } from '../../ui/Sparkline.tsx';
import { Ticking } from '../../ui/Ticking.tsx';
import { useOverviewParts } from './overview-parts.ts';
import { PartFailure } from './PartFailure.tsx';
import { type SupplyRow_MetricFragment, SupplyRow_MetricFragmentDoc } from './SupplyRow.generated.ts';

interface SupplyRowProps {
  metric: FragmentType<SupplyRow_MetricFragment>;
  index: number;
}

/** One figure of stock or purchasing, in a line. */
export function SupplyRow({ metric, index }: SupplyRowProps) {
  const locale = useLocale();
  const { search } = useLocation();
  const { variables } = useOverviewParts();
  const data = usePart(SupplyRow_MetricFragmentDoc, metric, variables);
  if (!data) return null;
  const { key, name, unit, better, value, series } = data;
  return (
    <li
      data-metric={key}
      className="grid min-h-13 grid-cols-[minmax(0,1fr)_72px_88px] items-center gap-3 border-t border-line first:border-t-0"
    >
      <Link to={{ pathname: `/metrics/${key}`, search }} className="truncate font-medium hover:underline">
        {name}
      </Link>
      {value ? (
        <>
          <Sparkline points={series ?? []} label={`${name} over the period`} />
          <div className="grid justify-items-end">
            <DrillLink drill={{ metric: key }} className="num font-semibold">
              <Ticking value={value.current} scope={JSON.stringify(variables)}>
                {value.current === null ? '–' : formatShort(value.current, { unit, currency: value.currency }, locale)}
              </Ticking>
            </DrillLink>
            <Delta change={value.change} changeRate={value.changeRate} unit={unit} better={better} look="plain" />
          </div>
        </>
      ) : (
        <div className="col-span-2">
          <PartFailure metric={key} path={['supply', index, 'value']} />
        </div>
      )}
    </li>
  );
}
