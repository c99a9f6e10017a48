import { Button } from '../../../ui/Button.tsx';

interface SaveBarProps {
  /** How many roles were changed. */
  count: number;
  isSaving: boolean;
  onSave: () => Promise<void>;
  onDiscard: () => void;
}

/** Says that there is something to save; nothing while there is not. */
export function SaveBar({ count, isSaving, onSave, onDiscard }: SaveBarProps) {
  if (count === 0) return null;
  return (
    <section
      aria-label="Unsaved changes"
      className="sticky bottom-4 z-10 mx-auto mt-4 flex w-fit max-w-full animate-pop items-center gap-3 rounded-card border border-line bg-raised py-2 pr-2 pl-4 shadow-pop"
    >
      <p role="status" className="text-13">
        {count === 1 ? 'One role is changed' : `${count} roles are changed`}
      </p>
      <Button onClick={onDiscard} disabled={isSaving}>
        Discard
      </Button>
      <Button look="primary" onClick={() => void onSave()} disabled={isSaving}>
        {isSaving ? 'Saving…' : 'Save'}
      </Button>
    </section>
  );
}
