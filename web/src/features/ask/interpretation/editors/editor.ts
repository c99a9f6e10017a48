import type { Changes, Choices, Plan } from '../plan.ts';

/** What changes one piece of a plan. */
export interface EditorProps {
  plan: Plan;
  /** The place of the piece among those of its kind; behind the last one for a new one. */
  at: number;
  choices: Choices;
  onChange: (changes: Changes) => void;
}

/** Stands for no value in a list of choices. */
export const NONE = 'NONE';
