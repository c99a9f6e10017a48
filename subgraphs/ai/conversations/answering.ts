import type { Context } from '#kernel/graph/context';
import { type Help, modelsFor } from '../models/calling/ask-models.ts';
import { modelWriter } from '../say/model/model-writer.ts';
import type { Writer } from '../say/writer.ts';
import { analyst } from '../understand/analyst/analyst.ts';
import { modelPlanner } from '../understand/model/model-planner.ts';
import { refusedTo } from '../understand/model/refused-to.ts';
import type { Planner } from '../understand/planner.ts';

/** Who answers a question: one plans, one writes. What lies between is code. */
export interface Answering {
  planner: Planner;
  writer: Writer;
  /** What language models have done for the answer so far. */
  help: Readonly<Help>;
}

/** Who answers this viewer. What they still do when the signal aborts is in vain. */
export function answeringFor(
  context: Context,
  { id, locale }: { id: string; locale: string },
  signal: AbortSignal,
): Answering {
  const { askModel, help } = modelsFor(context, id);
  const asker = { refused: refusedTo(context.viewer), signal };
  return { planner: modelPlanner(askModel, analyst, asker), writer: modelWriter(askModel, locale), help };
}
