import type { Context } from '#kernel/graph/context';
import { readStandings, type Standing } from './calling/standing.ts';
import { LanguageModel } from './language-model.entity.ts';

/** Reads all columns but the key, which leaves the database only to be sent. */
const MODELS = `
  select id, organization_id as "organizationId", name, base_url as "baseUrl", model, key_set_at as "keySetAt",
      request_fields as "requestFields", input_price as "inputPrice", output_price as "outputPrice",
      max_output_tokens as "maxOutputTokens", requests_per_minute as "requestsPerMinute", timeout_seconds as "timeoutSeconds",
      place, is_on as "isOn", source_key as "sourceKey", created_at as "createdAt", updated_at as "updatedAt", deleted_at as "deletedAt"
    from ai.models order by place`;

/** The language models of the organization, in their order. */
export async function readModels(context: Context): Promise<LanguageModel[]> {
  const rows = await context.read<Partial<LanguageModel>>({ text: MODELS });
  return rows.map((row) => Object.assign(Object.create(LanguageModel.prototype) as LanguageModel, row));
}

const known = new WeakMap<Context, Promise<Map<string, Standing>>>();

/** How one language model stands; read once for all models that a request asks about. */
export async function standingOf(context: Context, id: string): Promise<Standing | undefined> {
  const reading = known.get(context) ?? readModels(context).then((models) => readStandings(context, models));
  known.set(context, reading);
  return (await reading).get(id);
}
