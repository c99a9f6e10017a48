import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

/** What a program said and whether it was content. */
export interface Outcome {
  ok: boolean;
  output: string;
}

/** Runs a program of node_modules to its end. */
export async function runProgram([program = '', ...args]: readonly string[]): Promise<Outcome> {
  const child = spawn(join('node_modules/.bin', program), args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const [out, err, [status]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')]);
  return { ok: status === 0, output: out + err };
}
