import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { logger } from '#kernel/telemetry/logger';

/** What a served process does: `ready` is told to the process that asked for it. */
export interface Served<Ready> {
  ready: Ready;
  stop(): Promise<void>;
}

/** How much a process has used. */
export interface Usage {
  /** Milliseconds of processor time since it began. */
  cpu: number;
  /** Megabytes that it holds now, and that it held at most. */
  memory: number;
  peak: number;
  /** Megabytes of objects; those that are in use when garbage has just been collected. */
  objects: number;
}

const MEGABYTE = 1_048_576;

/** Makes this process the other side of `startServer`: it starts once it is told its options, and ends with the one that asked. */
export function serve<Options, Ready>(start: (options: Options) => Promise<Served<Ready>>): void {
  // As `npm start` does on a terminal.
  logger.level = 'warn';
  process.once('disconnect', () => process.exit(1));
  process.once('message', async (options: Options) => {
    const served = await start(options);
    process.on('message', (request) => {
      if (request === 'collect') collectGarbage();
      if (request === 'usage' || request === 'collect') process.send?.(usage());
      else void served.stop().finally(() => process.exit(0));
    });
    process.send?.(served.ready);
  });
}

function usage(): Usage {
  const { user, system } = process.cpuUsage();
  const { rss, heapUsed } = process.memoryUsage();
  return {
    cpu: (user + system) / 1_000,
    memory: rss / MEGABYTE,
    peak: process.resourceUsage().maxRSS / 1_024,
    objects: heapUsed / MEGABYTE,
  };
}

function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
}
