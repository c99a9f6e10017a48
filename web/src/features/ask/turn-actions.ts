/** What can be done from within an answer. */
export interface TurnActions {
  /** Asks this as the next question. */
  ask: (question: string) => void;
  /** Puts a question into the composer, to be changed before it is asked. */
  compose: (question: string) => void;
  /** Goes to where the conversation goes on. */
  goOn: () => void;
  /** Has a question answered once more, whose answer did not come to its end. */
  retry: (questionId: string) => void;
}
