import { globSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { parseSync, Visitor } from 'vite';

const SOURCES = '{subgraphs,router,infra,web}/**/*.{ts,tsx}';
const NOT_COUNTED = /\.test\.tsx?$|\.generated\.ts$|\/testing\//;
const LONGEST = { function: 40, file: 200 };

/** How many lines something has, blank ones aside. */
export interface Size {
  kind: 'function' | 'file';
  /** `path:line` for a function, `path` for a file. */
  place: string;
  lines: number;
}

interface Located {
  start: number;
  end: number;
  body: { type: string } | null;
}

/** The size of a source file and of each block-bodied function in it. */
export function measure(path: string, source: string): Size[] {
  const sizes: Size[] = [{ kind: 'file', place: path, lines: countLines(source) }];
  const add = ({ start, end, body }: Located) => {
    if (body?.type !== 'BlockStatement') return;
    const line = source.slice(0, start).split('\n').length;
    sizes.push({ kind: 'function', place: `${path}:${line}`, lines: countLines(source.slice(start, end)) });
  };
  new Visitor({
    FunctionDeclaration: add,
    FunctionExpression: add,
    ArrowFunctionExpression: add,
  }).visit(parseSync(path, source).program);
  return sizes;
}

function countLines(source: string): number {
  return source.split('\n').filter((line) => line.trim() !== '').length;
}

/** One line for each thing that is longer than the house allows, the longest first. */
export function tooLong(sizes: readonly Size[]): string[] {
  return sizes
    .filter(({ kind, lines }) => lines > LONGEST[kind])
    .sort((a, b) => b.lines - a.lines)
    .map(({ kind, place, lines }) => `${place}: this ${kind} has ${lines} lines, at most ${LONGEST[kind]}: split it.`);
}

function summary(sizes: readonly Size[], kind: Size['kind']): string {
  const lines = sizes
    .filter((size) => size.kind === kind)
    .map((size) => size.lines)
    .sort((a, b) => a - b);
  const at = (share: number) => lines[Math.floor((lines.length - 1) * share)] ?? 0;
  return `${lines.length} ${kind}s: median ${at(0.5)} lines, p90 ${at(0.9)}, longest ${at(1)}`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const paths = globSync(SOURCES).filter((path) => !NOT_COUNTED.test(path));
  const sizes = paths.flatMap((path) => measure(path, readFileSync(path, 'utf8')));
  const faults = tooLong(sizes);
  process.stdout.write(`${summary(sizes, 'function')}; ${summary(sizes, 'file')}\n`);
  for (const fault of faults) process.stderr.write(`${fault}\n`);
  process.exitCode = faults.length > 0 ? 1 : 0;
}
