import type { Answer, Finding } from '../answer/answer.ts';
import type { Phrases, Slots } from './phrases/phrases.ts';

type Rule = (finding: Finding, all: readonly Finding[]) => ((phrases: Phrases, slots: Slots) => string) | undefined;

/** What follows from what was found. Each rule looks at one finding and names it; none says anything that code did not find. */
const RULES: readonly Rule[] = [
  ({ kind, isGood, words, figures, weight }, all) =>
    kind === 'CONTRIBUTION' &&
    isGood === false &&
    words.which !== 'AGAINST' &&
    figures.share &&
    weight < 1 &&
    isBad(all, words.metric)
      ? (phrases, slots) => phrases.lookInto(slots)
      : undefined,
  ({ kind, isGood, words }) =>
    kind === 'CONTRIBUTION' && isGood === true && words.which !== 'AGAINST'
      ? (phrases, slots) => phrases.learnFrom(slots)
      : undefined,
  ({ kind }) => (kind === 'CONCENTRATION' ? (phrases, slots) => phrases.dependOnFewer(slots) : undefined),
  ({ kind }) => (kind === 'OUTLIER' ? (phrases, slots) => phrases.explainOutlier(slots) : undefined),
  ({ kind, isGood, words }) =>
    kind === 'TREND' && isGood === false && words.direction !== 'SAME'
      ? (phrases, slots) => phrases.watchTrend(slots)
      : undefined,
];
const MOST = 3;

/** Up to three recommendations, those that follow from the weightiest findings, at most one of each rule. */
export function recommend(
  findings: readonly Finding[],
  slotsFor: (finding: Finding) => Slots,
  phrases: Phrases,
): Answer['recommendations'] {
  const made = RULES.flatMap((rule) => {
    const candidates = findings.map((finding, because) => ({ finding, because, say: rule(finding, findings) }));
    const [best] = candidates.filter(({ say }) => say).toSorted((a, b) => b.finding.weight - a.finding.weight);
    return best?.say
      ? [{ text: best.say(phrases, slotsFor(best.finding)), because: best.because, weight: best.finding.weight }]
      : [];
  });
  const weighed = made.toSorted((a, b) => b.weight - a.weight).slice(0, MOST);
  return weighed.map(({ text, because }) => ({ text, because }));
}

const isBad = (findings: readonly Finding[], metric: string | undefined): boolean =>
  findings.some(({ kind, words, isGood }) => kind === 'CHANGE' && words.metric === metric && isGood === false);
