import { graph } from '../../../lib/graph/client.ts';
import { useWrite } from '../../../lib/graph/use-write.ts';
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx';
import { tellDone } from '../../../ui/Toasts.tsx';
import { DeleteConversationDocument } from './ConversationMenu.generated.ts';

interface DeleteDialogProps {
  id: string;
  title: string;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onDeleted: (id: string) => void;
}

/** Asks before a conversation is gone for good. */
export function DeleteDialog({ id, title, open, onOpenChange, onDeleted }: DeleteDialogProps) {
  const [remove] = useWrite(DeleteConversationDocument);
  const onConfirm = async () => {
    if (!(await remove({ id }))) return;
    onDeleted(id);
    graph.cache.evict({ id: graph.cache.identify({ __typename: 'Conversation', id }) });
    graph.cache.evict({ fieldName: 'conversations' });
    tellDone('The conversation is deleted.');
  };
  return (
    <ConfirmDialog
      open={open}
      onOpenChange={onOpenChange}
      title="Delete this conversation?"
      action="Delete"
      isDestructive
      onConfirm={onConfirm}
    >
      <p>
        <strong className="font-medium break-words text-fg">{title}</strong> goes with all its questions and answers,
        and cannot be brought back.
      </p>
    </ConfirmDialog>
  );
}
