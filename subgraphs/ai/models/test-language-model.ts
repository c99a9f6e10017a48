import { audit } from '#kernel/audit/audit';
import { newId } from '#kernel/database/new-id';
import { notFound } from '#kernel/errors/fault';
import type { Context } from '#kernel/graph/context';
import type { ModelReply } from './ask-model.ts';
import { reserve, settle } from './calling/budget.ts';
import { callModel } from './calling/call-model.ts';
import { mostTokens } from './calling/read-reply.ts';
import { requestOf } from './calling/request-of.ts';
import { LanguageModel } from './language-model.entity.ts';
import { LanguageModelTest } from './language-model.types.ts';
import { RequestOutcome } from './outcomes.ts';

/** As a plan is asked for, without anything of the company: whoever cannot do this cannot help. */
const TRIAL = {
  instructions:
    'This tries the connection. Call the function "ready" with the word that the material names; say nothing else.',
  question: 'Are you ready?',
  material: { word: 'yes' },
  functions: [
    {
      name: 'ready',
      description: 'Says that you are ready.',
      parameters: { type: 'object', properties: { word: { type: 'string' } }, required: ['word'] },
    },
  ],
};

/** Sends a language model one request without data of the organization, also when it is off, and says what came of it. */
export async function testLanguageModel(context: Context, id: string): Promise<LanguageModelTest> {
  const model = await context.write((em) => em.findOne(LanguageModel, { id }));
  if (!model) throw notFound('language model', id);
  const request = requestOf(TRIAL, model);
  if (!request) throw new Error('The request that tries a connection is too long.');
  const requestId = newId();
  const obstacle = await reserve(context, {
    id: requestId,
    modelId: id,
    purpose: 'TEST',
    mostInput: mostTokens(request),
  });
  if (obstacle) return Object.assign(new LanguageModelTest(), { outcome: null, message: SPENT });
  const called = await callModel(model, request, AbortSignal.timeout(model.timeoutSeconds * 2_000));
  const outcome = called.reply && !isReady(called.reply) ? RequestOutcome.RUBBISH : called.outcome;
  await settle(context, requestId, called, outcome);
  const subject = { type: 'LanguageModel', id, name: model.name };
  await context.write((em) => audit(em, { action: 'ai.LanguageModelTested', subject, after: { outcome } }));
  return Object.assign(new LanguageModelTest(), { outcome, message: MESSAGES[outcome], milliseconds: called.totalMs });
}

const isReady = ({ call }: ModelReply): boolean => call?.name === 'ready';

const SPENT = "This month's budget does not suffice for a test. Raise it under Limits.";
const MESSAGES: Readonly<Record<RequestOutcome, string>> = {
  ANSWERED: 'It works.',
  RUBBISH: 'It answered, but called no function. Choose a model that can call functions.',
  TIMED_OUT: 'It did not answer in time. Try again, or give it more time.',
  RATE_LIMITED: 'Its endpoint wants fewer requests. Try again later.',
  UNAVAILABLE: 'Its endpoint cannot be reached or is out of order. Check the address.',
  CUT_OFF: 'What came is no answer of an OpenAI-compatible endpoint. Check the address: most end in /v1.',
  REFUSED: 'Its endpoint refuses the request. Check the key, the name of the model and the further fields.',
  ADDRESS_REFUSED: 'Nothing was sent: the address leads to a network that nothing may be sent to.',
  CANCELLED: 'The test was cancelled.',
};
