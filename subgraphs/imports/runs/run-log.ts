import type { Caller } from '#kernel/auth/viewer';
import type { Database } from '#kernel/database/open-database';
import { Session } from '#kernel/database/session';
import type { FileOutcome, Progress } from '#kernel/imports/import-file';
import { logger } from '#kernel/telemetry/logger';
import { ImportRun } from './import-run.entity.ts';
import type { ImportedFile, ImportFault } from './import-run.types.ts';

const MOST_FAULTS = 1_000;
const BEAT_MS = 1_000;

/** Keeps the row of a run up to date while it is worked on, outside the request that began it. */
export class RunLog {
  readonly session: Session;
  readonly #faults: ImportFault[];
  readonly #files: ImportedFile[];
  readonly #beat: NodeJS.Timeout;
  #faultCount: number;
  #progress: Progress | undefined;
  #writing: Promise<unknown> = Promise.resolve();

  constructor(
    database: Database,
    caller: Caller,
    private readonly run: ImportRun,
  ) {
    this.#faults = [...run.faults];
    this.#files = [...run.files];
    this.#faultCount = run.faultCount;
    this.session = new Session(database, caller);
    this.#beat = setInterval(() => this.save({ progress: this.#progress ?? null }), BEAT_MS).unref();
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

  /** Writes how it ended, and gives the session back. */
  async end(last: Partial<ImportRun>): Promise<void> {
    clearInterval(this.#beat);
    await this.save({ ...last, progress: null });
    await this.session.close();
  }

  /** One write at a time, in order; one that fails is made good by the next. */
  private save(values: Partial<ImportRun>): Promise<unknown> {
    const seen = { seenAt: new Date(), files: this.#files, faults: this.#faults, faultCount: this.#faultCount };
    this.#writing = this.#writing
      .then(() => this.session.write((em) => em.nativeUpdate(ImportRun, { id: this.run.id }, { ...seen, ...values })))
      .catch((error: Error) => logger.warn({ run: this.run.id, error: error.message }, 'state of an import not saved'));
    return this.#writing;
  }
}
