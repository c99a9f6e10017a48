import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../../free-port.ts';
import type { Bench } from '../bench.ts';
import type { Line } from '../line.ts';

const AIM_MS = 3_000;
const PATIENCE_MS = 180_000;

/** `npm start` once more, over data that is there: how long until it answers. */
export async function start(bench: Bench): Promise<Line[]> {
  const env = { DATA_DIR: await bench.folder(), ...(bench.command.quick && { DEMO: '0' }) };
  bench.say('starting for the first time');
  const first = await begin(env);
  const second = await begin(env);
  return [
    {
      work: 'start',
      what: 'second npm start to /readyz',
      ours: `${(second / 1_000).toFixed(2)} s`,
      theirs: `${(first / 1_000).toFixed(1)} s the first`,
      ratio: '',
      aim: '<= 3 s',
      isReached: second <= AIM_MS,
      figures: { milliseconds: second, firstMilliseconds: first },
    },
  ];
}

/** Milliseconds until everything is ready; then it is stopped again. */
async function begin(env: Record<string, string>): Promise<number> {
  const port = String(await freePort());
  const begun = performance.now();
  const child = spawn('npm', ['start'], {
    env: { ...process.env, ...env, PORT: port },
    detached: true,
    stdio: 'ignore',
  });
  const gone = once(child, 'exit');
  try {
    while (!(await isReady(port))) {
      if (child.exitCode !== null) throw new Error('npm start ended before it was ready.');
      if (performance.now() - begun > PATIENCE_MS) throw new Error('npm start takes too long.');
      await sleep(10);
    }
    return performance.now() - begun;
  } finally {
    // The whole group, as Ctrl-C does.
    if (child.pid && child.exitCode === null) process.kill(-child.pid, 'SIGINT');
    await gone;
  }
}

async function isReady(port: string): Promise<boolean> {
  const response = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => undefined);
  return response?.ok ?? false;
}
