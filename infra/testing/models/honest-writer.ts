import { HONEST_PROSE, type Told } from '../../../subgraphs/ai/say/model/testing/honest-prose.ts';
import type { Language } from '../../../subgraphs/ai/understand/planner.ts';
import { type ChatRequest, textOf } from '../../model-server/chat-request.ts';
import type { Behaviour } from '../../model-server/reply.ts';

/** What may be worded: a finding, what is true of it, and what belongs to it. */
export interface Wordable {
  kind: string;
  part: string;
  claims: ReadonlySet<string>;
  figures: ReadonlySet<string>;
  names: ReadonlySet<string>;
  /** Names and figures that may not be left out; of some figures any one does: `change or rate`. */
  mustShow: readonly string[];
}

const TOLD: Readonly<Record<string, (claims: ReadonlySet<string>) => Told | undefined>> = {
  CHANGE: (claims) => (claims.has('UP') ? 'RISE' : claims.has('DOWN') ? 'FALL' : undefined),
  CONTRIBUTION: (claims) => (claims.has('AGAINST_UP') ? 'AGAINST' : claims.has('UP') ? moved(claims) : undefined),
  RANK: (claims) => (claims.has('LAST') ? 'LAST' : 'FIRST'),
  CONCENTRATION: () => 'DEPENDS',
  TREND: (claims) => (claims.has('UP') ? 'TREND' : undefined),
  OUTLIER: (claims) => (claims.has('HIGH') ? 'OUTLIER' : undefined),
  FORECAST: () => 'FORECAST',
};
const ADVICE = ['LEARN', 'LOOK', 'WIDEN', 'EXPLAIN', 'WATCH'] as const;
const moved = (claims: ReadonlySet<string>): Told => (claims.has('MOST') ? 'MOST' : 'MORE');

/** Words of the prose that are true of some findings of their kind only. */
const ONLY_OF: readonly [RegExp, claim: string][] = [
  [/good news|improved|gain of|erfreulich|tin tốt/i, 'GOOD'],
  [/unfortunately|leider/i, 'BAD'],
  [/mạnh/i, 'STRONG'],
  [/most of|größte teil|phần lớn/i, 'MAJORITY'],
];

/** True sentences about a finding, as a good model words them: the prose is written by hand. */
export function honestLines({ kind, part, claims, figures, names, mustShow }: Wordable, language: Language): string[] {
  const told = part === 'RECOMMENDATION' ? ADVICE.find((one) => claims.has(one)) : TOLD[kind]?.(claims);
  if (!told) return [];
  return HONEST_PROSE[language][told].filter((line) => {
    const placed = [...line.matchAll(/\{\{(\w+)\}\}/g)].map(([, role = '']) => role);
    const named = [...line.matchAll(/\[\[(\w+)\]\]/g)].map(([, role = '']) => role);
    return (
      placed.every((role) => figures.has(role)) &&
      named.every((role) => names.has(role)) &&
      mustShow.every((any) => any.split(' or ').some((one) => placed.includes(one) || named.includes(one))) &&
      ONLY_OF.every(([words, claim]) => !words.test(line) || claims.has(claim))
    );
  });
}

interface Sentence {
  finding: number;
  part: string;
  kind: string;
  claims: string[];
  figures: { role: string }[];
  names: { role: string }[];
  mustShow: string[];
}

const LANGUAGES: readonly [RegExp, Language][] = [
  [/ in German/, 'de'],
  [/ in Vietnamese/, 'vi'],
];

/** A model that words what it is given, truly, every time a little differently. */
export function honestWriter(): Behaviour {
  let turn = 0;
  return (request) => {
    const language = LANGUAGES.find(([named]) => named.test(textOf(request, 'system')))?.[1] ?? 'en';
    const lines = sentencesIn(request).flatMap((sentence) => {
      const wordable = {
        ...sentence,
        claims: new Set(sentence.claims),
        figures: new Set(sentence.figures.map(({ role }) => role)),
        names: new Set(sentence.names.map(({ role }) => role)),
      };
      const known = honestLines(wordable, language);
      turn += 1;
      const text = known[turn % (known.length || 1)];
      return text ? JSON.stringify({ finding: sentence.finding, part: sentence.part, text }) : [];
    });
    return { text: lines.join('\n') };
  };
}

/** The sentences that a request is about; none when it is no request for words. */
export function sentencesIn(request: ChatRequest): Sentence[] {
  try {
    const { sentences = [] } = JSON.parse(textOf(request, 'tool')) as { sentences?: Sentence[] };
    return sentences;
  } catch {
    return [];
  }
}
