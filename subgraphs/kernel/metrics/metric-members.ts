import { Directive, Field, Float, ObjectType } from 'type-graphql';
import type { Statement } from '#kernel/database/session';
import { statementName } from '#kernel/database/statement-name';
import type { Context } from '#kernel/graph/context';
import { Parameters } from '#kernel/graph/filters';
import { checkSize } from '#kernel/graph/page';
import type { Metric } from './define-metric.ts';
import { measuresOf } from './measure.ts';
import { dimensionOf } from './metric-query.ts';
import { columnsUnder, slotSql } from './metric-sql.ts';

@Directive('@shareable')
@ObjectType({ description: 'A member of a dimension, found by its name.' })
export class MetricMember {
  @Field(() => String, { description: 'Key of the member, for filters.' })
  key!: string;

  @Field(() => String, { description: 'Name of the member.' })
  label!: string;

  @Field(() => Float, { description: 'How much of the name stands in the text: 1 for the same words, 0 for none.' })
  likeness!: number;
}

/** A name of which less than this stands in the text is not meant. */
const LIKE = 0.45;
const LONGEST_TEXT = 500;
/** Words so short stand in too many names to tell which is meant. */
const SHORTEST_WORD = 4;

/**
 * The members of a dimension whose names stand in a text, the most alike first; words may be misspelt, and a whole word of a name is
 * enough. Only members that some row of the metric has, and that the viewer reaches, are found.
 */
export async function answerMembers(
  context: Context,
  metric: Metric,
  by: string,
  text: string,
  first: number,
): Promise<MetricMember[]> {
  checkSize('first', first);
  const known = await context.metrics.shared(context, metric, ['members', by], () => fewMembers(context, metric, by));
  if (known?.length === 0) return [];
  return context.read<MetricMember>(alikeStatement(metric, by, known, text.slice(0, LONGEST_TEXT), first));
}

interface Member {
  key: string;
  label: string;
}

/** More of them are looked for where they are: a list so long takes longer to hand over than to read again. */
const FEW = 5_000;

/** All members of a dimension; undefined when they are many. */
async function fewMembers(context: Context, metric: Metric, by: string): Promise<Member[] | undefined> {
  const sql = `${membersSql(metric, by)} limit ${FEW + 1}`;
  const members = await context.read<Member>({ text: sql, name: statementName(sql) });
  return members.length > FEW ? undefined : members;
}

/** A name in lower case and without accents; most names have none, which is seen by their bytes. */
const WITHOUT_ACCENTS = `case when octet_length(label) = length(label) then lower(label)
  else replace(regexp_replace(normalize(lower(label), nfd), '[\u0300-\u036f]', '', 'g'), 'đ', 'd') end`;

const withoutAccents = (text: string): string =>
  text.toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('đ', 'd');

function membersSql(metric: Metric, by: string): string {
  const dimension = dimensionOf(metric, by);
  const { fact } = measuresOf(metric.value)[0];
  const columns = columnsUnder(dimension).join(', ');
  const label = `(${dimension.label ?? dimension.key})::text`;
  return `select ${slotSql(dimension)} as key, min(${label}) as label from (select distinct ${columns} from ${fact.table} f) f
    ${[dimension.join ?? []].flat().join(' ')} group by 1`;
}

/** Looks among the members that are known, or among those that there are. */
function alikeStatement(
  metric: Metric,
  by: string,
  known: readonly Member[] | undefined,
  text: string,
  first: number,
): Statement {
  const parameters = new Parameters();
  const array = (of: keyof Member) => parameters.add(known?.map((member) => member[of]) ?? [], 'text[]');
  const members = known
    ? `select * from unnest(${array('key')}, ${array('label')}) m (key, label)`
    : membersSql(metric, by);
  const plain = withoutAccents(text);
  const words = plain.split(/[^\p{L}\p{N}]+/u);
  const longWords = words.filter((word) => word.length >= SHORTEST_WORD);
  const named = `string_to_array(plain, ' ') && ${parameters.add(longWords, 'text[]')}`;
  const sql = `with members as (${members})
    select key, label, likeness from members, lateral (select ${WITHOUT_ACCENTS} as plain) folded,
      strict_word_similarity(plain, ${parameters.add(plain, 'text')}) as likeness
     where key <> '' and (likeness >= ${LIKE} or ${named}) order by likeness desc, length(label) desc, label limit ${parameters.add(first, 'int')}`;
  return { text: sql, values: parameters.values, name: statementName(sql) };
}
