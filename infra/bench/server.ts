import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Usage } from './serve.ts';

/** A process under test, or one that prepares something. */
export interface Server<Ready> {
  name: string;
  ready: Ready;
  usage(): Promise<Usage>;
  /** The same after it collected its garbage. */
  collect(): Promise<Usage>;
  /** Resolves when the process is gone. */
  stop(): Promise<void>;
}

/** Which file serves, what it is told, and where its CPU profile goes, if anywhere. */
export interface ServerOptions {
  /** Below this folder, without extension: `servers/product`. */
  name: string;
  options: object;
  profiles?: string;
}

/** Starts a process of its own; rejects when it ends before it is ready. Its reason then stands on stderr. */
export async function startServer<Ready>({ name, options, profiles }: ServerOptions): Promise<Server<Ready>> {
  const file = fileURLToPath(new URL(`./${name}${extname(import.meta.filename)}`, import.meta.url));
  const profiling = profiles ? ['--cpu-prof', `--cpu-prof-dir=${join(profiles, name)}`] : [];
  const child = fork(file, {
    execArgv: [...process.execArgv, ...profiling],
    env: { ...process.env, NODE_ENV: 'production' },
  });
  const gone = once(child, 'exit');
  child.send(options);
  const ready = (await answer(name, child)) as Ready;
  const ask = async (what: 'usage' | 'collect') => {
    child.send(what);
    return (await answer(name, child)) as Usage;
  };
  return {
    name,
    ready,
    usage: () => ask('usage'),
    collect: () => ask('collect'),
    async stop() {
      if (child.connected) child.send('stop');
      await gone;
    },
  };
}

async function answer(name: string, child: ChildProcess): Promise<unknown> {
  const ended = new AbortController();
  const gone = once(child, 'exit', { signal: ended.signal }).then(() => {
    throw new Error(`${name} ended.`);
  });
  const [message] = await Promise.race([once(child, 'message'), gone]);
  ended.abort();
  gone.catch(() => {});
  return message;
}
