import { useQuery } from '@apollo/client/react';
import { type ComponentType, useState } from 'react';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { FailureNote, RefusalNote } from '../../../ui/Notes.tsx';
import { PlanChoicesDocument } from './Amend.generated.ts';
import { AgainstEditor } from './editors/AgainstEditor.tsx';
import { ChartEditor } from './editors/ChartEditor.tsx';
import { DimensionEditor } from './editors/DimensionEditor.tsx';
import type { EditorProps } from './editors/editor.ts';
import { FilterEditor } from './editors/FilterEditor.tsx';
import { GrainEditor } from './editors/GrainEditor.tsx';
import { MetricEditor } from './editors/MetricEditor.tsx';
import { PeriodEditor } from './editors/PeriodEditor.tsx';
import { RankEditor } from './editors/RankEditor.tsx';
import type { Changes, PieceKind, Plan } from './plan.ts';
import { useAmending } from './use-amending.ts';

const EDITORS: Record<PieceKind, ComponentType<EditorProps>> = {
  METRIC: MetricEditor,
  PERIOD: PeriodEditor,
  AGAINST: AgainstEditor,
  FILTER: FilterEditor,
  BY: DimensionEditor,
  RANK: RankEditor,
  GRAIN: GrainEditor,
  CHART: ChartEditor,
};

interface PieceEditorProps {
  questionId: string;
  plan: Plan;
  kind: PieceKind;
  at: number;
  /** The question is asked again, with the change. */
  onDone: () => void;
}

/** Changes one piece of how a question was understood, and has it answered again like that. */
export function PieceEditor({ questionId, plan, kind, at, onDone }: PieceEditorProps) {
  const { data, loading, refetch } = useQuery(PlanChoicesDocument, { variables: { question: questionId } });
  const { amend, refusal, isBusy } = useAmending(questionId);
  const [isMeant, setMeant] = useState(false);
  const change = async (changes: Changes) => {
    if (await amend(changes, isMeant)) onDone();
  };
  const choices = data?.planChoices;
  if (!choices) return <Unread isLoading={loading} onRetry={() => void refetch()} />;
  const Editor = EDITORS[kind];
  return (
    <>
      <div inert={isBusy} aria-busy={isBusy} className={`min-h-0 overflow-y-auto ${isBusy ? 'opacity-60' : ''}`}>
        <Editor plan={plan} at={at} choices={choices} onChange={(changes) => void change(changes)} />
      </div>
      {refusal && (
        <div className="px-3 pb-2">
          <RefusalNote>{refusal}</RefusalNote>
        </div>
      )}
      <div className="border-t border-line px-3.5 py-2.5">
        <Checkbox
          label="This is what I meant"
          description="Kept as a correction, to understand it better next time."
          checked={isMeant}
          onChange={setMeant}
        />
      </div>
    </>
  );
}

/** Stands where the choices would. */
function Unread({ isLoading, onRetry }: { isLoading: boolean; onRetry: () => void }) {
  return (
    <div className="px-3.5 pb-3">
      {isLoading ? <EditorSkeleton /> : <FailureNote onRetry={onRetry}>The choices could not be read.</FailureNote>}
    </div>
  );
}

function EditorSkeleton() {
  return (
    <div role="status" aria-label="Loading" className="grid gap-2">
      <div className="skeleton h-7" />
      <div className="skeleton h-7" />
      <div className="skeleton h-7" />
    </div>
  );
}
