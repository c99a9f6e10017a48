import { newId } from '#kernel/database/new-id';
import type { Context } from '#kernel/graph/context';
import { logger } from '#kernel/telemetry/logger';
import type { AskModel, ModelTask } from '../ask-model.ts';
import type { LanguageModel } from '../language-model.entity.ts';
import { AnswerFallback, RequestOutcome } from '../outcomes.ts';
import { type Obstacle, reserve, settle } from './budget.ts';
import { callModel } from './call-model.ts';
import { modelsInTurn } from './models-in-turn.ts';
import { mostTokens } from './read-reply.ts';
import { requestOf } from './request-of.ts';

/** What the models have done for one question so far. */
export interface Help {
  /** The model whose reply was used last; null while none was. */
  answeredBy: string | null;
  /** Why a part of the answer had to do without; null when none had to, or there is no model. */
  fallback: AnswerFallback | null;
}

/** All calls for one question together; the rest of the asker's patience belongs to the analyst. */
const TURN_MS = 22_000;

/** The language models of a viewer, for one question, and what they have done for it. */
export function modelsFor(context: Context, questionId: string): { askModel: AskModel; help: Help } {
  const help: Help = { answeredBy: null, fallback: null };
  const turn = new Turn(context, questionId, help);
  const askModel: AskModel = async (task, signal) => {
    try {
      return await turn.ask(task, signal);
    } catch (error) {
      if (isTimeUp(signal)) help.fallback = AnswerFallback.NO_MODEL_ANSWERED;
      signal.throwIfAborted();
      logger.error({ correlationId: context.caller.correlationId, error: String(error) }, 'language models not asked');
      help.fallback = AnswerFallback.NO_MODEL_ANSWERED;
      return undefined;
    }
  };
  return { askModel, help };
}

class Turn {
  readonly #deadline = Date.now() + TURN_MS;
  /** Those that failed at this question once are not asked for it again. */
  readonly #failed = new Set<string>();

  constructor(
    private readonly context: Context,
    private readonly questionId: string,
    private readonly help: Help,
  ) {}

  async ask<Result>(task: ModelTask<Result>, signal: AbortSignal): Promise<Result | undefined> {
    const models = await modelsInTurn(this.context);
    let obstacle: Obstacle | undefined;
    for (const model of models) {
      signal.throwIfAborted();
      if (this.#failed.has(model.id) || Date.now() >= this.#deadline) continue;
      const tried = await this.try(model, task, signal);
      if ('result' in tried) return tried.result;
      obstacle = tried.obstacle ?? obstacle;
      if (tried.isOver) break;
    }
    signal.throwIfAborted();
    if (models.length > 0) this.help.fallback = fallbackFor(obstacle);
    return undefined;
  }

  private async try<Result>(
    model: LanguageModel,
    task: ModelTask<Result>,
    signal: AbortSignal,
  ): Promise<Tried<Result>> {
    const request = requestOf(task, model);
    if (!request) return { isOver: true };
    const id = newId();
    const obstacle = await reserve(this.context, {
      id,
      questionId: this.questionId,
      modelId: model.id,
      purpose: task.purpose,
      mostInput: mostTokens(request),
    });
    if (obstacle) return { obstacle, isOver: ENDS.has(obstacle) };
    let hasBegun = false;
    const onText = (piece: string) => {
      hasBegun = true;
      if (task.onText?.(piece)) this.help.answeredBy = model.name;
    };
    const within = AbortSignal.any([signal, AbortSignal.timeout(Math.max(this.#deadline - Date.now(), 1))]);
    const called = await callModel(model, request, within, task.onText && onText);
    const result = called.reply && accepted(task, called.reply);
    const outcome = called.reply && result === undefined ? RequestOutcome.RUBBISH : called.outcome;
    const isStopped = signal.aborted && !isTimeUp(signal);
    await settle(
      this.context,
      id,
      called,
      outcome === RequestOutcome.CANCELLED && !isStopped ? RequestOutcome.TIMED_OUT : outcome,
    );
    if (result === undefined) this.#failed.add(model.id);
    if (result === undefined) return { isOver: hasBegun };
    this.help.answeredBy = model.name;
    return { result };
  }
}

type Tried<Result> = { result: Result } | { obstacle?: Obstacle; isOver: boolean };

/** What stands against every model alike; a cheaper one may still fit the budget. */
const ENDS: ReadonlySet<Obstacle> = new Set([
  AnswerFallback.FORBIDDEN,
  AnswerFallback.QUOTA_REACHED,
  AnswerFallback.TOO_MANY_AT_ONCE,
]);

const fallbackFor = (obstacle: Obstacle | undefined): AnswerFallback =>
  obstacle === undefined || obstacle === 'RESTING' ? AnswerFallback.NO_MODEL_ANSWERED : obstacle;

/** Whether whoever asks has waited long enough, rather than left. */
const isTimeUp = (signal: AbortSignal): boolean =>
  signal.aborted && signal.reason instanceof Error && signal.reason.name === 'TimeoutError';

/** Whoever judges a reply may stumble over it: then it is rubbish. */
function accepted<Result>(
  task: ModelTask<Result>,
  reply: Parameters<ModelTask<Result>['accept']>[0],
): Result | undefined {
  try {
    return task.accept(reply);
  } catch (error) {
    logger.warn({ error: String(error), purpose: task.purpose }, 'reply of a language model not understood');
    return undefined;
  }
}
