import { Dialog } from '../../../ui/Dialog.tsx';
import { DialogForm } from '../../../ui/DialogForm.tsx';
import { tellDone } from '../../../ui/Toasts.tsx';
import { ModelFields } from './ModelFields.tsx';
import type { ModelFragment } from './ModelsPage.generated.ts';
import { valuesOfModel } from './model-form.ts';
import { useModelForm } from './use-model-form.ts';

/** Changes a language model. */
export function EditModel({ model, onClose }: { model: ModelFragment; onClose: () => void }) {
  const saved = (name: string) => {
    tellDone(`${name} was saved.`);
    onClose();
  };
  const { register, errors, submit, refusal, isBusy } = useModelForm(valuesOfModel(model), saved, model.id);
  return (
    <Dialog open onOpenChange={onClose} title={`Edit ${model.name}`}>
      <DialogForm onSubmit={submit} onCancel={onClose} action="Save" refusal={refusal} isBusy={isBusy}>
        <ModelFields
          register={register}
          errors={errors}
          keyHint={
            model.keySetAt
              ? 'Leave it empty to keep the one it has. Another address needs it anew.'
              : 'It is sealed: nobody can read it again.'
          }
        />
      </DialogForm>
    </Dialog>
  );
}
