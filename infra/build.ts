import { createHash } from 'node:crypto';
import { globSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { runProgram } from './run-program.ts';

interface Part {
  name: string;
  sources: readonly string[];
  outputs: readonly string[];
  commands: readonly (readonly string[])[];
}

const PARTS: readonly Part[] = [
  {
    name: 'server',
    sources: ['{subgraphs,router,infra}/**/*.ts', 'tsconfig.json', 'infra/tsconfig.build.json', 'package-lock.json'],
    outputs: ['dist/subgraphs', 'dist/router', 'dist/infra'],
    // Types are the business of `npm run check`.
    commands: [['tsc', '-p', 'infra/tsconfig.build.json', '--noCheck']],
  },
  {
    name: 'web',
    sources: ['web/**/*', 'schema/api.graphql', 'codegen.ts', 'package-lock.json'],
    outputs: ['dist/web'],
    commands: [['graphql-codegen'], ['vite', 'build', 'web', '--logLevel', 'warn']],
  },
];
const OURS = /\.generated\.ts$|\.test\.tsx?$/;

/** Builds a part into dist/ unless that was done from the very same sources. */
async function build(part: Part): Promise<void> {
  const stamp = join('dist', `${part.name}.stamp`);
  const fingerprint = fingerprintOf(part.sources);
  if (readIfThere(stamp) === fingerprint) return;
  process.stdout.write(`Building: ${part.name} ...\n`);
  for (const path of [stamp, ...part.outputs]) rmSync(path, { recursive: true, force: true });
  for (const command of part.commands) await run(command);
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, fingerprint);
}

/** Changes when a file comes, goes, or is written. */
function fingerprintOf(patterns: readonly string[]): string {
  const hash = createHash('sha256');
  for (const path of globSync(patterns as string[]).sort()) {
    if (OURS.test(path)) continue;
    const file = statSync(path);
    if (file.isFile()) hash.update(`${path} ${file.size} ${file.mtimeMs}\n`);
  }
  return hash.digest('hex');
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

/** Shows what a program says only when it fails. */
async function run(command: readonly string[]): Promise<void> {
  const { ok, output } = await runProgram(command);
  if (ok) return;
  process.stderr.write(`${output}\nThe build failed at: ${command.join(' ')}\n`);
  process.exit(1);
}

// `node infra/build.ts server` builds that part alone.
const wanted = process.argv.slice(2);
await Promise.all(PARTS.filter(({ name }) => wanted.length === 0 || wanted.includes(name)).map(build));
