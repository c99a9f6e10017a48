import type { Session } from '#kernel/database/session';
import type { FileOutcome, Progress } from '#kernel/imports/import-file';
import { logger } from '#kernel/telemetry/logger';
import { ImportRun } from './import-run.entity.ts';
import type { ImportedFile, ImportFault } from './import-run.types.ts';

const MOST_FAULTS = 1_000;
const BEAT_MS = 1_000;

/** Keeps the row of a run up to date, each second, while an attempt is made; what an earlier attempt noted is forgotten. */
export class RunLog {
  readonly #faults: ImportFault[] = [];
  readonly #files: ImportedFile[] = [];
  readonly #beat: NodeJS.Timeout;
  #faultCount = 0;
  #progress: Progress | undefined;
  #writing: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly session: Session,
    private readonly runId: string,
  ) {
    this.#beat = setInterval(() => void this.beat(), BEAT_MS).unref();
  }

  readonly onFault = (fault: ImportFault): void => {
    this.#faultCount += 1;
    if (this.#faults.length < MOST_FAULTS) this.#faults.push(fault);
  };

  readonly onProgress = (progress: Progress): void => {
    this.#progress = progress;
  };

  readonly onFile = (outcome: FileOutcome): void => {
    this.#files.push(outcome);
  };

  /** Writes how the attempt ended; rejects when that cannot be written. */
  async end(last: Partial<ImportRun>): Promise<void> {
    this.stop();
    await this.#writing;
    await this.save({ ...last, progress: null });
  }

  /** Writes nothing any more. */
  stop(): void {
    clearInterval(this.#beat);
  }

  /** One write at a time; one that fails is made good by the next. */
  private async beat(): Promise<void> {
    await this.#writing;
    this.#writing = this.save({ progress: this.#progress ?? null }).catch((error: Error) =>
      logger.warn({ run: this.runId, error: error.message }, 'state of an import not saved'),
    );
  }

  private save(values: Partial<ImportRun>): Promise<unknown> {
    const found = { files: this.#files, faults: this.#faults, faultCount: this.#faultCount };
    return this.session.write((em) => em.nativeUpdate(ImportRun, { id: this.runId }, { ...found, ...values }));
  }
}
