import { useQuery } from '@apollo/client/react';
import { type FormEvent, useState } from 'react';
import { useWrite } from '../../../lib/graph/use-write.ts';
import { useStepUp } from '../../../lib/step-up/use-step-up.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog, DialogActions } from '../../../ui/Dialog.tsx';
import { RefusalNote } from '../../../ui/Notes.tsx';
import { SelectField } from '../../../ui/SelectField.tsx';
import { tellDone } from '../../../ui/Toasts.tsx';
import { ChangeReachDocument, SetReachDocument } from './ChangeReach.generated.ts';
import { REACHES, type Reach } from './reach-words.ts';
import { TerritoryPicker } from './TerritoryPicker.tsx';

interface ChangeReachProps {
  person: { id: string; name: string };
  membership: {
    reach: { kind: Reach; territoryIds: readonly string[] };
    manager: { id: string } | null;
  };
  onClose: () => void;
}

/** Says which rows a member reaches, and in whose team he is. */
export function ChangeReach({ person, membership, onClose }: ChangeReachProps) {
  const [kind, setKind] = useState(membership.reach.kind);
  const [territoryIds, setTerritoryIds] = useState(membership.reach.territoryIds);
  const [managerId, setManagerId] = useState(membership.manager?.id ?? '');
  const [refusal, setRefusal] = useState<string>();
  const { data } = useQuery(ChangeReachDocument, { errorPolicy: 'all', fetchPolicy: 'cache-and-network' });
  const [write, isBusy] = useWrite(SetReachDocument, {
    refetch: 'active',
    onProblems: (problems) => setRefusal(problems[0]?.message),
  });
  const confirmed = useStepUp();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const territories = kind === 'TERRITORIES' ? [...territoryIds] : [];
    const input = { userId: person.id, kind, territoryIds: territories, managerId: managerId || null };
    const result = (await confirmed(() => write({ input })))?.setReach;
    if (!result) return;
    if (result.__typename !== 'User') return setRefusal(result.message);
    tellDone(`${person.name} reaches other rows, from this moment on.`);
    onClose();
  };
  return (
    <Dialog
      open
      onOpenChange={onClose}
      size="small"
      title={`Reach of ${person.name}`}
      description="Of what the roles open: which rows the person sees and changes. Figures count the same rows."
    >
      <form onSubmit={(event) => void submit(event)} noValidate className="grid gap-4">
        <SelectField label="Reaches" value={kind} onChange={({ target }) => setKind(target.value as Reach)}>
          {REACHES.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </SelectField>
        <p className="-mt-2 text-12 text-fg-3">{REACHES.find(({ value }) => value === kind)?.description}</p>
        {kind === 'TERRITORIES' && (
          <TerritoryPicker territories={data?.territories?.nodes} chosen={territoryIds} onChange={setTerritoryIds} />
        )}
        <SelectField label="In the team of" value={managerId} onChange={({ target }) => setManagerId(target.value)}>
          <option value="">Nobody</option>
          {data?.users?.nodes
            .filter(({ id }) => id !== person.id)
            .map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
        </SelectField>
        {refusal && <RefusalNote>{refusal}</RefusalNote>}
        <DialogActions>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" look="primary" disabled={isBusy}>
            Change reach
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
