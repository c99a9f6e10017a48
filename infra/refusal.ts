/** A start or command that cannot go on: the message is the one sentence that its user reads, and says what to do. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}
