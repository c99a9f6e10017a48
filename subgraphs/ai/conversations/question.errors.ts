import { ObjectType } from 'type-graphql';
import { UserError } from '#kernel/errors/user-error';

/** How many answers one person gets at once. */
export const MOST_AT_ONCE = 2;

@ObjectType({ implements: UserError, description: 'As many answers are under way as one person gets at once.' })
export class TooManyAnswers extends UserError {
  constructor() {
    super(`${MOST_AT_ONCE} of your questions are being answered. Wait for one of them, or stop it.`);
  }
}

@ObjectType({ implements: UserError, description: 'There is nothing to try again: it is answered, or being answered.' })
export class NothingToRetry extends UserError {
  constructor(state: string) {
    super(
      state === 'ANSWERED'
        ? 'This question is answered. Ask it anew to have it answered again.'
        : 'This question is being answered. Stop it first.',
    );
  }
}
