import { ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { Dialog } from '../../../ui/Dialog.tsx';
import { DialogForm } from '../../../ui/DialogForm.tsx';
import { tellDone } from '../../../ui/Toasts.tsx';
import { ModelFields } from './ModelFields.tsx';
import { EMPTY, type ModelValues, type Preset, valuesOfPreset } from './model-form.ts';
import { useModelForm } from './use-model-form.ts';

interface AddModelProps {
  presets: readonly Preset[];
  onClose: () => void;
}

/** Adds a language model: first whose it is, then what is to be said about it. */
export function AddModel({ presets, onClose }: AddModelProps) {
  const [begun, setBegun] = useState<{ values: ModelValues; needsKey: boolean }>();
  if (begun) return <NewModel {...begun} onClose={onClose} />;
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title="Add a language model"
      description="Any that speaks the protocol of OpenAI. Begin with one of these, or with your own."
    >
      <ul className="grid gap-2">
        {presets.map((preset) => (
          <li key={preset.key}>
            <Choice
              name={preset.name}
              about={`${preset.model} · ${new URL(preset.baseUrl).host}`}
              onChoose={() => setBegun({ values: valuesOfPreset(preset), needsKey: preset.needsKey })}
            />
          </li>
        ))}
        <li>
          <Choice
            name="Another"
            about="Any other endpoint"
            onChoose={() => setBegun({ values: EMPTY, needsKey: false })}
          />
        </li>
      </ul>
    </Dialog>
  );
}

function Choice({ name, about, onChoose }: { name: string; about: string; onChoose: () => void }) {
  return (
    <button
      type="button"
      onClick={onChoose}
      className="flex w-full items-center gap-3 rounded-control border border-line bg-surface px-3 py-2.5 text-left transition-colors hover:bg-hover"
    >
      <span className="min-w-0 flex-1">
        <span className="block text-13 font-medium">{name}</span>
        <span className="block truncate text-12 text-fg-3">{about}</span>
      </span>
      <ChevronRight className="size-4 shrink-0 text-fg-3" aria-hidden />
    </button>
  );
}

function NewModel({ values, needsKey, onClose }: { values: ModelValues; needsKey: boolean; onClose: () => void }) {
  const saved = (name: string) => {
    tellDone(`${name} was added. Test its connection.`);
    onClose();
  };
  const { register, errors, submit, refusal, isBusy } = useModelForm(values, saved);
  return (
    <Dialog open onOpenChange={onClose} title={values.name ? `Add ${values.name}` : 'Add a language model'}>
      <DialogForm onSubmit={submit} onCancel={onClose} action="Add the model" refusal={refusal} isBusy={isBusy}>
        <ModelFields
          register={register}
          errors={errors}
          keyHint={
            needsKey
              ? 'It is sealed: nobody can read it again.'
              : 'Only if it wants one. It is sealed: nobody can read it again.'
          }
        />
      </DialogForm>
    </Dialog>
  );
}
