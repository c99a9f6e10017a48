import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useWrite } from '../../../lib/graph/use-write.ts';
import { useStepUp } from '../../../lib/step-up/use-step-up.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog, DialogActions } from '../../../ui/Dialog.tsx';
import { Field } from '../../../ui/Field.tsx';
import { RefusalNote } from '../../../ui/Notes.tsx';
import { SelectField } from '../../../ui/SelectField.tsx';
import { CreateApiKeyDocument } from './CreateApiKey.generated.ts';
import { ScopeChoice } from './ScopeChoice.tsx';
import type { ScopeGroup } from './scope-groups.ts';

const DAY_MS = 86_400_000;
/** For how many days keys may work. */
const LIVES = [
  { days: 30, label: '30 days' },
  { days: 90, label: '90 days' },
  { days: 180, label: 'Half a year' },
  { days: 364, label: 'A year' },
];

interface KeyDialogProps {
  groups: readonly ScopeGroup[];
  onClose: () => void;
  onMade: (secret: string) => void;
}

/** What a new key is for, what it may, and for how long. */
export function KeyDialog({ groups, onClose, onMade }: KeyDialogProps) {
  const { register, handleSubmit, formState } = useForm({ defaultValues: { name: '', days: '90' } });
  const [scopes, setScopes] = useState<ReadonlySet<string>>(new Set());
  const [refusal, setRefusal] = useState<string>();
  const [create, isBusy] = useWrite(CreateApiKeyDocument, { refetch: ['ApiKeysPage'] });
  const confirmed = useStepUp();
  const submit = handleSubmit(async ({ name, days }) => {
    if (scopes.size === 0) return setRefusal('Choose at least one permission.');
    const expiresAt = new Date(Date.now() + Number(days) * DAY_MS).toISOString();
    const input = { name, expiresAt, scopes: [...scopes] };
    const result = (await confirmed(() => create({ input })))?.createApiKey;
    if (result?.__typename !== 'ApiKeyIssued') return setRefusal(result?.message);
    onClose();
    onMade(result.secret);
  });
  return (
    <Dialog open onOpenChange={onClose} title="New API key">
      <form onSubmit={submit} noValidate className="grid gap-4">
        <div className="grid gap-4 md:grid-cols-[minmax(0,1fr)_140px]">
          <Field
            label="What it is for"
            placeholder="Warehouse scanner"
            maxLength={100}
            autoFocus
            error={formState.errors.name?.message}
            {...register('name', { validate: (text) => text.trim() !== '' || 'Say where it will be used.' })}
          />
          <SelectField label="Works for" {...register('days')}>
            {LIVES.map(({ days, label }) => (
              <option key={days} value={days}>
                {label}
              </option>
            ))}
          </SelectField>
        </div>
        <ScopeChoice groups={groups} chosen={scopes} onChange={setScopes} />
        {refusal && <RefusalNote>{refusal}</RefusalNote>}
        <DialogActions>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" look="primary" disabled={isBusy}>
            {isBusy ? 'Making…' : 'Make the key'}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
