import type { AnswerSentence, AnswerType } from './answer.types.ts';
import type { ExportedConversation, ExportedQuestion } from './export-conversation.ts';

/** A conversation to read: each answer with its figures and, at its end, the operations that prove them. */
export function asMarkdown({ title, begunAt, questions }: ExportedConversation): string {
  const parts = [`# ${plain(title)}`, `Begun ${begunAt}`, ...questions.flatMap(question)];
  return `${parts.join('\n\n')}\n`;
}

function question({ text, askedAt, state, answer, refusal, rating, correction }: ExportedQuestion): string[] {
  return [
    `## ${plain(text)}`,
    `Asked ${askedAt}`,
    ...(answer ? answered(answer) : [refusal ? plain(refusal.message) : `No answer: ${state}`]),
    ...(rating || correction
      ? [`Rated ${[rating, correction].filter(Boolean).map(String).map(plain).join(': ')}`]
      : []),
  ];
}

function answered({ text, insights, recommendations, charts, figures, evidence }: AnswerType): string[] {
  return [
    ...text.map(sentence),
    ...titled('Insights', list(insights)),
    ...titled('Recommendations', list(recommendations)),
    ...charts.flatMap(({ title, spec }) => titled(plain(title), tableOf((spec as { data?: Row[] }).data ?? []))),
    ...titled('Figures', tableOf(figures.map(({ id, name, shown, from }) => ({ id, name, shown, from: said(from) })))),
    ...evidence.flatMap(({ id, at, query, variables, data }) => [
      `### Evidence ${id}, read ${at}`,
      fenced('graphql', query),
      fenced('json', said(variables)),
      fenced('json', said(data)),
    ]),
  ];
}

type Row = Record<string, unknown>;

const said = (value: unknown): string => JSON.stringify(value);
const sentence = ({ segments }: AnswerSentence): string => plain(segments.map(({ text }) => text).join(''));
const list = (sentences: readonly AnswerSentence[]): string => sentences.map((one) => `- ${sentence(one)}`).join('\n');
const titled = (title: string, body: string): string[] => (body ? [`### ${title}`, body] : []);
const fenced = (kind: string, text: string): string => `\`\`\`${kind}\n${text.replaceAll('```', '` ` `')}\n\`\`\``;

/** Names are data: whatever Markdown or HTML would make of them (links, too), they are shown as they are. */
const plain = (text: string): string =>
  text.replaceAll(/\s+/g, ' ').replaceAll(/[\\`*_{}[\]<>#|!@]|:(?=\/\/)|(?<=www)\./gi, '\\$&');

function tableOf(rows: readonly Row[]): string {
  const columns = [...new Set(rows.flatMap(Object.keys))];
  if (columns.length === 0) return '';
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const cell = (value: unknown) => (value === null || value === undefined ? '' : plain(String(value)));
  return [
    line(columns),
    line(columns.map(() => '---')),
    ...rows.map((row) => line(columns.map((column) => cell(row[column])))),
  ].join('\n');
}
