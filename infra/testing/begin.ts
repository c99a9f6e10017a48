import { type ChildProcessByStdio, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';

/** A start of A-EMS in a process of its own, as `npm start` does it. */
export interface Begun {
  child: ChildProcessByStdio<null, Readable, Readable>;
  /** Waits until the terminal has shown what is looked for; rejects with all it showed when the start ends without. */
  said(pattern: RegExp): Promise<RegExpMatchArray>;
  /** The address, as soon as everything is up. */
  opened(): Promise<string>;
  /** What the terminal says about signing in to the demo company. */
  credentials(): Promise<{ email: string; password: string }>;
  /** As Ctrl-C does; resolves to the exit code. */
  stop(): Promise<number>;
}

/** Brings dist/ to what the sources say; quick when it is. */
export function ensureBuilt(...parts: string[]): void {
  execFileSync(process.execPath, ['infra/build.ts', ...parts]);
}

/** Starts what is built, on a free port and without a demo company unless `env` says otherwise. */
export function begin(env: Record<string, string>): Begun {
  const child = spawn(process.execPath, ['dist/infra/start.js'], {
    env: { ...process.env, PORT: '0', DEMO: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const gone = once(child, 'exit');
  const said = listen(child);
  return {
    child,
    said,
    opened: async () => (await said(/A-EMS is at (\S+)/))[1] ?? '',
    credentials: async () => {
      const [, email = '', password = ''] = await said(/Sign in: (\S+) \/ (\S+)/);
      return { email, password };
    },
    stop: async () => {
      child.kill('SIGINT');
      return (await gone)[0];
    },
  };
}

function listen(child: Begun['child']): (pattern: RegExp) => Promise<RegExpMatchArray> {
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  return async (pattern) => {
    for (;;) {
      const match = output.match(pattern);
      if (match) return match;
      if (child.exitCode !== null) throw new Error(`A-EMS ended:\n${output}`);
      await sleep(20);
    }
  };
}
