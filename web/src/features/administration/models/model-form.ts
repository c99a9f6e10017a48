import type { FieldErrors, UseFormRegister } from 'react-hook-form';
import type { CreateLanguageModelInput } from './ModelActions.generated.ts';
import type { ModelFragment, ModelsPageQuery } from './ModelsPage.generated.ts';

/** Where a model can begin. */
export type Preset = NonNullable<ModelsPageQuery['modelPresets']>[number];

/** A model as its form holds it: everything as text. */
export interface ModelValues {
  name: string;
  baseUrl: string;
  model: string;
  apiKey: string;
  requestFields: string;
  inputPrice: string;
  outputPrice: string;
  maxOutputTokens: string;
  requestsPerMinute: string;
  timeoutSeconds: string;
}

/** What fields of a form need of it. */
export interface FormOfModel {
  register: UseFormRegister<ModelValues>;
  errors: FieldErrors<ModelValues>;
}

const USUAL = { apiKey: '', maxOutputTokens: '1500', requestsPerMinute: '60' };

/** A form that begins with what is known of an endpoint. */
export function valuesOfPreset({ name, baseUrl, model, ...preset }: Preset): ModelValues {
  const { inputPrice, outputPrice, requestFields, timeoutSeconds } = preset;
  return {
    ...USUAL,
    name,
    baseUrl,
    model,
    inputPrice,
    outputPrice,
    requestFields: textOfFields(requestFields),
    timeoutSeconds: String(timeoutSeconds),
  };
}

/** A form that begins with nothing but what is usual. */
export const EMPTY: ModelValues = {
  ...USUAL,
  name: '',
  baseUrl: 'https://',
  model: '',
  inputPrice: '',
  outputPrice: '',
  requestFields: '',
  timeoutSeconds: '15',
};

/** A form that begins with a model as it is; its key stays unless another is typed. */
export function valuesOfModel(model: ModelFragment): ModelValues {
  const { name, baseUrl, inputPrice, outputPrice, requestFields } = model;
  return {
    name,
    baseUrl,
    model: model.model,
    apiKey: '',
    inputPrice: String(Number(inputPrice)),
    outputPrice: String(Number(outputPrice)),
    requestFields: textOfFields(requestFields),
    maxOutputTokens: String(model.maxOutputTokens),
    requestsPerMinute: String(model.requestsPerMinute),
    timeoutSeconds: String(model.timeoutSeconds),
  };
}

/** What the graph is told; undefined when the further fields are no JSON. */
export function inputOf(values: ModelValues): CreateLanguageModelInput | undefined {
  const requestFields = fieldsOf(values.requestFields);
  if (requestFields === undefined) return undefined;
  const { name, baseUrl, model, inputPrice, outputPrice } = values;
  const input = { name: name.trim(), baseUrl: baseUrl.trim(), model: model.trim(), requestFields };
  return {
    ...input,
    inputPrice: decimalOf(inputPrice),
    outputPrice: decimalOf(outputPrice),
    maxOutputTokens: Number(values.maxOutputTokens),
    requestsPerMinute: Number(values.requestsPerMinute),
    timeoutSeconds: Number(values.timeoutSeconds),
    ...(values.apiKey && { apiKey: values.apiKey }),
  };
}

/** Whether a text is a price: digits, with a point or a comma before at most four more. */
export const isPrice = (text: string): boolean => /^\d{1,8}([.,]\d{1,4})?$/.test(text.trim());

const decimalOf = (text: string): string => text.trim().replace(',', '.');

function textOfFields(fields: unknown): string {
  return JSON.stringify(fields) === '{}' ? '' : JSON.stringify(fields);
}

function fieldsOf(text: string): unknown {
  try {
    return text.trim() === '' ? {} : JSON.parse(text);
  } catch {
    return undefined;
  }
}
