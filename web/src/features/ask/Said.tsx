import { Pencil } from 'lucide-react';

/** What the person asked; `isAmended`: under another plan than its words were understood by. */
export function Said({ children, isAmended }: { children: string; isAmended?: boolean }) {
  return (
    <div className="grid max-w-[85%] justify-items-end gap-1 justify-self-end">
      <h2 className="rounded-card rounded-br-[4px] bg-hover px-3.5 py-2 text-14 font-normal break-words whitespace-pre-wrap">
        {children}
      </h2>
      {isAmended && (
        <p className="flex items-center gap-1 text-11 text-fg-3">
          <Pencil className="size-3" aria-hidden />
          Understood as you changed it
        </p>
      )}
    </div>
  );
}
