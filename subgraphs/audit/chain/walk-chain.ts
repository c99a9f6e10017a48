import type { Session } from '#kernel/database/session';
import type { SignedHead } from '../heads/signed-head.ts';
import { CHAINED_COLUMNS, type ChainedEntry, hashOf, keepsItsWords } from './hash-of.ts';

/** What can be wrong with a chain, and where it begins. */
export interface ChainFault {
  /** CHANGED: not as it was made. MISSING: gone from between others. CUT_OFF: gone from the end, though its head was signed. */
  kind: 'CHANGED' | 'MISSING' | 'CUT_OFF';
  seq: number;
  message: string;
}

/** What a walk along a chain found. */
export interface Walk {
  entries: number;
  /** How many signed heads it was held against. */
  heads: number;
  /** The fault with the smallest number, if any. */
  fault: ChainFault | undefined;
}

const BATCH = 2_000;

/**
 * Walks the chain of the session's organization from its first entry to the first fault. `heads` are the signed ones of that
 * organization, read before the walk began: only they show what was cut off or written anew with all its hashes.
 */
export async function walkChain(session: Session, heads: readonly SignedHead[]): Promise<Walk> {
  const signed = new Map(heads.map((head) => [head.seq, head.hash]));
  const walk = new Walking(signed);
  for await (const batch of batches(session)) {
    for (const entry of batch) if (walk.step(entry)) return walk.result();
  }
  return walk.end();
}

/** The entries by number; those with the same number by id, so that an added one is seen. */
async function* batches(session: Session): AsyncGenerator<ChainedEntry[]> {
  let last: [seq: string, id: string] = ['0', '00000000-0000-0000-0000-000000000000'];
  for (;;) {
    const batch = await session.read<ChainedEntry>({
      text: `select ${CHAINED_COLUMNS} from audit.entries e where (e.seq, e.id) > ($1::bigint, $2::uuid) order by e.seq, e.id limit ${BATCH}`,
      values: last,
    });
    yield batch;
    const end = batch.at(-1);
    if (!end || batch.length < BATCH) return;
    last = [end.seq, end.id];
  }
}

class Walking {
  #previous: Buffer | undefined;
  #seq = 0;
  #entries = 0;
  #fault: ChainFault | undefined;
  /** Numbers of the entries without words, until a later entry says that a person was erased. */
  readonly #wordless = new Set<number>();

  constructor(private readonly signed: ReadonlyMap<number, string>) {}

  /** Goes on to the next entry; true when there is something wrong with it. */
  step(entry: ChainedEntry): boolean {
    const seq = Number(entry.seq);
    this.#fault = this.faultOf(entry, seq);
    if (this.#fault) return true;
    this.#previous = entry.hash;
    this.#seq = seq;
    this.#entries += 1;
    this.noteForgotten(entry, seq);
    return false;
  }

  /** What the end of the chain says. */
  end(): Walk {
    const newest = Math.max(0, ...this.signed.keys());
    const [wordless] = this.#wordless;
    if (newest > this.#seq)
      this.#fault = fault(
        'CUT_OFF',
        this.#seq + 1,
        `the head ${newest} was signed, but ${this.#seq} is the last that is left`,
      );
    else if (wordless !== undefined)
      this.#fault = fault('CHANGED', wordless, 'its words were taken out, and no erasure of a person says so');
    return this.result();
  }

  result(): Walk {
    return { entries: this.#entries, heads: this.signed.size, fault: this.#fault };
  }

  private faultOf(entry: ChainedEntry, seq: number): ChainFault | undefined {
    if (seq > this.#seq + 1) return fault('MISSING', this.#seq + 1, `${this.#seq} is followed by ${seq}`);
    if (seq <= this.#seq) return fault('CHANGED', seq, 'there are two with this number');
    if (!hashOf(entry, this.#previous).equals(entry.hash)) return fault('CHANGED', seq, 'its hash is another');
    if (!keepsItsWords(entry)) return fault('CHANGED', seq, 'its words are others than it was made with');
    const signed = this.signed.get(seq);
    if (signed !== undefined && signed !== entry.hash.toString('hex'))
      return fault('CHANGED', seq, 'the chain up to here was written anew: another head was signed');
    return undefined;
  }

  private noteForgotten(entry: ChainedEntry, seq: number): void {
    if (!entry.detailSalt || !entry.originSalt) this.#wordless.add(seq);
    if (entry.action !== 'audit.PersonForgotten') return;
    const { entries } = JSON.parse(entry.after ?? '{}') as { entries?: number[] };
    for (const one of entries ?? []) this.#wordless.delete(one);
  }
}

const fault = (kind: ChainFault['kind'], seq: number, what: string): ChainFault => ({
  kind,
  seq,
  message: `Entry ${seq} ${WORDS[kind]}: ${what}.`,
});

const WORDS = { CHANGED: 'was changed', MISSING: 'is missing', CUT_OFF: 'was cut off' };
