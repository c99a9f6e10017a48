import { type ReactNode, useCallback, useState } from 'react';
import { StepUpDialog } from './StepUpDialog.tsx';
import { StepUpContext } from './use-step-up.ts';

/** Lets everything inside ask the person to prove who he is; one question at a time. */
export function StepUp({ children }: { children: ReactNode }) {
  const [answer, setAnswer] = useState<(isProven: boolean) => void>();
  const prove = useCallback(() => new Promise<boolean>((resolve) => setAnswer(() => resolve)), []);
  const close = (isProven: boolean) => {
    answer?.(isProven);
    setAnswer(undefined);
  };
  return (
    <StepUpContext value={prove}>
      {children}
      {answer && <StepUpDialog onClose={close} />}
    </StepUpContext>
  );
}
