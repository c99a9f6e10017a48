/** One thing that a model may do to answer, described as function calling wants it. */
export interface ModelFunction {
  name: string;
  description: string;
  /** JSON schema of the arguments. */
  parameters: Record<string, unknown>;
}

/** What a language model said: the call of a function, text, or both. Nothing of it is trusted. */
export interface ModelReply {
  call?: { name: string; arguments: unknown };
  text: string;
}

/** What a language model is asked: once, with all it needs. */
export interface ModelTask<Result> {
  purpose: 'PLAN' | 'WRITE';
  /** What it is to do: the same text for every company, no data in it. */
  instructions: string;
  question: string;
  /** All that it may know: typed JSON, reaches it in a tool message, cleaned of invisible characters and length-capped. */
  material: unknown;
  /** The only way to answer a `PLAN`. */
  functions?: readonly ModelFunction[];
  /** For `WRITE`: text as it arrives; answers whether any of it is shown by now. */
  onText?(piece: string): boolean;
  /** The result of a reply; undefined for rubbish: then the next model is asked, unless text has been taken already. */
  accept(reply: ModelReply): Result | undefined;
}

/**
 * Asks the models of the viewer's organization, the best first; undefined when none may answer or none can.
 * Throws only when `signal` aborts.
 */
export type AskModel = <Result>(task: ModelTask<Result>, signal: AbortSignal) => Promise<Result | undefined>;
