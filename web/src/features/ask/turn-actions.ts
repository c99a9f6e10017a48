/** What can be done from within an answer. */
export interface TurnActions {
  /** Asks this as the next question. */
  ask: (question: string) => void;
  /** Puts this into the composer; `chosen` is the part that one will want to type over. */
  compose: (text: string, chosen?: string) => void;
}
