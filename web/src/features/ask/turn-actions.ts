/** What can be done from within an answer. */
export interface TurnActions {
  /** Asks this as the next question. */
  ask: (question: string) => void;
  /** Has a question answered once more, whose answer did not come to its end. */
  retry: (questionId: string) => void;
}
