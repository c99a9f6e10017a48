import type { FragmentType } from '@apollo/client';
import { useLocation } from 'react-router';
import { whyMissing } from '../../lib/graph/failure.ts';
import { usePart } from '../../lib/graph/use-part.ts';
import { AskAbout } from '../../ui/AskAbout.tsx';
import { DrillLink } from '../../ui/DrillLink.tsx';
import { FigureRow } from '../../ui/FigureRow.tsx';
import { Ticking } from '../../ui/Ticking.tsx';
import { useOverviewParts } from './overview-parts.ts';
import { type SupplyRow_MetricFragment, SupplyRow_MetricFragmentDoc } from './SupplyRow.generated.ts';

interface SupplyRowProps {
  metric: FragmentType<SupplyRow_MetricFragment>;
  index: number;
}

/** One figure of stock or purchasing, in a line. */
export function SupplyRow({ metric, index }: SupplyRowProps) {
  const { search } = useLocation();
  const { variables, error } = useOverviewParts();
  const data = usePart(SupplyRow_MetricFragmentDoc, metric, variables);
  if (!data) return null;
  const { key, name, unit, better, value, series } = data;
  const failure = whyMissing(error, ['supply', index, 'value'], key);
  return (
    <li data-metric={key} className="group border-t border-line first:border-t-0">
      {value ? (
        <FigureRow
          name={name}
          to={{ pathname: `/metrics/${key}`, search }}
          value={value}
          measure={{ unit, currency: value.currency }}
          better={better}
          points={series ?? []}
          aside={<AskAbout metric={name} className={ON_HOVER} />}
          wrap={(figure) => (
            <DrillLink drill={{ metric: key }}>
              <Ticking value={value.current} scope={JSON.stringify(variables)}>
                {figure}
              </Ticking>
            </DrillLink>
          )}
        />
      ) : (
        <p className="flex min-h-13 items-center justify-between gap-3">
          <span className="font-medium">{name}</span>
          <span className="text-right text-12 text-fg-3">{failure.text}</span>
        </p>
      )}
    </li>
  );
}

/** Over the end of a long name, when a pointer or the focus is there; who only touches asks on the metric's page. */
const ON_HOVER =
  'absolute! right-0 bg-surface opacity-0 group-hover:opacity-100 focus-visible:opacity-100 print:hidden [@media(hover:none)]:hidden';
