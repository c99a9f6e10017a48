import { logger } from '#kernel/telemetry/logger';
import type { AskModel, ModelTask } from '../../models/ask-model.ts';
import { type Material, type Writer, type Written, writtenByRules } from '../writer.ts';
import { instructionsFor } from './instructions.ts';
import { LineReader } from './lines.ts';
import { type Draft, materialFor } from './material-for.ts';
import { offerFor } from './offers-for.ts';
import { Telling } from './telling.ts';

/** Who has not said all by then is not waited for. */
const PATIENCE_MS = 12_000;

/**
 * Writes by a language model, as far as what it says is verified before anybody sees it; a sentence that is not, or does not come in
 * time, is written by rules. What is told, in what order, and what is advised is decided by code: the model only chooses words.
 */
export function modelWriter(askModel: AskModel, locale: string): Writer {
  return {
    async *write(material, signal) {
      const drafts = [...writtenByRules(material)].map((written) => ({
        written,
        offer: offerFor(written, material.reasoned, material.language),
      }));
      const telling = new Telling(drafts, material);
      yield* telling.lead();
      if (drafts.some(({ offer }) => offer))
        yield* askedFor(taskOf(drafts, material, locale), telling, askModel, signal);
      signal.throwIfAborted();
      yield* telling.rest();
      if (telling.lost > 0)
        logger.info({ faults: telling.faults, told: telling.told }, 'words of a language model not shown');
    },
  };
}

type Task = Pick<ModelTask<true>, 'purpose' | 'instructions' | 'question' | 'material'>;

function taskOf(drafts: readonly Draft[], { question, language, reasoned }: Material, locale: string): Task {
  return {
    purpose: 'WRITE',
    instructions: instructionsFor(language),
    question,
    material: materialFor(drafts, reasoned[0]?.book.figures ?? [], locale),
  };
}

/** What the model says, each sentence as soon as its line is there and holds. Ends without a word when it fails or takes too long. */
function askedFor(task: Task, telling: Telling, askModel: AskModel, signal: AbortSignal): ReadableStream<Written> {
  const reader = new LineReader();
  const left = new AbortController();
  const patience = AbortSignal.any([signal, left.signal, AbortSignal.timeout(PATIENCE_MS)]);
  return new ReadableStream({
    cancel: () => left.abort(),
    start(told) {
      const tell = (lines: ReturnType<LineReader['take']>) => {
        if (patience.aborted) return;
        for (const line of lines) for (const written of telling.take(line)) told.enqueue(written);
      };
      let isStreamed = false;
      const onText = (piece: string) => {
        isStreamed = true;
        tell(reader.take(piece));
        return telling.told > 0;
      };
      const accept = ({ text }: { text: string }) => {
        tell([...(isStreamed ? [] : reader.take(text)), ...reader.end()]);
        return telling.told > 0 ? (true as const) : undefined;
      };
      askModel({ ...task, onText, accept }, patience)
        .catch(() => undefined)
        .finally(() => left.signal.aborted || told.close());
    },
  });
}
