import type { ErrorLike } from '@apollo/client';
import { createContext, useContext } from 'react';
import type { periodVariables } from '../../lib/period.ts';

/** What every part of the overview needs to read its fragment and to report its own failure. */
export interface OverviewParts {
  variables: ReturnType<typeof periodVariables>;
  error: ErrorLike | undefined;
  retry: () => void;
}

export const OverviewPartsContext = createContext<OverviewParts | undefined>(undefined);

/** The page around this part. */
export function useOverviewParts(): OverviewParts {
  const parts = useContext(OverviewPartsContext);
  if (!parts) throw new Error('A part of the overview stands outside of it.');
  return parts;
}
