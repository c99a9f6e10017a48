import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { join } from 'node:path';
import { runProgram } from './run-program.ts';

const WATCHERS = [
  ['tsc', '-p', 'infra/tsconfig.build.json', '--noCheck', '--watch', '--preserveWatchOutput'],
  // Restarts the whole machine, database included, when a compiled file changes: about a second.
  ['node', '--watch', 'dist/infra/start.js'],
  // The web app, on the address that vite prints; it passes the graph's requests on to the server.
  ['vite', 'web'],
];
const SETTLE_MS = 100;

const env = { ...process.env, NODE_ENV: 'development' };
const children = WATCHERS.map(([program = '', ...args]) =>
  spawn(join('node_modules/.bin', program), args, { stdio: 'inherit', env }),
);

/** One that ends takes the others with it. */
function stop(): void {
  for (const child of children) child.kill('SIGTERM');
  for (const watcher of documents) watcher.close();
}

/** Types of the web app's documents, anew; a fault in one is shown and waits for its correction. */
async function generate(): Promise<void> {
  const { ok, output } = await runProgram(['graphql-codegen']);
  if (!ok) process.stderr.write(output);
}

let pending: NodeJS.Timeout | undefined;
const documents = ['web/src', 'schema'].map((folder) =>
  watch(folder, { recursive: true }, (_event, file) => {
    if (!file?.endsWith('.graphql')) return;
    clearTimeout(pending);
    pending = setTimeout(generate, SETTLE_MS);
  }),
);

for (const child of children) child.once('exit', stop);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, stop);
