import type { RowFault } from '#kernel/imports/find-faults';
import type { FileOutcome, Progress } from '#kernel/imports/import-file';
import type { ImportSummary } from '#kernel/imports/import-folder';
import type { UndoneTarget } from '#kernel/imports/undo-batch';

const BAR_WIDTH = 30;
const REDRAW_MS = 100;
const ERASE_LINE = '\r\u001b[K';

/** What a person sees of an import: a bar on a terminal, plain lines elsewhere. */
export class Report {
  #drawnAt = 0;

  constructor(
    private readonly out: NodeJS.WriteStream = process.stdout,
    private readonly errors: NodeJS.WriteStream = process.stderr,
  ) {}

  /** Moves the bar; other outputs than a terminal get none. */
  progress({ target, step, bytes, totalBytes }: Progress): void {
    if (!this.out.isTTY || (step === 'reading' && Date.now() - this.#drawnAt < REDRAW_MS)) return;
    this.#drawnAt = Date.now();
    const part = totalBytes === 0 ? 1 : bytes / totalBytes;
    const bar = '#'.repeat(Math.round(part * BAR_WIDTH)).padEnd(BAR_WIDTH, '.');
    this.out.write(
      `${ERASE_LINE}${target.padEnd(30)} [${bar}] ${String(Math.round(part * 100)).padStart(3)} % ${step}`,
    );
  }

  fault({ file, line, column, reason }: RowFault): void {
    this.errors.write(`${this.erased()}${file}${line ? `:${line}` : ''}${column ? ` ${column}` : ''}: ${reason}\n`);
  }

  file({ target, file, inserted, updated, unchanged, rejected, seconds, written }: FileOutcome): void {
    const rate = Math.round((inserted + updated + unchanged + rejected) / seconds);
    const cells = [inserted, updated, unchanged, rejected, seconds.toFixed(1), rate].map((cell) =>
      String(cell).padStart(9),
    );
    this.out.write(`${this.erased()}${target.padEnd(30)}${cells.join(' ')}  ${written ? file : `${file} LEFT OUT`}\n`);
  }

  head(): void {
    const cells = ['inserted', 'updated', 'unchanged', 'rejected', 'seconds', 'rows/s'].map((cell) => cell.padStart(9));
    this.out.write(`${'target'.padEnd(30)}${cells.join(' ')}  file\n`);
  }

  /** The last words: sums, and how to go on from here. */
  summary({ files, batchId, complete }: ImportSummary, dryRun: boolean): void {
    const sum = (key: 'inserted' | 'updated' | 'unchanged' | 'rejected') =>
      files.reduce((total, file) => total + file[key], 0);
    const counts = `${sum('inserted')} inserted, ${sum('updated')} updated, ${sum('unchanged')} unchanged, ${sum('rejected')} rejected`;
    const fate = dryRun
      ? 'Dry run, nothing was written'
      : complete
        ? 'Imported'
        : 'Stopped at the first file that was left out';
    this.out.write(`\n${fate}: ${counts}.\n`);
    if (!dryRun && sum('inserted') + sum('updated') > 0)
      this.out.write(`To take it back: the same command with --undo ${batchId}\n`);
  }

  undone(targets: readonly UndoneTarget[]): void {
    for (const { target, deleted, restored } of targets)
      this.out.write(`${target.padEnd(30)} ${deleted} deleted, ${restored} put back\n`);
  }

  private erased(): string {
    return this.out.isTTY ? ERASE_LINE : '';
  }
}
