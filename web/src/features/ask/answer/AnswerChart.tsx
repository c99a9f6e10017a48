import type { ReactNode } from 'react';
import { ChartCard } from '../../../ui/charts/ChartCard.tsx';
import { ChartSpec } from '../../../ui/charts/chart-spec.ts';
import { FailureNote } from '../../../ui/Notes.tsx';

interface AnswerChartProps {
  title: string;
  spec: unknown;
  /** What can be done with it besides what can be with every chart. */
  actions?: ReactNode;
}

/** A picture of an answer, checked on arrival; one that is not sound says why it is not drawn. */
export function AnswerChart({ title, spec, actions }: AnswerChartProps) {
  const checked = ChartSpec.safeParse(spec);
  if (!checked.success) {
    const [problem] = checked.error.issues;
    return (
      <div className="card p-4">
        <FailureNote>
          {title} cannot be drawn: {problem?.path.join('.')} {problem?.message}.
        </FailureNote>
      </div>
    );
  }
  const { data, series } = checked.data;
  const caption = `${title}: ${series.map(({ label }) => label).join(', ')}, ${data.length} points.`;
  return <ChartCard title={title} spec={checked.data} caption={caption} actions={actions} />;
}
