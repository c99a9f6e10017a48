import { type Outcome, runProgram } from './run-program.ts';

/** Something that must hold before a change goes in. */
interface Check {
  name: string;
  /** Programs of node_modules, run in turn until one fails. */
  commands: readonly (readonly string[])[];
  /** What to type, or do, when it does not hold. */
  fix: string;
}

const RUN = ['node', '--conditions=source', '--import', '@oxc-node/core/register'];
const CHECKS: readonly Check[] = [
  { name: 'types of the server', commands: [['tsc', '--noEmit']], fix: 'npx tsc --noEmit' },
  {
    name: 'types of the web app',
    commands: [['graphql-codegen'], ['tsc', '--noEmit', '-p', 'web']],
    fix: 'npx graphql-codegen && npx tsc --noEmit -p web',
  },
  {
    name: 'lint and format',
    commands: [['biome', 'check', '--error-on-warnings', '--max-diagnostics=10']],
    fix: 'npx biome check --write',
  },
  {
    name: 'who imports whom',
    commands: [['depcruise', '--config', 'infra/checks/imports.cjs', 'subgraphs', 'router', 'infra', 'web/src']],
    fix: 'move the import; infra/checks/imports.cjs says why each rule stands',
  },
  {
    name: 'sizes',
    commands: [['node', 'infra/checks/sizes.ts']],
    fix: 'split what is named; node infra/checks/sizes.ts',
  },
  { name: 'unused code and packages', commands: [['knip']], fix: 'npx knip --fix' },
  {
    name: 'schema emitted, unchanged, composes',
    commands: [[...RUN, 'infra/schema.ts', '--check']],
    fix: 'npm run schema, then read git diff schema',
  },
];

/** Runs a check and says how it went, its output only when it failed. */
async function hold({ name, commands, fix }: Check): Promise<boolean> {
  const { ok, output } = await inTurn(commands);
  process.stdout.write(ok ? `ok      ${name}\n` : `FAILED  ${name}\n${output.trim()}\n        Fix: ${fix}\n`);
  return ok;
}

async function inTurn(commands: Check['commands']): Promise<Outcome> {
  let outcome: Outcome = { ok: true, output: '' };
  for (const command of commands) if (outcome.ok) outcome = await runProgram(command);
  return outcome;
}

const held = await Promise.all(CHECKS.map(hold));
process.exitCode = held.every(Boolean) ? 0 : 1;
