/** Of all statements here: $1 and $2 are the first and the last day, $3 the time zone that they are days of. */
const within = (column: string) =>
  `${column} >= $1::date::timestamp at time zone $3::text and ${column} < ($2::date + 1)::timestamp at time zone $3::text`;

const QUESTIONS = `select * from ai.interactions where ${within('asked_at')}`;
const REQUESTS = `select * from ai.requests where ${within('created_at')}`;

const share = (part: number, column: string, which: string) =>
  `percentile_cont(${part}) within group (order by ${column}) filter (where ${which})::int`;
const tokens = 'coalesce(sum(input_tokens + output_tokens), 0)::float8';
const cost = 'round(coalesce(sum(cost), 0), 4)::text';
const count = (which: string) => `(count(*) filter (where ${which}))::int`;

export const OF_ANSWERS = `
  select count(*)::int as questions, ${count("outcome = 'ANSWERED'")} as answered, ${count("outcome = 'REFUSED'")} as refused,
      ${count("outcome is null or outcome = 'FAILED'")} as failed, ${count('answered_by is not null')} as "byModels",
      count(distinct user_id)::int as askers, ${count("rating = 'GOOD'")} as good, ${count("rating = 'BAD'")} as bad,
      ${share(0.5, 'milliseconds', "outcome = 'ANSWERED'")} as "answerP50", ${share(0.95, 'milliseconds', "outcome = 'ANSWERED'")} as "answerP95"
    from (${QUESTIONS}) q`;

export const OF_REQUESTS = `
  select count(*)::int as requests, ${count("outcome is distinct from 'ANSWERED'")} as failures,
      ${tokens} as tokens, ${cost} as cost
    from (${REQUESTS}) r`;

const USEFUL = "outcome = 'ANSWERED'";
export const BY_DAY = `
  with days as (select d::date as "on" from generate_series($1::date, $2::date, interval '1 day') d),
  asked as (select (asked_at at time zone $3::text)::date as "on", count(*)::int as questions, ${count(USEFUL)} as answered
    from (${QUESTIONS}) q group by 1),
  sent as (select (created_at at time zone $3::text)::date as "on", count(*)::int as requests,
      ${count("outcome is distinct from 'ANSWERED'")} as failures, ${tokens} as tokens, ${cost} as cost,
      ${share(0.5, 'total_ms', USEFUL)} as "totalP50", ${share(0.95, 'total_ms', USEFUL)} as "totalP95"
    from (${REQUESTS}) r group by 1)
  select "on", coalesce(questions, 0) as questions, coalesce(answered, 0) as answered, coalesce(requests, 0) as requests,
      coalesce(failures, 0) as failures, coalesce(tokens, 0) as tokens, coalesce(cost, '0') as cost, "totalP50", "totalP95"
    from days left join asked using ("on") left join sent using ("on") order by "on"`;

export const BY_PERSON = `
  with asked as (select user_id, count(*)::int as questions, ${count("outcome = 'ANSWERED'")} as answered from (${QUESTIONS}) q group by 1),
  sent as (select user_id, count(*)::int as requests, ${cost} as cost from (${REQUESTS}) r group by 1)
  select user_id as "userId", coalesce(questions, 0) as questions, coalesce(answered, 0) as answered, coalesce(requests, 0) as requests,
      coalesce(cost, '0') as cost
    from asked full join sent using (user_id) where user_id is not null order by 2 desc, 4 desc limit 50`;

export const BY_MODEL = `
  with sent as (${REQUESTS}),
  ended as (select model_id, jsonb_agg(jsonb_build_object('outcome', outcome, 'requests', requests) order by requests desc) as outcomes
    from (select model_id, outcome, count(*) as requests from sent group by 1, 2) each group by 1)
  select model_id as "modelId", (array_agg(model_name order by created_at desc))[1] as name, count(*)::int as requests, ${count(USEFUL)} as answered,
      coalesce(sum(input_tokens), 0)::float8 as "inputTokens", coalesce(sum(output_tokens), 0)::float8 as "outputTokens", ${cost} as cost,
      ${share(0.5, 'first_byte_ms', USEFUL)} as "firstByteP50", ${share(0.5, 'total_ms', USEFUL)} as "totalP50",
      ${share(0.95, 'total_ms', USEFUL)} as "totalP95", (select outcomes from ended where ended.model_id = sent.model_id) as outcomes
    from sent group by model_id order by 3 desc`;

/** Questions by something that they have in common. */
export const groupedBy = (column: 'kind' | 'outcome' | 'language' | 'fallback'): string => `
  select ${column} as key, count(*)::int as questions, ${count("outcome = 'ANSWERED'")} as answered, ${count("rating = 'GOOD'")} as good,
      ${count("rating = 'BAD'")} as bad, ${share(0.5, 'milliseconds', "outcome = 'ANSWERED'")} as "medianMilliseconds"
    from (${QUESTIONS}) q where ${column} is not null group by 1 order by 2 desc, 1`;
