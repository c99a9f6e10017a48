import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';

/** A start of A-EMS in a process of its own, as `npm start` does it. */
export interface Begun {
  child: ChildProcess;
  /** Resolves to the address when everything is up; never when the start fails. */
  opened: Promise<string>;
  /** Resolves to what the terminal says about signing in to the demo company. */
  credentials: Promise<{ email: string; password: string }>;
  /** Ctrl-C; resolves to the exit code. */
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
  return {
    child,
    opened: said(child, /A-EMS is at (\S+)/).then(([, url = '']) => url),
    credentials: said(child, /Sign in: (\S+) \/ (\S+)/).then(([, email = '', password = '']) => ({ email, password })),
    stop: async () => {
      child.kill('SIGINT');
      return (await gone)[0];
    },
  };
}

function said({ stdout }: ChildProcess, pattern: RegExp): Promise<RegExpMatchArray> {
  let output = '';
  return new Promise((resolve) => {
    stdout?.on('data', (chunk) => {
      output += chunk;
      const match = output.match(pattern);
      if (match) resolve(match);
    });
  });
}
