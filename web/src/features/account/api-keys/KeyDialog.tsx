import { useForm } from 'react-hook-form';
import { Button } from '../../../ui/Button.tsx';
import { Dialog, DialogActions } from '../../../ui/Dialog.tsx';
import { Field } from '../../../ui/Field.tsx';
import { RefusalNote } from '../../../ui/Notes.tsx';
import { type ScopeGroup, ScopePicker } from '../../../ui/ScopePicker.tsx';
import { SelectField } from '../../../ui/SelectField.tsx';
import { type KeyTerms, useNewKey } from './use-new-key.ts';

/** For how many days keys may work. */
const LIVES = [
  { days: '30', label: '30 days' },
  { days: '90', label: '90 days' },
  { days: '180', label: 'Half a year' },
  { days: '364', label: 'A year' },
];
const NEW: KeyTerms = { name: '', days: '90', scopes: [] };

interface KeyDialogProps {
  groups: readonly ScopeGroup[];
  onClose: () => void;
  onMade: (secret: string) => void;
}

/** What a new key is for, what it may, and for how long. */
export function KeyDialog({ groups, onClose, onMade }: KeyDialogProps) {
  const { register, handleSubmit, formState, watch, setValue } = useForm({ defaultValues: NEW });
  const [make, refusal, isBusy] = useNewKey(onMade);
  const { name, scopes } = formState.errors;
  register('scopes', { validate: (chosen) => chosen.length > 0 || 'Choose at least one permission.' });
  return (
    <Dialog open onOpenChange={onClose} title="New API key">
      <form onSubmit={handleSubmit(make)} noValidate className="grid gap-4">
        <div className="grid gap-4 md:grid-cols-[minmax(0,1fr)_140px]">
          <Field
            label="What it is for"
            placeholder="Warehouse scanner"
            maxLength={100}
            autoFocus
            error={name?.message}
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
        <ScopePicker
          label="What it may"
          groups={groups}
          chosen={watch('scopes')}
          error={scopes?.message}
          onChange={(chosen) => setValue('scopes', chosen, { shouldValidate: formState.isSubmitted })}
        />
        {refusal && <RefusalNote>{refusal}</RefusalNote>}
        <Foot isBusy={isBusy} onClose={onClose} />
      </form>
    </Dialog>
  );
}

function Foot({ isBusy, onClose }: { isBusy: boolean; onClose: () => void }) {
  return (
    <DialogActions>
      <Button onClick={onClose}>Cancel</Button>
      <Button type="submit" look="primary" disabled={isBusy}>
        {isBusy ? 'Making…' : 'Make the key'}
      </Button>
    </DialogActions>
  );
}
