import { useForm } from 'react-hook-form';
import { useWrite } from '../../../lib/graph/use-write.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import { DialogForm } from '../../../ui/DialogForm.tsx';
import { Field } from '../../../ui/Field.tsx';
import { RenamePinnedChartDocument } from './PinnedCharts.generated.ts';
import type { PinnedChart } from './use-pinned-charts.ts';

/** What the graph takes. */
const LONGEST = 200;

/** Calls a pinned chart something else. */
export function RenamePin({ pin: { id, title }, onClose }: { pin: PinnedChart; onClose: () => void }) {
  const { register, handleSubmit, formState } = useForm<{ title: string }>({ defaultValues: { title } });
  const [rename, isBusy] = useWrite(RenamePinnedChartDocument);
  const submit = handleSubmit(async (text) => {
    if (await rename({ input: { id, title: text.title.trim() } })) onClose();
  });
  return (
    <Dialog open onOpenChange={onClose} size="small" title="Rename the chart">
      <DialogForm onSubmit={submit} onCancel={onClose} action="Save" isBusy={isBusy}>
        <Field
          {...register('title', { validate: (text) => text.trim() !== '' || 'Give it a title.' })}
          label="Title"
          maxLength={LONGEST}
          error={formState.errors.title?.message}
        />
      </DialogForm>
    </Dialog>
  );
}
