import { createContext, useContext } from 'react';

/** Asks the person to prove who he is; false when he would not. */
export const StepUpContext = createContext<() => Promise<boolean>>(async () => false);

/**
 * Runs a mutation; when the graph answers that it wants a fresh proof of who asks, gets one and runs it again.
 * Answers what the mutation answered, or undefined when the person gave no proof.
 */
export function useStepUp(): <Data>(mutate: () => Promise<Data | undefined>) => Promise<Data | undefined> {
  const prove = useContext(StepUpContext);
  return async (mutate) => {
    const data = await mutate();
    if (!wantsProof(data)) return data;
    return (await prove()) ? mutate() : undefined;
  };
}

function wantsProof(data: unknown): boolean {
  const results = Object.values(data ?? {}) as ({ __typename?: string } | null)[];
  return results.some((result) => result?.__typename === 'ConfirmationRequired');
}
