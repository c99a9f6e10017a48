import { ModelsTable } from './ModelsTable.tsx';
import { PeopleTable } from './PeopleTable.tsx';
import { QuestionKinds } from './QuestionKinds.tsx';
import { UsageChart } from './UsageChart.tsx';
import { UsageFigures } from './UsageFigures.tsx';
import type { UsageFragment } from './UsagePage.generated.ts';

/** How much was asked and what models did for it: in figures, day by day, by model, by person and by kind. */
export function Usage({ usage }: { usage: UsageFragment }) {
  return (
    <div className="grid gap-4">
      <UsageFigures usage={usage} />
      <UsageChart days={usage.days} />
      {usage.models.length > 0 && <ModelsTable models={usage.models} />}
      {usage.people.length > 0 && (
        <div className="grid items-start gap-4 @4xl:grid-cols-2">
          <PeopleTable people={usage.people} />
          <QuestionKinds kinds={usage.kinds} fallbacks={usage.fallbacks} />
        </div>
      )}
      <h2 className="-mb-2 text-14">Requests to language models</h2>
    </div>
  );
}
