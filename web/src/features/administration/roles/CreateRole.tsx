import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { problemsTo } from '../../../lib/graph/problems-to.ts';
import { useWrite } from '../../../lib/graph/use-write.ts';
import { useStepUp } from '../../../lib/step-up/use-step-up.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import { DialogForm } from '../../../ui/DialogForm.tsx';
import { SelectField } from '../../../ui/SelectField.tsx';
import { tellDone } from '../../../ui/Toasts.tsx';
import { CreateRoleDocument } from './CreateRole.generated.ts';
import type { OwnRole } from './matrix.ts';
import { RoleFields, type RoleText } from './RoleFields.tsx';

/** Makes a role of the organization, empty or as a copy of another; its permissions are then chosen in the matrix. */
export function CreateRole({ roles, onClose }: { roles: readonly OwnRole[]; onClose: () => void }) {
  const [model, setModel] = useState('');
  const [refusal, setRefusal] = useState<string>();
  const { register, handleSubmit, setError, formState } = useForm<RoleText>({
    defaultValues: { name: '', description: '' },
  });
  const [create, isBusy] = useWrite(CreateRoleDocument, {
    refetch: ['RolesPage'],
    onProblems: problemsTo(setError),
  });
  const confirmed = useStepUp();
  const submit = handleSubmit(async (text) => {
    const permissions = roles.find(({ id }) => id === model)?.permissions ?? [];
    const result = (await confirmed(() => create({ input: { ...text, permissions } })))?.createRole;
    if (result?.__typename === 'RoleNameTaken') return setError('name', { message: result.message });
    if (result?.__typename !== 'OwnRole') return setRefusal(result?.message);
    tellDone(`The role ${result.name} is there. Choose what it gives.`);
    onClose();
  });
  return (
    <Dialog open onOpenChange={onClose} size="small" title="Create a role">
      <DialogForm onSubmit={submit} onCancel={onClose} action="Create the role" refusal={refusal} isBusy={isBusy}>
        <RoleFields register={register} errors={formState.errors} />
        {roles.length > 0 && (
          <SelectField label="Begin with" value={model} onChange={({ target }) => setModel(target.value)}>
            <option value="">No permissions</option>
            {roles.map(({ id, name }) => (
              <option key={id} value={id}>
                Those of {name}
              </option>
            ))}
          </SelectField>
        )}
      </DialogForm>
    </Dialog>
  );
}
