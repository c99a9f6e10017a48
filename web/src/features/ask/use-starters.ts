import { useQuery } from '@apollo/client/react';
import { StartersDocument } from './Starters.generated.ts';
import { starterQuestions } from './starter-questions.ts';

/** Questions to begin with; none until the catalogue is there. */
export function useStarters(): string[] {
  const { data } = useQuery(StartersDocument);
  return starterQuestions(data?.metricCatalogue ?? []);
}
