import * as z from 'zod';
import { invalid } from '#kernel/errors/fault';

const LONGEST_FIELDS = 2_000;

const price = z.string().regex(/^\d{1,8}(\.\d{1,4})?$/, 'A price is a number of US dollars such as 0.30.');
const between = (least: number, most: number) =>
  z.int(`Give a whole number from ${least} to ${most}.`).min(least).max(most);

/** The settings of a language model that stand in its row as they were given. */
const Settings = z.object({
  name: z.string().trim().min(1, 'Give it a name.').max(100, 'Name it in at most 100 characters.'),
  model: z.string().trim().min(1, 'Say what the endpoint calls the model.').max(200),
  requestFields: z
    .record(z.string(), z.json(), 'Write an object, such as {"temperature": 0}.')
    .refine((fields) => JSON.stringify(fields).length <= LONGEST_FIELDS, `Write at most ${LONGEST_FIELDS} characters.`),
  inputPrice: price,
  outputPrice: price,
  maxOutputTokens: between(100, 32_000),
  requestsPerMinute: between(1, 10_000),
  timeoutSeconds: between(2, 30),
  isOn: z.boolean(),
});

export type ModelSettings = z.infer<typeof Settings>;

/** The settings among what was given, checked; throws VALIDATION_FAILED for what cannot be. What is null or absent is left out. */
export function checkModel(input: object): Partial<ModelSettings> {
  const given = Object.fromEntries(Object.entries(input).filter(([, value]) => value != null));
  const { success, data, error } = Settings.partial().safeParse(given);
  if (success) return data;
  throw invalid(
    error.issues.map(({ path, message }) => ({ path: ['input', ...path.map((at) => at as string)], message })),
  );
}

const LONGEST_KEY = 1_000;

/** An API key as it is sent: printable ASCII; throws VALIDATION_FAILED for what no header can carry. */
export function checkKey(key: string): string {
  const trimmed = key.trim();
  if (trimmed.length <= LONGEST_KEY && /^[\x21-\x7e]*$/.test(trimmed)) return trimmed;
  throw invalid([{ path: ['input', 'apiKey'], message: 'This is no API key: it has spaces or other signs in it.' }]);
}
