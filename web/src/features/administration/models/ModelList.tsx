import { useWrite } from '../../../lib/graph/use-write.ts';
import { OrderLanguageModelsDocument } from './ModelActions.generated.ts';
import { ModelRow } from './ModelRow.tsx';
import type { LimitsFragment, ModelFragment } from './ModelsPage.generated.ts';

interface ModelListProps {
  models: readonly ModelFragment[];
  limits: LimitsFragment;
}

/** The models in their order, each with how it does and what can be done with it. */
export function ModelList({ models, limits }: ModelListProps) {
  const [order] = useWrite(OrderLanguageModelsDocument, { refetch: ['ModelsPage'] });
  const swap = (at: number, by: 1 | -1) => {
    const ids = models.map(({ id }) => id);
    const [moved = ''] = ids.splice(at, 1);
    ids.splice(at + by, 0, moved);
    void order({ input: { ids } });
  };
  return (
    <ol aria-label="Language models" className="card divide-y divide-line">
      {models.map((model, at) => (
        <ModelRow
          key={model.id}
          model={model}
          isUsed={!limits.isForbidden}
          onUp={at > 0 ? () => swap(at, -1) : undefined}
          onDown={at < models.length - 1 ? () => swap(at, 1) : undefined}
        />
      ))}
    </ol>
  );
}
