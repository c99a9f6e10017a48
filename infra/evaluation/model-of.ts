import type { ModelAddress } from './lend-model.ts';

/** The language model that the environment names by `MODEL_URL`, `MODEL_NAME` and `MODEL_KEY`; undefined without the first two. */
export function modelOf({
  MODEL_URL: url,
  MODEL_NAME: model,
  MODEL_KEY: key = 'none',
}: NodeJS.ProcessEnv): ModelAddress | undefined {
  return url && model ? { url, model, key } : undefined;
}
