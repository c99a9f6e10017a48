import { type ComponentProps, useCallback, useRef, useState } from 'react';
import { useLocation } from 'react-router';
import type { AskDock } from '../features/ask/AskDock.tsx';
import { ASKING, type AskBeside } from '../lib/ask.ts';
import { isOpenTo, useViewer } from '../lib/viewer.ts';

interface Docking {
  isOpen: boolean;
  /** Undefined where the viewer cannot ask, or asks already. */
  toggle: (() => void) | undefined;
  askBeside: AskBeside | undefined;
  dock: ComponentProps<typeof AskDock>;
}

/** The dock beside every page; closed, it keeps its conversation. */
export function useAskDock(): Docking {
  const mayAsk = isOpenTo(useViewer(), ASKING);
  const isAskPage = /^\/ask(\/|$)/.test(useLocation().pathname);
  const isThere = mayAsk && !isAskPage;
  const [isOpen, setOpen] = useState(false);
  const [conversationId, onConversation] = useState<string>();
  const [opening, setOpening] = useState<{ question: string }>();
  const opener = useRef<Element>(null);
  const open = useCallback(() => {
    opener.current = document.activeElement;
    setOpen(true);
  }, []);
  const onClose = () => {
    setOpen(false);
    if (opener.current instanceof HTMLElement) opener.current.focus();
  };
  const askBeside = useCallback(
    (question: string) => {
      onConversation(undefined);
      setOpening({ question });
      open();
    },
    [open],
  );
  return {
    isOpen: isThere && isOpen,
    toggle: isThere ? () => (isOpen ? onClose() : open()) : undefined,
    askBeside: isThere ? askBeside : undefined,
    dock: { conversationId, onConversation, opening, onOpened: () => setOpening(undefined), onClose },
  };
}
