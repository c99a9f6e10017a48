import { useWrite } from '../../../lib/graph/use-write.ts';
import { Switch } from '../../../ui/Switch.tsx';
import { UpdateLanguageModelDocument } from './ModelActions.generated.ts';
import { ModelFigures } from './ModelFigures.tsx';
import { ModelMenu } from './ModelMenu.tsx';
import { ModelStateBadge } from './ModelStateBadge.tsx';
import type { ModelFragment } from './ModelsPage.generated.ts';
import { TestModel } from './TestModel.tsx';

interface ModelRowProps {
  model: ModelFragment;
  /** Whether the organization lets models be asked at all. */
  isUsed: boolean;
  onUp: (() => void) | undefined;
  onDown: (() => void) | undefined;
}

/** One language model: what it is, how it does, and what can be done with it. */
export function ModelRow({ model, isUsed, onUp, onDown }: ModelRowProps) {
  const [update, isBusy] = useWrite(UpdateLanguageModelDocument, { refetch: ['ModelsPage'] });
  const { id, name, isOn } = model;
  return (
    <li className="@container px-4 py-4 lg:px-5">
      <div className="flex items-start gap-3">
        <div className="min-w-0 flex-1">
          <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
            <h2 className="truncate text-14 font-semibold">{name}</h2>
            <ModelStateBadge model={model} isUsed={isUsed} />
          </div>
          <p className="truncate text-12 text-fg-3">
            {model.model} · {new URL(model.baseUrl).host}
          </p>
        </div>
        <div className="flex h-8 items-center gap-2">
          <Switch
            label={`Ask ${name}`}
            checked={isOn}
            disabled={isBusy}
            onChange={(next) => void update({ input: { id, isOn: next } })}
          />
          <ModelMenu model={model} onUp={onUp} onDown={onDown} />
        </div>
      </div>
      <ModelFigures model={model} />
      <TestModel model={model} />
    </li>
  );
}
