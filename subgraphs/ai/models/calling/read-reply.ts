import type OpenAI from 'openai';
import type { ModelReply } from '../ask-model.ts';

type Chunk = OpenAI.ChatCompletionChunk;

/** An answer went on beyond what was asked for. */
export class TooMuch extends Error {
  override name = 'TooMuch';
}

/** Puts the pieces of one answer together. Of several calls the first counts. */
export class ReplyReader {
  #text = '';
  #name = '';
  #arguments = '';
  #isComplete = false;
  #usage: Chunk['usage'];

  constructor(
    private readonly mostSigns: number,
    private readonly onText?: (piece: string) => void,
  ) {}

  /** Takes the next piece; throws TooMuch when there are too many. */
  read({ choices, usage }: Chunk): void {
    this.#usage = usage ?? this.#usage;
    const choice = choices?.[0];
    if (!choice) return;
    this.#isComplete ||= choice.finish_reason !== null && choice.finish_reason !== undefined;
    const { content, tool_calls: calls } = choice.delta ?? {};
    const call = calls?.find(({ index }) => (index ?? 0) === 0)?.function;
    this.#name += call?.name ?? '';
    this.#arguments += call?.arguments ?? '';
    if (typeof content === 'string' && content !== '') {
      this.#text += content;
      this.onText?.(content);
    }
    if (this.#text.length + this.#arguments.length > this.mostSigns) throw new TooMuch('The answer has no end.');
  }

  /** What was said; undefined when it broke off. */
  reply(): ModelReply | undefined {
    if (!this.#isComplete) return undefined;
    if (this.#name === '') return { text: this.#text };
    return { text: this.#text, call: { name: this.#name, arguments: parsed(this.#arguments) } };
  }

  /** What the endpoint says that it took, or about as much; nothing when the request never reached it. */
  tokens(request: unknown, wasSent: boolean): { inputTokens: number; outputTokens: number; isEstimated: boolean } {
    if (this.#usage)
      return {
        inputTokens: counted(this.#usage.prompt_tokens),
        outputTokens: counted(this.#usage.completion_tokens),
        isEstimated: false,
      };
    const inputTokens = wasSent ? estimateTokens(JSON.stringify(request)) : 0;
    return { inputTokens, outputTokens: estimateTokens(this.#text + this.#arguments), isEstimated: true };
  }
}

/** No row holds more, and nobody reads so much. */
const MOST_TOKENS = 100_000_000;
const counted = (tokens: unknown): number =>
  typeof tokens === 'number' && tokens > 0 ? Math.min(Math.ceil(tokens), MOST_TOKENS) : 0;

/** About how many tokens a text is, for want of a count: four bytes make one. */
const estimateTokens = (text: string): number => Math.ceil(Buffer.byteLength(text) / 4);

/** More tokens than a request can have: none is shorter than a byte, and some are added around each message. */
export const mostTokens = (request: unknown): number => Buffer.byteLength(JSON.stringify(request)) + 100;

function parsed(json: string): unknown {
  try {
    return JSON.parse(json || '{}');
  } catch {
    return undefined;
  }
}
