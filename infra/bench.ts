import { Bench } from './bench/bench.ts';
import { readCommand, type WorkName } from './bench/command.ts';
import type { Line } from './bench/line.ts';
import { thisMachine } from './bench/machine.ts';
import { tableOf, writeFindings } from './bench/report.ts';
import { asking } from './bench/works/ask.ts';
import { cold } from './bench/works/cold.ts';
import { edges } from './bench/works/edges.ts';
import { importing } from './bench/works/import.ts';
import { list } from './bench/works/list.ts';
import { memory } from './bench/works/memory.ts';
import { metric } from './bench/works/metric.ts';
import { overview } from './bench/works/overview.ts';
import { overviewHttp } from './bench/works/overview-http.ts';
import { push } from './bench/works/push.ts';
import { signingIn } from './bench/works/sign-in.ts';
import { start } from './bench/works/start.ts';
import { Refusal } from './refusal.ts';

const WORKS: Record<WorkName, (bench: Bench) => Promise<Line[]>> = {
  start,
  import: importing,
  overview,
  'overview-http': overviewHttp,
  edges,
  list,
  cold,
  push,
  metric,
  'sign-in': signingIn,
  ask: asking,
  memory,
};

/** Runs the works that were asked for, one after the other; one that fails does not keep the others from running. */
async function run(bench: Bench): Promise<void> {
  const { works, out, quick, full } = bench.command;
  const machine = thisMachine();
  const begun = performance.now();
  const lines: Line[] = [];
  for (const name of works) {
    bench.say(name);
    const found = await WORKS[name](bench).catch((error: Error) => [failed(name, error)]);
    process.stdout.write(`${tableOf(found)}\n`);
    lines.push(...found);
  }
  const seconds = Math.round((performance.now() - begun) / 1_000);
  writeFindings(out, { at: new Date().toISOString(), machine, quick, full, seconds, lines });
  const { processor, cores, memoryGigabytes, node } = machine;
  process.stdout.write(
    `\n${tableOf(lines)}\n\n${processor}, ${cores} cores, ${memoryGigabytes} GB, Node ${node}, ${seconds} s\n`,
  );
  process.stdout.write(`Written to ${out}\n`);
}

function failed(work: WorkName, error: Error): Line {
  fail(error);
  return { work, what: '', ours: `failed: ${error.message}`, theirs: '', ratio: '', aim: '', figures: {} };
}

function say(line: string): void {
  process.stdout.write(`${new Date().toTimeString().slice(0, 8)} ${line}\n`);
}

function fail(error: unknown): void {
  const { message, stack } = error as Error;
  process.stderr.write(`${error instanceof Refusal ? message : stack}\n`);
  process.exitCode = 1;
}

try {
  const bench = new Bench(readCommand(process.argv.slice(2)), say);
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void bench.wayOut.take().then(() => process.exit(1)));
  await run(bench).catch(fail);
  await bench.wayOut.take();
} catch (error) {
  fail(error);
}
