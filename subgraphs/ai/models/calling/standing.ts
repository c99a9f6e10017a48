import type { Context } from '#kernel/graph/context';
import type { LanguageModel } from '../language-model.entity.ts';

/** What a language model has shown lately, and what follows for its turn; `ModelStanding` in the graph says what each means. */
export interface Standing {
  requests: number;
  answered: number;
  medianMilliseconds: number;
  usualCost: string;
  score: number;
  isResting: boolean;
  turn: number | null;
}

type Shown = Pick<Standing, 'requests' | 'answered' | 'usualCost' | 'isResting'> & {
  id: string;
  medianMilliseconds: number;
  isFirst: boolean;
};

/** US cents that a second of an asker's time counts as. */
const CENTS_A_SECOND = 0.1;
/** A model that never answers is not infinitely bad: it gets its turn after the others. */
const LEAST_ANSWERED = 0.02;

const SHOWN = `
  select m.id, count(r.id)::int as requests, ai.rests(m.id) as "isResting",
      coalesce((select routing from ai.limits), 'BEST') = 'ORDER' as "isFirst",
      coalesce(avg((r.outcome = 'ANSWERED')::int), 1)::float8 as answered,
      coalesce(percentile_cont(0.5) within group (order by r.total_ms) filter (where r.outcome in ('ANSWERED', 'RUBBISH')), 2000)::int
        as "medianMilliseconds",
      round(coalesce(avg(r.input_tokens * m.input_price + r.output_tokens * m.output_price) filter (where r.outcome in ('ANSWERED', 'RUBBISH')),
        2000 * m.input_price + 400 * m.output_price) / 1000000, 6)::text as "usualCost"
    from ai.models m
    left join lateral (
      select * from ai.requests where model_id = m.id and outcome <> 'CANCELLED' and created_at > now() - interval '7 days'
        order by created_at desc limit 50
    ) r on true
   group by m.organization_id, m.id, m.input_price, m.output_price, m.place order by m.place`;

/** How the organization's models stand, by their ids, in the order in which they are asked; those that are off or rest come last. */
export async function readStandings(
  context: Context,
  models: readonly Pick<LanguageModel, 'id' | 'isOn'>[],
): Promise<Map<string, Standing>> {
  const shown = await context.read<Shown>({ text: SHOWN });
  const scored = shown.map((one) => ({ ...one, score: scoreOf(one), isAsked: isAsked(one, models) }));
  const byScore = (a: (typeof scored)[number], b: typeof a) => (a.isFirst ? 0 : a.score - b.score);
  const inTurn = scored.toSorted((a, b) => Number(b.isAsked) - Number(a.isAsked) || byScore(a, b));
  return new Map(
    inTurn.map(({ id, isFirst: _, isAsked, ...one }, at) => [id, { ...one, turn: isAsked ? at + 1 : null }]),
  );
}

/** The price of a request and of the time it takes, in US cents, and that again for each time that it has to be asked to answer once. */
function scoreOf({ usualCost, medianMilliseconds, answered }: Shown): number {
  const cents = Number(usualCost) * 100 + (medianMilliseconds / 1_000) * CENTS_A_SECOND;
  return cents / Math.max(answered, LEAST_ANSWERED);
}

const isAsked = ({ id, isResting }: Shown, models: readonly Pick<LanguageModel, 'id' | 'isOn'>[]): boolean =>
  !isResting && models.some((model) => model.id === id && model.isOn);
