import { spawn } from 'node:child_process';
import { join } from 'node:path';

const WATCHERS = [
  ['tsc', '-p', 'infra/tsconfig.build.json', '--noCheck', '--watch', '--preserveWatchOutput'],
  // Restarts the whole machine, database included, when a compiled file changes: about a second.
  ['node', '--watch', 'dist/infra/start.js'],
  ['graphql-codegen', '--watch'],
  // The web app, on the address that vite prints; it passes the graph's requests on to the server.
  ['vite', 'web'],
];

const env = { ...process.env, NODE_ENV: 'development' };
const children = WATCHERS.map(([program = '', ...args]) =>
  spawn(join('node_modules/.bin', program), args, { stdio: 'inherit', env }),
);

/** One that ends takes the others with it. */
function stop(): void {
  for (const child of children) child.kill('SIGTERM');
}
for (const child of children) child.once('exit', stop);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, stop);
