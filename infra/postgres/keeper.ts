import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import type { ServiceUser } from './service-user.ts';

/** Marks the keeper's command line. */
export const KEEPER = 'a-ems-postgres-keeper';

// Its standard input is a pipe that only we hold: when it ends, because we stop or because we were killed, it shuts the
// server down cleanly. So no way of dying leaves a server behind.
const SCRIPT = `
exec 3<&0
"$@" 3<&- & server=$!
{ read -r _ <&3; kill -INT "$server"; } 2>/dev/null & watch=$!
wait "$server"; status=$?
kill "$watch" 2>/dev/null
exit "$status"`;

interface Kept {
  command: readonly string[];
  cwd: string;
  user: ServiceUser | undefined;
  logFile: string;
}

/**
 * Runs a PostgreSQL server for as long as this process lives. Ending the returned process's stdin stops it.
 * It has a session of its own, so that Ctrl-C in the terminal reaches us and not, behind our back, the server.
 */
export function keep({ command, cwd, user, logFile }: Kept): ChildProcess {
  const log = openSync(logFile, 'w', 0o600);
  const child = spawn('/bin/sh', ['-c', SCRIPT, KEEPER, ...command], {
    ...user,
    cwd,
    env: { LC_ALL: 'C' },
    stdio: ['pipe', log, log],
    detached: true,
  });
  closeSync(log);
  return child;
}
