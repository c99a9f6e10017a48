import { modulesOf, planOf } from '../plans/plans.ts';

/** Names of the modules that an organization can use: its plan brings them, and nobody switched them off. */
export function usableModules(plan: string, switchedOff: readonly string[]): string[] {
  return modulesOf(planOf(plan)).filter((name) => !switchedOff.includes(name));
}
