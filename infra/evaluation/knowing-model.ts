import type { EvaluationQuestion, Meaning } from '../../subgraphs/ai/evaluation/question.ts';
import { type ChatRequest, textOf } from '../model-server/chat-request.ts';
import type { Behaviour } from '../model-server/reply.ts';

/** What a refusal of the evaluation is called where models refuse; of the others only the graph can know. */
const REFUSALS = ['NO_SUCH_METRIC', 'NO_SUCH_MEMBER', 'NOT_BUSINESS'];
const LONGEST = 120;

/**
 * A model that knows what each question of the evaluation means, and says so as a good model would. It shows what the way from a reply to
 * an answer can carry at best, and what it costs; not how good any real model is.
 */
export function knowingModel(questions: readonly EvaluationQuestion[]): Behaviour {
  const byText = Map.groupBy(questions, ({ text }) => text);
  return (request) => {
    const text = textOf(request, 'user');
    const known = byText.get(text) ?? [];
    const question = known.find((one) => goesOnFrom(request, one)) ?? known[0];
    if (!question || !request.tools) return { text: '' };
    const { expected } = question;
    if (!('refusal' in expected)) return { calls: [{ name: 'plan', arguments: wishFor(expected, text) }] };
    const kind = expected.refusal.find((one) => REFUSALS.includes(one));
    return kind
      ? { calls: [{ name: 'refuse', arguments: { kind, said: text.slice(0, LONGEST), metrics: [] } }] }
      : { text: '' };
  };
}

/** The same words may go on with several conversations: the one about the same figure is meant. */
function goesOnFrom(request: ChatRequest, { expected, goesOn }: EvaluationQuestion): boolean {
  if (!goesOn || 'refusal' in expected) return false;
  return (
    textOf(request, 'tool').includes(`"previous":{"kind"`) &&
    textOf(request, 'tool').includes(`"metrics":["${expected.metrics[0]}"`)
  );
}

function wishFor(meaning: Meaning, text: string): Record<string, unknown> {
  const { kind, metrics, period, against, by, filters = {}, rank, grain, horizon, chart } = meaning;
  const days = ([from, to]: Meaning['period']) => ({ from, to });
  const said = (label: string) => (text.toLowerCase().includes(label.toLowerCase()) ? label : text.slice(0, LONGEST));
  return {
    kind,
    metrics,
    period: days(period),
    ...(against && { against: days(against) }),
    ...(by && { by }),
    members: Object.entries(filters).flatMap(([of, names]) =>
      names.map((name) => ({ by: of, said: said(name), name })),
    ),
    ...(rank && { rank: { from: rank[0], count: rank[1] } }),
    ...(grain && { grain }),
    ...(horizon && { horizon }),
    ...(chart && { chart }),
    unsaid: [],
  };
}
