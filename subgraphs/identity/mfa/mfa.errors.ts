import { Directive, ObjectType } from 'type-graphql';
import { UserError } from '#kernel/errors/user-error';

@ObjectType({
  implements: UserError,
  description: 'The code proves nothing: it is wrong, too old, or was used before.',
})
export class CodeRefused extends UserError {
  constructor() {
    super('This code is not right. Use the newest one; each is good for one use.');
  }
}

@ObjectType({ implements: UserError, description: 'The second factor stays, because it is required of the person.' })
export class MfaIsRequired extends UserError {
  constructor() {
    super('Your organization requires a second factor. To change to another device, set it up again.');
  }
}

@ObjectType({ implements: UserError, description: 'There is no second factor to do this with.' })
export class MfaIsOff extends UserError {
  constructor() {
    super('No second factor is set up.');
  }
}

@ObjectType({
  implements: UserError,
  description: 'The second factor of this person is not for the viewer to reset; the message says why.',
})
export class ResetRefused extends UserError {}

@Directive('@inaccessible')
@ObjectType({
  implements: UserError,
  description:
    'The challenge is over: it was met, is too old, or was tried too often. The first factor is asked for anew.',
})
export class ChallengeOver extends UserError {
  constructor() {
    super('This took too long or was tried too often. Sign in again.');
  }
}
