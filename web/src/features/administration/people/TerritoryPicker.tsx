import { Checkbox } from '../../../ui/Checkbox.tsx';

interface TerritoryPickerProps {
  /** Undefined while they come, or when they cannot be read. */
  territories: readonly { id: string; name: string; countryName: string }[] | undefined;
  chosen: readonly string[];
  onChange: (ids: string[]) => void;
}

/** Chooses territories. */
export function TerritoryPicker({ territories, chosen, onChange }: TerritoryPickerProps) {
  if (!territories) return <p className="text-13 text-fg-2">The territories did not come. Try again in a moment.</p>;
  if (territories.length === 0) return <p className="text-13 text-fg-2">There are no territories yet.</p>;
  const toggle = (id: string, isChosen: boolean) => {
    const others = chosen.filter((other) => other !== id);
    onChange(isChosen ? [...others, id] : others);
  };
  return (
    <fieldset>
      <legend className="mb-1.5 text-13 font-medium">Territories</legend>
      <div className="grid max-h-44 gap-2 overflow-y-auto rounded-control border border-line-strong p-3">
        {territories.map(({ id, name, countryName }) => (
          <Checkbox
            key={id}
            label={name === countryName ? name : `${name}, ${countryName}`}
            checked={chosen.includes(id)}
            onChange={(isChosen) => toggle(id, isChosen)}
          />
        ))}
      </div>
    </fieldset>
  );
}
