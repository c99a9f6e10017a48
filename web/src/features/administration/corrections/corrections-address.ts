import { pageVariables, readList } from '../../../lib/list-address.ts';

export const ORIGINS = ['CORRECTED', 'CONFIRMED'] as const;
export const STATES = ['TO_REVIEW', 'ACCEPTED'] as const;
/** What the list can be narrowed by. */
export const KNOWN = { origin: ORIGINS, state: STATES } as const;

/** The variables of the list that an address asks for; both states are all of them. */
export function readCorrections(search: URLSearchParams) {
  const address = readList(search, KNOWN);
  const { origin, state = [] } = address.filters;
  const [only] = state.length === 1 ? state : [];
  return { ...pageVariables(address), filter: { origin, isAccepted: only && only === 'ACCEPTED' } };
}
