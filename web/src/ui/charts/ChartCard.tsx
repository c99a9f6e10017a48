import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { Card } from '../Card.tsx';
import { Chart } from './Chart.tsx';
import { ChartActions } from './ChartActions.tsx';
import { ChartTable } from './ChartTable.tsx';
import type { ChartRow, ChartSpec } from './chart-spec.ts';
import { downloadCsv } from './csv.ts';
import { Legend } from './Legend.tsx';

interface ChartCardProps {
  title: string;
  subtitle?: ReactNode;
  spec: ChartSpec;
  /** One sentence that says what the chart shows, for those who do not see it. */
  caption: string;
  /** Buttons before those of every chart. */
  actions?: ReactNode;
  /** Above the chart, for example a choice of dimension. */
  controls?: ReactNode;
  /** Opens what is behind one point. */
  onSelect?: (row: ChartRow) => void;
  /** What its menu offers besides. */
  menu?: ReactNode;
  /** Half as high, where the chart is not what the page is about. */
  isLow?: boolean;
}

/** A chart with its title, legend, table view and download. T switches between chart and table. */
export function ChartCard(props: ChartCardProps) {
  const { title, subtitle, spec, caption, actions, menu, controls, onSelect, isLow } = props;
  const [asTable, setAsTable] = useState(spec.kind === 'table');
  const toggle = spec.kind === 'table' ? undefined : () => setAsTable((shown) => !shown);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 't' && !event.metaKey && !event.ctrlKey && !event.altKey) toggle?.();
  };
  const download = () => downloadCsv(spec, title);
  return (
    <Card
      title={title}
      subtitle={subtitle}
      actions={
        <>
          {actions}
          <ChartActions title={title} isTable={asTable} onToggle={toggle} onDownload={download}>
            {menu}
          </ChartActions>
        </>
      }
    >
      {controls && <div className="mb-3">{controls}</div>}
      <figure className="flex min-h-0 flex-1 flex-col" onKeyDown={onKeyDown}>
        <Legend series={spec.series} kind={spec.kind} />
        <div style={{ height: heightOf(spec, isLow) }}>
          {asTable ? <ChartTable spec={spec} /> : <Chart spec={spec} label={caption} onSelect={onSelect} />}
        </div>
        <figcaption className="sr-only">{caption}</figcaption>
        {spec.source && <p className="mt-2 text-11 text-fg-3">{spec.source}</p>}
      </figure>
    </Card>
  );
}

const HEIGHT = { low: 144, normal: 280 };
/** A lying bar and the gap to the next. */
const BAR_PX = 28;

const ROW_PX = 33;
const MOST_TABLE_PX = 360;

/** In pixels. Bars grow with their number, so that each keeps its name. */
function heightOf({ kind, data }: ChartSpec, isLow = false): number {
  if (kind === 'table') return Math.min((data.length + 1) * ROW_PX, MOST_TABLE_PX);
  if (kind === 'bar') return Math.max(data.length, 2) * BAR_PX;
  return isLow ? HEIGHT.low : HEIGHT.normal;
}
