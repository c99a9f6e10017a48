import { randomUUID } from 'node:crypto';
import { installSecret } from '#kernel/crypto/keyring';
import type { AskModel } from '../../subgraphs/ai/models/ask-model.ts';
import { callModel } from '../../subgraphs/ai/models/calling/call-model.ts';
import { requestOf } from '../../subgraphs/ai/models/calling/request-of.ts';
import { configureModels } from '../../subgraphs/ai/models/egress/allowed-hosts.ts';
import { LanguageModel } from '../../subgraphs/ai/models/language-model.entity.ts';
import { sealKey } from '../../subgraphs/ai/models/model-key.ts';
import { PRESETS } from '../../subgraphs/ai/models/presets.ts';
import type { ModelAddress } from './lend-model.ts';

const MOST_TOKENS = 2_000;
const PATIENCE_SECONDS = 15;

/** Asks one language model in the words and by the client of the product, but without limits, a log, or another one to fall back to. */
export function askOutright({ url, model, key, timeoutSeconds = PATIENCE_SECONDS }: ModelAddress): AskModel {
  installSecret(randomUUID());
  configureModels({ hosts: [new URL(url).host] });
  const row = Object.assign(new LanguageModel(), {
    ...{ id: randomUUID(), organizationId: randomUUID() },
    ...{ baseUrl: url, model, timeoutSeconds, maxOutputTokens: MOST_TOKENS },
    requestFields: PRESETS.find(({ baseUrl }) => baseUrl === url)?.requestFields ?? {},
  });
  row.apiKey = sealKey(key, row);
  return async (task, signal) => {
    const request = requestOf(task, row);
    const called = request && (await callModel(row, request, signal, task.onText));
    return called?.reply && task.accept(called.reply);
  };
}
