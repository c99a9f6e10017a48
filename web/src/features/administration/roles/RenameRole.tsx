import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useWrite } from '../../../lib/graph/use-write.ts';
import { useStepUp } from '../../../lib/step-up/use-step-up.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog, DialogActions } from '../../../ui/Dialog.tsx';
import { RefusalNote } from '../../../ui/Notes.tsx';
import type { OwnRole } from './matrix.ts';
import { RoleFields, type RoleText } from './RoleFields.tsx';
import { UpdateRoleDocument } from './UpdateRole.generated.ts';

/** Calls a role something else. */
export function RenameRole({ role: { id, name, description }, onClose }: { role: OwnRole; onClose: () => void }) {
  const [refusal, setRefusal] = useState<string>();
  const { register, handleSubmit, setError, formState } = useForm<RoleText>({ defaultValues: { name, description } });
  const [update, isBusy] = useWrite(UpdateRoleDocument, {
    onProblems: (problems) => {
      for (const { field, message } of problems) setError(field as keyof RoleText, { message });
    },
  });
  const confirmed = useStepUp();
  const submit = handleSubmit(async (text) => {
    const result = (await confirmed(() => update({ input: { id, ...text } })))?.updateRole;
    if (result?.__typename === 'OwnRole') return onClose();
    if (result?.__typename === 'RoleNameTaken') return setError('name', { message: result.message });
    setRefusal(result?.message);
  });
  return (
    <Dialog open onOpenChange={onClose} size="small" title={`Rename ${name}`}>
      <form onSubmit={submit} noValidate className="grid gap-4">
        <RoleFields register={register} errors={formState.errors} />
        {refusal && <RefusalNote>{refusal}</RefusalNote>}
        <DialogActions>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" look="primary" disabled={isBusy}>
            Save
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
