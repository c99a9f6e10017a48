import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { problemsTo } from '../../../lib/graph/problems-to.ts';
import { useWrite } from '../../../lib/graph/use-write.ts';
import { useStepUp } from '../../../lib/step-up/use-step-up.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import { DialogForm } from '../../../ui/DialogForm.tsx';
import type { OwnRole } from './matrix.ts';
import { RoleFields, type RoleText } from './RoleFields.tsx';
import { UpdateRoleDocument } from './UpdateRole.generated.ts';

/** Calls a role something else. */
export function RenameRole({ role: { id, name, description }, onClose }: { role: OwnRole; onClose: () => void }) {
  const [refusal, setRefusal] = useState<string>();
  const { register, handleSubmit, setError, formState } = useForm<RoleText>({ defaultValues: { name, description } });
  const [update, isBusy] = useWrite(UpdateRoleDocument, {
    onProblems: problemsTo(setError),
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
      <DialogForm onSubmit={submit} onCancel={onClose} action="Save" refusal={refusal} isBusy={isBusy}>
        <RoleFields register={register} errors={formState.errors} />
      </DialogForm>
    </Dialog>
  );
}
