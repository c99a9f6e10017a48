import { createPublicKey } from 'node:crypto';
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

/** A kept head that the key of this installation did not sign. */
export class ForgedHead extends Error {}

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
export async function readHeads(folder: HeadsFolder): Promise<Map<string, SignedHead[]>> {
  return Map.groupBy(genuine(await readLines(folder), folder), ({ organizationId }) => organizationId);
}

/** Those of one organization, the newest of each hour: years of them are checked in a second, while somebody waits. Throws likewise. */
export async function readHourlyHeads(folder: HeadsFolder, organizationId: string): Promise<SignedHead[]> {
  const own = (await readLines(folder)).filter(({ text }) => text.includes(`"organizationId":"${organizationId}"`));
  const hourly = new Map(own.map((line) => [/"signedAt":"([^:]*)/.exec(line.text)?.[1], line]));
  return genuine([...hourly.values()], folder);
}

interface Line {
  file: string;
  text: string;
}

/** Whole lines only: the process that wrote the last one may have been killed meanwhile. */
async function readLines({ directory }: HeadsFolder): Promise<Line[]> {
  const files = (await readdir(directory)).filter((name) => /^heads-.*\.jsonl$/.test(name)).sort();
  const texts = await Promise.all(files.map((name) => readFile(join(directory, name), 'utf8')));
  return texts.flatMap((text, index) => {
    const file = files[index] as string;
    return text
      .split('\n')
      .slice(0, -1)
      .map((line) => ({ file, text: line }));
  });
}

function genuine(lines: readonly Line[], { keys }: HeadsFolder): SignedHead[] {
  const key = createPublicKey(keys.publicKey);
  return lines.map(({ file, text }) => {
    const head = parse(text);
    if (head && isGenuine(head, key)) return head;
    throw new ForgedHead(`${file} holds a head that is not signed by this installation: ${text.slice(0, 200)}`);
  });
}

function parse(line: string): SignedHead | undefined {
  try {
    return JSON.parse(line) as SignedHead;
  } catch {
    return undefined;
  }
}
