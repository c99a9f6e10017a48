import { FilterMenu } from '../../../ui/FilterMenu.tsx';
import type { UsageAddress } from './usage-address.ts';
import { OUTCOME_WORDS, PURPOSE_WORDS } from './usage-words.ts';

interface RequestFiltersProps {
  chosen: UsageAddress['list']['filters'];
  /** Those that were asked. */
  models: readonly { modelId: string; name: string }[];
  onChange: (change: Record<string, string | undefined>) => void;
}

/** Narrows the requests to some outcomes, purposes, models. */
export function RequestFilters({ chosen, models, onChange }: RequestFiltersProps) {
  return (
    <>
      <FilterMenu
        name="Outcome"
        options={choices(OUTCOME_WORDS)}
        chosen={chosen.outcome}
        onChange={(values) => onChange({ outcome: values.join(',') })}
      />
      <FilterMenu
        name="Purpose"
        options={choices(PURPOSE_WORDS)}
        chosen={chosen.purpose}
        onChange={(values) => onChange({ purpose: values.join(',') })}
      />
      {models.length > 1 && (
        <FilterMenu
          name="Model"
          options={models.map(({ modelId, name }) => ({ value: modelId, label: name }))}
          chosen={chosen.model}
          onChange={(values) => onChange({ model: values.join(',') })}
        />
      )}
    </>
  );
}

const choices = (words: Record<string, string>) => Object.entries(words).map(([value, label]) => ({ value, label }));
