import type { CatalogueEntry } from '#kernel/metrics/catalogue';
import type { AnalysisPlan } from '../plan/analysis-plan.ts';
import type { FoundMember, Situation } from '../understand/planner.ts';

/**
 * All that a question was understood by, but for the catalogue: with it, it is understood the same on any later day. Days that words
 * like "last month" mean are thus held against the calendar of the day on which they were said.
 */
export interface KeptSituation {
  locale: string;
  calendar: Situation['calendar'];
  previous?: AnalysisPlan;
  /** The names that were found. */
  members: FoundMember[];
}

/** A situation that remembers which names were found in it. */
export function remembering(situation: Situation): { situation: Situation; kept(): KeptSituation } {
  const found = new Map<string, FoundMember>();
  const findMembers = async (words: string) => {
    const members = await situation.findMembers(words);
    for (const member of members) found.set(JSON.stringify([member.by, member.key]), member);
    return members;
  };
  const { locale, calendar, previous } = situation;
  const kept = () => ({ locale, calendar, ...(previous && { previous }), members: [...found.values()] });
  return { situation: { ...situation, findMembers }, kept };
}

/** The situation as it was, over the catalogue of today. */
export function again({ members, ...kept }: KeptSituation, catalogue: readonly CatalogueEntry[]): Situation {
  return { ...kept, catalogue, findMembers: () => Promise.resolve(members) };
}
