import OpenAI from 'openai';
import type { ModelReply } from '../ask-model.ts';
import { checkedFetch } from '../egress/checked-fetch.ts';
import type { LanguageModel } from '../language-model.entity.ts';
import { openKey } from '../model-key.ts';
import { RequestOutcome } from '../outcomes.ts';
import { type Failure, failureOf } from './failure-of.ts';
import { ReplyReader } from './read-reply.ts';

/** What came of one call: a reply that was complete, or why there is none; and what it took. */
export interface Called {
  reply?: ModelReply;
  outcome: RequestOutcome;
  /** Tokens read and written; estimated when the endpoint did not say. */
  inputTokens: number;
  outputTokens: number;
  isEstimated: boolean;
  /** Null when nothing came. */
  firstByteMs: number | null;
  totalMs: number;
  /** When its endpoint wants to be asked again. */
  restUntil: Date | null;
}

/** From whom nothing was heard for so long, nothing is awaited any more. */
const FIRST_BYTE_MS = 10_000;
/** Signs that a token has at most in usual text; an answer with more has no end. */
const SIGNS_A_TOKEN = 12;

/** Asks a language model once, as long as its row and `signal` allow. Never throws: what goes wrong is in the outcome. */
export async function callModel(
  model: LanguageModel,
  request: OpenAI.ChatCompletionCreateParamsStreaming,
  signal: AbortSignal,
  onText?: (piece: string) => void,
): Promise<Called> {
  const begun = performance.now();
  const since = () => Math.round(performance.now() - begun);
  const patience = new Patience(model.timeoutSeconds * 1_000);
  const reader = new ReplyReader(model.maxOutputTokens * SIGNS_A_TOKEN, onText);
  let firstByteMs: number | null = null;
  let failure: Failure | undefined;
  try {
    const options = { signal: AbortSignal.any([signal, patience.signal]) };
    for await (const chunk of await clientOf(model).chat.completions.create(request, options)) {
      patience.heard();
      firstByteMs ??= since();
      reader.read(chunk);
    }
  } catch (error) {
    failure = failureOf(error);
  }
  const outcome = outcomeOf({ isCancelled: signal.aborted, isOver: patience.signal.aborted, failure });
  patience.end();
  const reply = outcome ? undefined : reader.reply();
  return {
    ...(reply && { reply }),
    outcome: outcome ?? (reply ? RequestOutcome.ANSWERED : RequestOutcome.CUT_OFF),
    ...reader.tokens(request, failure?.wasSent ?? true),
    firstByteMs,
    totalMs: since(),
    restUntil: failure?.restUntil ?? null,
  };
}

/** The client ends a stream quietly when it is stopped, so who stopped it is asked first. */
function outcomeOf(ended: {
  isCancelled: boolean;
  isOver: boolean;
  failure: Failure | undefined;
}): RequestOutcome | undefined {
  if (ended.isCancelled) return RequestOutcome.CANCELLED;
  return ended.isOver ? RequestOutcome.TIMED_OUT : ended.failure?.outcome;
}

/** The client of one row; nothing of it comes from the environment. */
function clientOf(model: LanguageModel): OpenAI {
  return new OpenAI({
    baseURL: model.baseUrl,
    apiKey: openKey(model) ?? 'none',
    adminAPIKey: null,
    organization: null,
    project: null,
    maxRetries: 0,
    logLevel: 'off',
    fetch: checkedFetch,
  });
}

/** How long one call may take, and how long until something is heard of it. */
class Patience {
  readonly #over = new AbortController();
  readonly #whole: NodeJS.Timeout;
  readonly #first: NodeJS.Timeout;

  constructor(milliseconds: number) {
    const end = () => this.#over.abort();
    this.#whole = setTimeout(end, milliseconds);
    this.#first = setTimeout(end, FIRST_BYTE_MS);
  }

  /** Aborted when it is over. */
  get signal(): AbortSignal {
    return this.#over.signal;
  }

  heard(): void {
    clearTimeout(this.#first);
  }

  end(): void {
    clearTimeout(this.#whole);
    clearTimeout(this.#first);
  }
}
