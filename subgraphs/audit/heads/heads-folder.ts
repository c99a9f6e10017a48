import { mkdirSync } from 'node:fs';
import { open, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { KeyPair } from '#kernel/auth/keys';
import { isGenuine, type SignedHead } from './signed-head.ts';

/** Where signed heads are kept, outside the database, and the pair that signs and verifies them. */
export interface HeadsFolder {
  directory: string;
  keys: KeyPair;
}

let folder: HeadsFolder | undefined;

/** Tells this process where heads are kept (`AUDIT_HEADS_DIR`) and with which key they are signed; once, at the start. */
export function configureAudit(settings: HeadsFolder | undefined): void {
  if (settings) mkdirSync(settings.directory, { recursive: true, mode: 0o700 });
  folder = settings;
}

/** The folder of this process; undefined when it was told of none, and heads can be neither signed nor checked. */
export const headsFolder = (): HeadsFolder | undefined => folder;

/** Adds heads to the file of the month, one a line; they are on the disk when it resolves. */
export async function keepHeads({ directory }: HeadsFolder, heads: readonly SignedHead[]): Promise<void> {
  const [first] = heads;
  if (!first) return;
  const file = await open(join(directory, `heads-${first.signedAt.slice(0, 7)}.jsonl`), 'a', 0o600);
  try {
    await file.appendFile(heads.map((head) => `${JSON.stringify(head)}\n`).join(''));
    await file.datasync();
  } finally {
    await file.close();
  }
}

/** The genuine heads that are kept, by organization; throws when one was not signed by the key, which is a break-in of its own. */
export async function readHeads({ directory, keys }: HeadsFolder): Promise<Map<string, SignedHead[]>> {
  const files = (await readdir(directory)).filter((name) => /^heads-.*\.jsonl$/.test(name)).sort();
  const texts = await Promise.all(files.map((name) => readFile(join(directory, name), 'utf8')));
  const heads = texts.flatMap((text, index) =>
    linesOf(text).map((line) => read(line, files[index] as string, keys.publicKey)),
  );
  return Map.groupBy(heads, ({ organizationId }) => organizationId);
}

/** Whole lines only: the process that wrote the last one may have been killed meanwhile. */
const linesOf = (text: string): string[] => text.split('\n').slice(0, -1);

function read(line: string, file: string, publicKey: string): SignedHead {
  const head = parse(line);
  if (!head || !isGenuine(head, publicKey))
    throw new Error(`${file} holds a head that is not signed by this installation: ${line.slice(0, 200)}`);
  return head;
}

function parse(line: string): SignedHead | undefined {
  try {
    return JSON.parse(line) as SignedHead;
  } catch {
    return undefined;
  }
}
