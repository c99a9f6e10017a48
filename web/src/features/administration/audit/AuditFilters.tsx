import { X } from 'lucide-react';
import { choicesOf } from '../../../lib/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { FilterMenu } from '../../../ui/FilterMenu.tsx';
import { actionWords } from './action-words.ts';
import { type AuditAddress, SPAN_CHOICES } from './audit-address.ts';

interface AuditFiltersProps {
  chosen: AuditAddress['list']['filters'];
  /** Those that the organization has entries of. */
  actions: readonly { action: string; count: number }[];
  /** What the person is called whose acts alone are shown. */
  actorName: string | undefined;
  onChange: (change: Record<string, string | undefined>) => void;
}

/** Narrows the audit to a time, an outcome, some actions. */
export function AuditFilters({ chosen, actions, actorName, onChange }: AuditFiltersProps) {
  const choices = actions.map(({ action, count }) => ({ value: action, label: `${actionWords(action)} (${count})` }));
  return (
    <>
      <FilterMenu
        name="Time"
        options={SPAN_CHOICES}
        chosen={chosen.days}
        onChange={(values) => onChange({ days: values.at(-1) })}
      />
      <FilterMenu
        name="Outcome"
        options={choicesOf(['DONE', 'REFUSED'])}
        chosen={chosen.outcome}
        onChange={(values) => onChange({ outcome: values.join(',') })}
      />
      <FilterMenu
        name="Action"
        options={choices}
        chosen={chosen.action}
        onChange={(values) => onChange({ action: values.join(',') })}
      />
      {chosen.actor && (
        <Button look="chosen" onClick={() => onChange({ actor: undefined })}>
          Who: {actorName ?? 'one person'}
          <X aria-label="Show everybody" />
        </Button>
      )}
    </>
  );
}
