import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { isUuid } from '#kernel/database/is-uuid';
import type { Context } from '#kernel/graph/context';
import type { AnswerRefusal, AnswerType } from './answer.types.ts';
import { asMarkdown } from './as-markdown.ts';
import type { Question } from './question.entity.ts';
import { showAnswer } from './show-answer.ts';
import { showRefusal } from './show-refusal.ts';

/** In which form a conversation is taken away. */
export enum ExportFormat {
  MARKDOWN = 'MARKDOWN',
  JSON = 'JSON',
}
registerEnumType(ExportFormat, {
  name: 'ExportFormat',
  description: 'In which form a conversation is taken away.',
  valuesConfig: {
    MARKDOWN: { description: 'To read: the words, the figures as tables, and the operations that prove them.' },
    JSON: { description: 'For programs: all of it, with what the graph answered.' },
  },
});

@ObjectType({ description: 'A conversation as a file.' })
export class ConversationExport {
  @Field(() => String, { description: 'What to call the file.' })
  fileName!: string;

  @Field(() => String, { description: 'Its media type.' })
  mediaType!: string;

  @Field(() => String, { description: 'Its text.' })
  content!: string;
}

/** A question as it is taken away. */
export interface ExportedQuestion extends Pick<Question, 'text' | 'state' | 'locale' | 'rating' | 'correction'> {
  askedAt: string;
  answer: AnswerType | null;
  refusal: AnswerRefusal | null;
}

/** A conversation as it is taken away. */
export interface ExportedConversation {
  title: string;
  begunAt: string;
  questions: ExportedQuestion[];
}

const CONVERSATION = 'select title, created_at as "createdAt" from ai.conversations where id = $1';
const QUESTIONS = `select text, state, locale, language, answer, refusal, rating, correction, created_at as "createdAt"
  from ai.questions where conversation_id = $1 order by created_at, id`;

/** A conversation of the viewer as a file, with all that proves its figures; null when there is none with this id. */
export async function exportConversation(
  context: Context,
  id: string,
  format: ExportFormat,
): Promise<ConversationExport | null> {
  if (!isUuid(id)) return null;
  const [found] = await context.read<{ title: string; createdAt: Date }>({ text: CONVERSATION, values: [id] });
  if (!found) return null;
  const questions = await context.read<Question>({ text: QUESTIONS, values: [id] });
  const { title, createdAt } = found;
  const conversation = { title, begunAt: createdAt.toISOString(), questions: questions.map(exported) };
  const name = `${title.replaceAll(/[^\p{L}\p{N} -]/gu, '').trim() || 'conversation'}`;
  return format === ExportFormat.JSON
    ? { fileName: `${name}.json`, mediaType: 'application/json', content: JSON.stringify(conversation, null, 2) }
    : { fileName: `${name}.md`, mediaType: 'text/markdown', content: asMarkdown(conversation) };
}

function exported(question: Question): ExportedQuestion {
  const { text, state, locale, rating, correction, createdAt, answer, refusal } = question;
  return {
    text,
    askedAt: createdAt.toISOString(),
    state,
    locale,
    rating: rating ?? null,
    correction: correction ?? null,
    answer: answer ? showAnswer(answer, locale) : null,
    refusal: refusal ? showRefusal(refusal, question.language) : null,
  };
}
