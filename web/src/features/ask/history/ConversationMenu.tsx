import { Braces, Ellipsis, FileText, Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../../ui/Button.tsx';
import { Menu, MenuItem, MenuSeparator } from '../../../ui/Menu.tsx';
import { DeleteDialog } from './DeleteDialog.tsx';
import { handOutConversation } from './hand-out-conversation.ts';

interface ConversationMenuProps {
  id: string;
  title: string;
  onRename: () => void;
  onDeleted: (id: string) => void;
}

/** What can be done to a conversation. */
export function ConversationMenu({ id, title, onRename, onDeleted }: ConversationMenuProps) {
  const [isDeleting, setDeleting] = useState(false);
  return (
    <>
      <Menu
        trigger={
          <Button look="ghost" size="icon" aria-label={`Actions for ${title}`} className="size-7">
            <Ellipsis />
          </Button>
        }
      >
        <MenuItem onSelect={onRename}>
          <Pencil aria-hidden /> Rename
        </MenuItem>
        <MenuItem onSelect={() => void handOutConversation(id, 'MARKDOWN')}>
          <FileText aria-hidden /> Download to read
        </MenuItem>
        <MenuItem onSelect={() => void handOutConversation(id, 'JSON')}>
          <Braces aria-hidden /> Download as data
        </MenuItem>
        <MenuSeparator />
        <MenuItem onSelect={() => setDeleting(true)} className="text-neg! [&_svg]:text-neg!">
          <Trash2 aria-hidden /> Delete
        </MenuItem>
      </Menu>
      <DeleteDialog id={id} title={title} open={isDeleting} onOpenChange={setDeleting} onDeleted={onDeleted} />
    </>
  );
}
