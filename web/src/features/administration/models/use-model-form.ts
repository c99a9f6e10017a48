import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { problemsTo } from '../../../lib/graph/problems-to.ts';
import { useWrite } from '../../../lib/graph/use-write.ts';
import { useStepUp } from '../../../lib/step-up/use-step-up.ts';
import { CreateLanguageModelDocument, UpdateLanguageModelDocument } from './ModelActions.generated.ts';
import { inputOf, type ModelValues } from './model-form.ts';

/** A language model as a form: a new one, or that with the id. `onSaved` hears its name. */
export function useModelForm(values: ModelValues, onSaved: (name: string) => void, id?: string) {
  const [refusal, setRefusal] = useState<string>();
  const { register, handleSubmit, setError, formState } = useForm<ModelValues>({ defaultValues: values });
  const options = { refetch: ['ModelsPage'], onProblems: problemsTo(setError) };
  const [create, isCreating] = useWrite(CreateLanguageModelDocument, options);
  const [update, isUpdating] = useWrite(UpdateLanguageModelDocument, options);
  const confirmed = useStepUp();
  const submit = handleSubmit(async (given) => {
    const input = inputOf(given);
    if (!input) return setError('requestFields', { message: 'This is no JSON.' });
    const result = id
      ? (await confirmed(() => update({ input: { id, ...input } })))?.updateLanguageModel
      : (await confirmed(() => create({ input })))?.createLanguageModel;
    if (result?.__typename === 'LanguageModel') return onSaved(result.name);
    if (result?.__typename === 'ModelAddressRefused') return setError('baseUrl', { message: result.message });
    if (result?.__typename === 'KeyNeededAnew') return setError('apiKey', { message: result.message });
    setRefusal(result?.message);
  });
  return { register, errors: formState.errors, submit, refusal, isBusy: isCreating || isUpdating };
}
