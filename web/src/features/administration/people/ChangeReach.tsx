import { useQuery } from '@apollo/client/react';
import { Dialog } from '../../../ui/Dialog.tsx';
import { DialogForm } from '../../../ui/DialogForm.tsx';
import { SelectField } from '../../../ui/SelectField.tsx';
import { ChangeReachDocument } from './ChangeReach.generated.ts';
import { REACHES, type Reach } from './reach-words.ts';
import { TerritoryPicker } from './TerritoryPicker.tsx';
import { useChangeReach } from './use-change-reach.ts';

interface ChangeReachProps {
  person: { id: string; name: string };
  membership: {
    reach: { kind: Reach; territoryIds: readonly string[] };
    manager: { id: string } | null;
  };
  onClose: () => void;
}

/** Says which rows a member reaches, and in whose team he is. */
export function ChangeReach({ person, membership: { reach, manager }, onClose }: ChangeReachProps) {
  const present = { ...reach, managerId: manager?.id ?? '' };
  const { wanted, change, submit, refusal, isBusy } = useChangeReach(person, present, onClose);
  const { data } = useQuery(ChangeReachDocument, { errorPolicy: 'all', fetchPolicy: 'cache-and-network' });
  const others = data?.users?.nodes.filter(({ id }) => id !== person.id) ?? [];
  return (
    <Dialog
      open
      onOpenChange={onClose}
      size="small"
      title={`Reach of ${person.name}`}
      description="Of what the roles open: which rows the person sees and changes. Figures count the same rows."
    >
      <DialogForm onSubmit={submit} onCancel={onClose} action="Change reach" refusal={refusal} isBusy={isBusy}>
        <KindField kind={wanted.kind} onChange={(kind) => change({ kind })} />
        {wanted.kind === 'TERRITORIES' && (
          <TerritoryPicker
            territories={data?.territories?.nodes}
            chosen={wanted.territoryIds}
            onChange={(territoryIds) => change({ territoryIds })}
          />
        )}
        <ManagerField managers={others} chosen={wanted.managerId} onChange={(managerId) => change({ managerId })} />
      </DialogForm>
    </Dialog>
  );
}

function KindField({ kind, onChange }: { kind: Reach; onChange: (kind: Reach) => void }) {
  return (
    <>
      <SelectField label="Reaches" value={kind} onChange={({ target }) => onChange(target.value as Reach)}>
        {REACHES.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </SelectField>
      <p className="-mt-2 text-12 text-fg-3">{REACHES.find(({ value }) => value === kind)?.description}</p>
    </>
  );
}

interface ManagerFieldProps {
  managers: readonly { id: string; name: string }[];
  chosen: string;
  onChange: (id: string) => void;
}

function ManagerField({ managers, chosen, onChange }: ManagerFieldProps) {
  return (
    <SelectField label="In the team of" value={chosen} onChange={({ target }) => onChange(target.value)}>
      <option value="">Nobody</option>
      {managers.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </SelectField>
  );
}
