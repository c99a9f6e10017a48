import { useRef, useState } from 'react';

interface PiecePopup {
  isOpen: boolean;
  setOpen: (isOpen: boolean) => void;
  /** The question is asked again: the box closes, and `onAmended` says where to go. */
  finish: () => void;
  onClosed: (event: Event) => void;
}

/** The box in which a piece is changed. Left without a change, it goes back to its chip. */
export function usePiecePopup(onAmended: () => void): PiecePopup {
  const [isOpen, setOpen] = useState(false);
  const isAmended = useRef(false);
  return {
    isOpen,
    setOpen,
    finish: () => {
      isAmended.current = true;
      setOpen(false);
    },
    onClosed: (event) => {
      if (!isAmended.current) return;
      isAmended.current = false;
      event.preventDefault();
      onAmended();
    },
  };
}
