import { CircleAlert, CircleCheck, type LucideIcon, TriangleAlert, X } from 'lucide-react';
import { Toaster, toast } from 'sonner';
import { Button } from './Button.tsx';

/** A message that stands at the edge of the page for a while. */
interface Message {
  text: string;
  /** What to tell whoever runs the system. */
  reference?: string;
}

const KINDS = {
  done: { icon: CircleCheck, ink: 'text-pos', stays: 4_000 },
  warning: { icon: TriangleAlert, ink: 'text-warn', stays: 8_000 },
  failure: { icon: CircleAlert, ink: 'text-neg', stays: 12_000 },
} satisfies Record<string, { icon: LucideIcon; ink: string; stays: number }>;

/** The place where messages appear; once in the whole app. */
export function Toasts() {
  return <Toaster position="bottom-right" gap={8} offset={20} mobileOffset={12} />;
}

/** Says that something was done. */
export function tellDone(text: string): void {
  show('done', { text });
}

/** Says that something may not be done. */
export function tellWarning(message: Message): void {
  show('warning', message);
}

/** Says that something could not be done. */
export function tellFailure(message: Message): void {
  show('failure', message);
}

/** The same message twice is one toast. */
function show(kind: keyof typeof KINDS, message: Message): void {
  const id = `${kind} ${message.text}`;
  toast.custom(() => <Toast kind={kind} message={message} onClose={() => toast.dismiss(id)} />, {
    id,
    duration: KINDS[kind].stays,
  });
}

interface ToastProps {
  kind: keyof typeof KINDS;
  message: Message;
  onClose: () => void;
}

function Toast({ kind, message: { text, reference }, onClose }: ToastProps) {
  const { icon: Icon, ink } = KINDS[kind];
  return (
    <div
      data-toast={kind}
      role={kind === 'done' ? 'status' : 'alert'}
      className="flex w-full items-start gap-3 rounded-card border border-line bg-raised py-3 pr-2 pl-4 font-sans text-13 text-fg shadow-pop md:w-89"
    >
      <Icon className={`mt-0.5 size-4 shrink-0 ${ink}`} aria-hidden />
      <div className="min-w-0 flex-1">
        <p>{text}</p>
        {reference && <p className="text-12 text-fg-3">Reference {reference}</p>}
      </div>
      <Button look="ghost" size="icon" aria-label="Close the message" onClick={onClose} className="-my-1.5">
        <X />
      </Button>
    </div>
  );
}
